/** The units of a district, for its officers. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { insertStaff } from "#app/domain/people/staff.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { listClasses } from "./class.server.ts";
import type { NewSchool } from "./new-school.ts";
import { pupilStages, type SchoolKind } from "./school.ts";
import { getSettings } from "./settings.server.ts";
import type { Stage } from "./stage.ts";

export interface Unit {
  id: string;
  code: string;
  name: string;
  kind: SchoolKind;
  stages: Stage[];
  classes: number;
}

export async function listUnits(viewer: StaffViewer, day: LocalDate): Promise<Unit[]> {
  if (!holdsRole(viewer, "district-officer")) return [];
  const [schools, classes] = await Promise.all([
    db.school.findMany({
      where: { districtId: viewer.districtId, OR: [{ closedOn: null }, { closedOn: { gt: day } }] },
      include: { stages: true },
      orderBy: { code: "asc" },
    }),
    listClasses(viewer, { onDate: day }),
  ]);
  return schools.map(({ id, code, name, kind, stages }) => ({
    id,
    code,
    name,
    kind: kind as SchoolKind,
    stages: pupilStages.filter((stage) => stages.some((each) => each.stage === stage)),
    classes: classes.filter(({ schoolId, stage }) => schoolId === id && stage !== "staff").length,
  }));
}

export interface AdminSlip {
  name: string;
  username: string;
  code: string;
  expiresOn: LocalDate;
}

export type SchoolCreation =
  | KeyReused
  /** slip: null when the form came a second time; its code was shown once and is kept nowhere */
  | { ok: true; name: string; slip: AdminSlip | null }
  | { ok: false; reason: "code-taken" | "username-taken" };

/** A unit with its staff group's stage, and its first administrator, who gets a slip instead of a password. */
export async function createSchool(viewer: StaffViewer, unit: NewSchool): Promise<SchoolCreation> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const { districtId } = viewer;
  const { commandKey: key, name, schoolCode: code, kind, stages, adminName, adminUsername } = unit;
  const createdAt = now();
  const { timeZone, stageGrades } = await getSettings(districtId, createdAt.toISOString().slice(0, 10));
  const openedOn = localDateOf(createdAt, timeZone);
  let slip: AdminSlip | null = null;
  const command = { key, command: "create-school", body: { ...unit, commandKey: "" } };
  const result = await withReceipt(viewer.personId, command, async (tx) => {
    const taken = await tx.school.findUnique({ where: { districtId_code: { districtId, code } } });
    if (taken) return { ok: false as const, reason: "code-taken" as const };
    const schoolId = newId();
    await tx.school.create({
      data: { id: schoolId, districtId, code, name, shortName: name, kind, openedOn, createdAt },
    });
    const taught = [
      ...stages.map((stage) => ({ stage, grades: stageGrades[stage] })),
      { stage: "staff", grades: 1 },
    ];
    await tx.schoolStage.createMany({
      data: taught.map(({ stage, grades }) => ({ id: newId(), schoolId, stage, grades, from: openedOn })),
    });
    const appointments = [{ role: "school-admin", schoolId }] as const;
    const staff = { name: adminName, username: adminUsername, appointments, from: openedOn };
    const created = await insertStaff(tx, viewer, staff);
    if (!created.ok) return created;
    const { invitation } = created;
    const expiresOn = invitation ? localDateOf(invitation.expiresAt, timeZone) : "";
    slip = invitation && { name: adminName, username: adminUsername, code: invitation.code, expiresOn };
    const subject = { schoolId, subjectKind: "school", subjectId: schoolId };
    await recordAudit(tx, { viewer, action: "school.created", ...subject });
    return { ok: true as const, name };
  });
  return result.ok ? { ...result, slip } : result;
}
