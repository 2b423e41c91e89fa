/** A school's roster to take along: a list that can be handed in again, and a OneRoster package. Names leave a trace. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { type ClassInfo, gradesBefore } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { listTeachings } from "#app/domain/schools/teaching.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { xlsxOf } from "#app/lib/xlsx.server.ts";
import { gradeCode } from "./oneroster-grade.ts";
import { bulkPackage, deltaPackage, type ExchangedRoster } from "./oneroster-write.ts";
import { zipPackage } from "./oneroster-zip.server.ts";
import { listHeadCounts, listRoster } from "./roster.server.ts";
import { listSheets } from "./roster-list.ts";

type School = Awaited<ReturnType<typeof getOwnSchool>>;

interface Exported {
  schoolName: string;
  today: LocalDate;
  bytes: Uint8Array<ArrayBuffer>;
}

/** `since`: only what has changed since that day. */
export async function exportOneRoster(viewer: StaffViewer, since: LocalDate | null): Promise<Exported> {
  const school = await getOwnSchool(viewer);
  const today = await schoolDay(viewer);
  const roster = await exchangedOn(viewer, school, today);
  const at = now();
  const files = since
    ? deltaPackage(await exchangedOn(viewer, school, since), roster, at)
    : bulkPackage(roster);
  const bytes = await zipPackage(files, at);
  const what = since ? "oneroster-delta" : "oneroster";
  await recordExport(viewer, school.id, { what, rows: roster.members.length });
  return { schoolName: school.name, today, bytes };
}

export async function exportRosterList(viewer: StaffViewer): Promise<Exported> {
  const school = await getOwnSchool(viewer);
  const today = await schoolDay(viewer);
  const roster = await exchangedOn(viewer, school, today);
  const bytes = await xlsxOf(listSheets(roster));
  await recordExport(viewer, school.id, { what: "roster", rows: roster.members.length });
  return { schoolName: school.name, today, bytes };
}

async function recordExport(
  viewer: StaffViewer,
  schoolId: string,
  detail: { what: string; rows: number },
): Promise<void> {
  await recordAudit(db, { viewer, schoolId, action: "export.made", detail });
}

async function exchangedOn(viewer: StaffViewer, school: School, day: LocalDate): Promise<ExchangedRoster> {
  const { id, name, code, districtId } = school;
  const district = await db.district.findUniqueOrThrow({ where: { id: districtId } });
  const classes = await listClasses(viewer, { schoolId: id, onDate: day });
  const classIds = classes.map((each) => each.id);
  const members = await listRoster(classIds, day);
  const counts = new Map((await listHeadCounts(classIds, day)).map(({ classId, count }) => [classId, count]));
  return {
    district: { id: districtId, name: district.name },
    school: { id, name, code },
    schoolYear: schoolYearOf(day),
    classes: classes.map((info) => ({
      id: info.id,
      key: info,
      title: info.name["zh-CN"],
      grade: gradeCode(info, gradesBeforeOf(info, school)),
      headCount: info.rosterKind === "head-count" ? (counts.get(info.id) ?? 0) : null,
    })),
    members,
    teachings: await listTeachings(classIds, day),
  };
}

function gradesBeforeOf({ stage }: ClassInfo, { stages }: School): number {
  return gradesBefore(stage, stages.find((each) => each.stage === stage)?.grades ?? 3);
}
