/** Kindergartens: how many children a class has, from a day on. No child is recorded. */
import { z } from "zod";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getClass, listClasses } from "#app/domain/schools/class.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found, notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { rowsInForce, rowsKnown } from "./enrolment.ts";
import { commandKeySchema, daySchema } from "./hand-work.ts";

export const headCountSchema = z.object({
  commandKey: commandKeySchema,
  on: daySchema,
  count: z
    .string("required")
    .transform((text) => text.normalize("NFKC").trim())
    .pipe(
      z
        .string()
        .min(1, "required")
        .regex(/^\d{1,3}$/, "countForm"),
    )
    .transform(Number),
});

export type HeadCountResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "future" | "changed-later" | "no-change" };

export async function recordHeadCount(
  viewer: StaffViewer,
  classId: string,
  { commandKey: key, on, count }: z.output<typeof headCountSchema>,
): Promise<HeadCountResult> {
  const school = await getOwnSchool(viewer);
  const classes = await listClasses(viewer, { schoolId: school.id, onDate: on });
  found(classes.find(({ id, rosterKind }) => id === classId && rosterKind === "head-count"));
  const isFuture = on > (await schoolDay(viewer));
  return withReceipt(
    viewer.personId,
    { key, command: "head-count", body: { classId, on, count } },
    async (tx) => {
      if (isFuture) return { ok: false as const, reason: "future" as const };
      const rows = await tx.classHeadCount.findMany({ where: { classId } });
      const before = rowsInForce(rows, { day: on })[0];
      if (rowsKnown(rows).some(({ from, to }) => from > on && from !== to))
        return { ok: false as const, reason: "changed-later" as const };
      if (before?.count === count) return { ok: false as const, reason: "no-change" as const };
      const recorder = { recordedAt: now(), recordedById: viewer.personId };
      if (before)
        await tx.classHeadCount.create({
          data: { ...before, id: newId(), to: on, supersedesId: before.id, ...recorder },
        });
      const { districtId, id: schoolId } = school;
      await tx.classHeadCount.create({
        data: { id: newId(), districtId, schoolId, classId, count, from: on, ...recorder },
      });
      const subject = { schoolId, subjectKind: "class", subjectId: classId };
      await recordAudit(tx, { viewer, action: "head-count.recorded", ...subject, detail: { count } });
      return { ok: true as const };
    },
  );
}

/** A class of the school with its numbers of children, the newest first; none where pupils have names. */
export async function listHeadCountHistory(viewer: StaffViewer, classId: string, day: LocalDate) {
  const { id: schoolId } = await getOwnSchool(viewer);
  const info = found(await getClass(viewer, classId, day));
  if (info.schoolId !== schoolId) throw notFound();
  const rows = rowsKnown(await db.classHeadCount.findMany({ where: { classId } }));
  const history = rows
    .filter(({ from, to }) => from !== to)
    .sort((a, b) => b.from.localeCompare(a.from))
    .map(({ id, from, count }) => ({ id, from, count }));
  return { info, history };
}
