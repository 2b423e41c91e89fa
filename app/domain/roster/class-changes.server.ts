/** What classes came from and went into, and what a class could become. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { classInfosOf, getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found, notFound } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";

export interface ClassChangeEntry {
  id: string;
  kind: string;
  on: LocalDate;
  number: number | null;
  fromName: Bilingual | null;
  fromId: string;
  toNames: Bilingual[];
  by: string | null;
  recordedAt: Date;
  takenBack: boolean;
}

/** Everything that happened to classes of the school, the newest first. */
export async function listClassChanges(viewer: StaffViewer): Promise<ClassChangeEntry[]> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const rows = await db.classChange.findMany({
    where: { schoolId },
    include: { lineages: true },
    orderBy: { recordedAt: "desc" },
  });
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  const names = await namesOf(rows.flatMap(({ recordedById }) => recordedById ?? []));
  const entries: ClassChangeEntry[] = [];
  for (const row of rows) {
    // a closing of classes that never came to be belongs to the taking back
    if (row.kind === "withdrawn" || row.kind === "never-opened") continue;
    const classIds = [row.classId, ...row.lineages.map(({ toClassId }) => toClassId)];
    const infos = new Map(
      (await classInfosOf(classIds, row.effectiveOn)).map((info) => [info.id, info.name]),
    );
    entries.push({
      id: row.id,
      kind: row.kind,
      on: row.effectiveOn,
      number: row.number,
      fromName: infos.get(row.classId) ?? null,
      fromId: row.classId,
      toNames: row.lineages.flatMap(({ toClassId }) => infos.get(toClassId) ?? []),
      by: names.get(row.recordedById ?? "") ?? null,
      recordedAt: row.recordedAt,
      takenBack: superseded.has(row.id),
    });
  }
  return entries;
}

/** The first number after the highest of the class's year. */
export async function nextFreeNumber(viewer: StaffViewer, of: ClassInfo, day: LocalDate): Promise<number> {
  const classes = await listClasses(viewer, { schoolId: of.schoolId, onDate: day });
  const same = classes.filter(({ stage, entryYear }) => stage === of.stage && entryYear === of.entryYear);
  return Math.max(of.number, ...same.map(({ number }) => number)) + 1;
}

/** A class of the school, whether it is still there, and the classes it could be merged into. */
export async function listMergeTargets(viewer: StaffViewer, classId: string, day: LocalDate) {
  const { id: schoolId } = await getOwnSchool(viewer);
  const info = found(await getClass(viewer, classId, day));
  if (info.schoolId !== schoolId) throw notFound();
  const classes = await listClasses(viewer, { schoolId, onDate: day });
  const { stage, entryYear } = info;
  const targets = classes.filter(
    (each) => each.id !== classId && each.stage === stage && each.entryYear === entryYear,
  );
  const isOpen = stage !== "staff" && classes.some(({ id }) => id === classId);
  return { info, isOpen, targets: targets.map(({ id, name }) => ({ id, name })) };
}
