/** Finds people of a school by a part of their name, former ones too. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { classInfoOf } from "#app/domain/schools/class.ts";
import { factsOf, openClassesOn, withSchool } from "#app/domain/schools/class-facts.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type EnrolmentStatus, rowsInForce, rowsKnown } from "./enrolment.ts";
import { cleanName } from "./pupil-name.ts";

export const mostFound = 50;

export interface FoundPupil {
  learnerId: string;
  name: string;
  /** where they are, or where they were last */
  className: Bilingual;
  classId: string;
  seat: number | null;
  status: EnrolmentStatus;
  /** no longer at the school since this day */
  goneSince: LocalDate | null;
}

export interface PupilSearch {
  people: FoundPupil[];
  /** there are more than are shown */
  more: boolean;
}

/**
 * One pass over the names with LIKE, which is faster than it sounds (decision 0125); a trigram index finds nothing
 * for two characters, and two characters are a whole Chinese name. `|| ''` keeps SQLite from going through a school's
 * enrolments for each name.
 */
export async function findNames(
  schoolId: string,
  part: string,
): Promise<{ personId: string; name: string }[]> {
  const pattern = `%${part.replace(/[\\%_]/g, "\\$&")}%`;
  return db.$queryRaw`
    SELECT n."personId", n."name" FROM "PersonName" n
    WHERE n."name" LIKE ${pattern} ESCAPE '\\'
      AND EXISTS (SELECT 1 FROM "Enrolment" e WHERE e."learnerId" = n."personId" AND e."schoolId" || '' = ${schoolId})
      AND NOT EXISTS (SELECT 1 FROM "PersonName" later WHERE later."supersedesId" = n."id")
    LIMIT ${mostFound + 1}`;
}

export async function searchPupils(viewer: StaffViewer, typed: string, day: LocalDate): Promise<PupilSearch> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const part = cleanName(typed).slice(0, 30);
  if (part === "") return { people: [], more: false };
  const names = await findNames(schoolId, part);
  const nameOf = new Map(names.slice(0, mostFound).map(({ personId, name }) => [personId, name]));
  const known = await db.enrolment.findMany({ where: { learnerId: { in: [...nameOf.keys()] } } });
  const rows = known.filter((row) => row.schoolId === schoolId);
  const stored = await db.schoolClass.findMany({
    where: { id: { in: [...new Set(rows.map(({ classId }) => classId))] } },
    include: withSchool,
  });
  const open = new Set(openClassesOn(stored, day).map(({ id }) => id));
  const classOf = new Map(stored.map((row) => [row.id, classInfoOf(factsOf(row, day), day)]));
  const people = [...nameOf].flatMap(([learnerId, name]): FoundPupil[] => {
    const own = rows.filter((row) => row.learnerId === learnerId);
    const known = rowsKnown(own).filter(({ from, to }) => from !== to);
    const last = known.sort((a, b) => a.from.localeCompare(b.from)).at(-1);
    const row = rowsInForce(own, { day })[0] ?? last;
    const schoolClass = row && classOf.get(row.classId);
    if (!row || !schoolClass) return [];
    const here = row.to === null || row.to > day ? open.has(row.classId) : false;
    const goneSince = here ? null : (row.to ?? day);
    const { classId, seat, status } = row;
    return [
      {
        learnerId,
        name,
        className: schoolClass.name,
        classId,
        seat,
        status: status as EnrolmentStatus,
        goneSince,
      },
    ];
  });
  people.sort(
    (a, b) =>
      Number(a.goneSince !== null) - Number(b.goneSince !== null) ||
      Number(b.name === part) - Number(a.name === part) ||
      Number(b.name.startsWith(part)) - Number(a.name.startsWith(part)) ||
      a.name.localeCompare(b.name, "zh-CN"),
  );
  if (people.length > 0)
    await recordAudit(db, { viewer, schoolId, action: "names.searched", detail: { found: people.length } });
  return { people, more: names.length > mostFound };
}
