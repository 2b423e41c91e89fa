/** Teachers whom the district lets sign for lessons. */
import { civilDay } from "#app/auth/day.server.ts";
import { canAppoint } from "#app/auth/permissions.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { normalUsername } from "#app/domain/people/staff.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";

const role = "lesson-reviewer" as const;

export interface Reviewer {
  personId: string;
  name: string | null;
  username: string;
}

/** For the district's officers; nobody else sees whom they have appointed. */
export async function listReviewers(viewer: StaffViewer): Promise<Reviewer[] | null> {
  if (!canAppoint(viewer, { role, schoolId: null })) return null;
  const rows = await db.appointment.findMany({
    where: { districtId: viewer.districtId, role },
    include: { person: { include: { account: true } } },
  });
  const inForce = rowsInForce(rows, { day: civilDay() });
  const names = await namesOf(inForce.map(({ personId }) => personId));
  return inForce.map(({ personId, person }) => {
    return { personId, name: names.get(personId) ?? null, username: person.account?.username ?? "" };
  });
}

export interface ReviewerCommand {
  username: string;
  what: "appoint" | "end";
  commandKey: string;
}

export type ReviewerResult = KeyReused | { ok: true } | { ok: false; reason: "nobody" | "already" };

export async function changeReviewer(viewer: StaffViewer, command: ReviewerCommand): Promise<ReviewerResult> {
  if (!canAppoint(viewer, { role, schoolId: null })) throw forbidden();
  const { commandKey: key, ...body } = command;
  const { districtId } = viewer;
  return withReceipt<ReviewerResult>(
    viewer.personId,
    { key, command: "change-reviewer", body },
    async (tx) => {
      const username = normalUsername(body.username);
      const account = await tx.staffAccount.findFirst({ where: { username, person: { districtId } } });
      if (!account) return { ok: false, reason: "nobody" };
      const { personId } = account;
      const rows = await tx.appointment.findMany({ where: { personId, districtId, role } });
      const [current] = rowsInForce(rows, { day: civilDay() });
      if ((body.what === "appoint") === (current !== undefined)) return { ok: false, reason: "already" };
      await addRow(tx, viewer, personId, current ?? null);
      const subject = { subjectKind: "person", subjectId: personId };
      await recordAudit(tx, { viewer, action: `lesson-reviewer.${body.what}ed`, ...subject });
      return { ok: true };
    },
  );
}

/** From today on, or until today, which it no longer holds. */
async function addRow(
  tx: Transaction,
  { districtId, personId: recordedById }: StaffViewer,
  personId: string,
  current: { id: string; from: string } | null,
): Promise<void> {
  const today = civilDay();
  await tx.appointment.create({
    data: {
      id: newId(),
      districtId,
      schoolId: null,
      personId,
      role,
      from: current?.from ?? today,
      to: current ? today : null,
      recordedAt: now(),
      recordedById,
      supersedesId: current?.id ?? null,
    },
  });
}
