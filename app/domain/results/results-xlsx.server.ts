/** Results as .xlsx: by name for a class's own teachers, added up for its school and the district. Decision 0183. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { coverageDay } from "#app/domain/coverage/coverage-day.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { getOwnDistrict } from "#app/domain/schools/district.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { forbidden } from "#app/lib/http.ts";
import type { Locale } from "#app/lib/texts.ts";
import { xlsxOf } from "#app/lib/xlsx.server.ts";
import { pagesOfPapers, type StoredPaper } from "./papers.server.ts";
import { Pool, type Pooled } from "./pooled.ts";
import { texts } from "./results-xlsx.texts.ts";
import { getTaughtClassOfToday } from "./taught-class.server.ts";

export interface ExportedResults {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

type Row = (string | number | null)[];

/** Of those who sit in the class today, by seat; the class's own teachers alone. */
export async function exportClassResults(
  viewer: StaffViewer,
  classId: string,
  locale: Locale,
): Promise<ExportedResults> {
  const { schoolClass, today, year } = await getTaughtClassOfToday(viewer, classId);
  const t = texts[locale];
  const papers = new Map<string, StoredPaper[]>();
  for await (const page of pagesOfPapers({ districtId: viewer.districtId, classId, year }))
    for (const paper of page) papers.set(paper.learnerId, [...(papers.get(paper.learnerId) ?? []), paper]);
  const rows = (await listRoster([classId], today)).flatMap(({ learnerId, seat, name }) =>
    (papers.get(learnerId) ?? []).map((paper): Row => {
      const of = paper.result;
      const [others, right] = [of.singlesRight + of.singlesWrong, of.singlesRight];
      return [
        ...[seat, name ?? t.nameless, titleOf(paper, locale), paper.taughtOn],
        ...[t[paper.purpose as "before"], t[paper.medium as "computer"]],
        ...[of.hits + of.misses, of.hits, of.falseAlarms + of.correctRejections, of.falseAlarms],
        ...[others, right, of.skipped],
      ];
    }),
  );
  const heads = [t.seat, t.name, t.lesson, t.taughtOn, t.occasion, t.medium, ...countHeads(locale)];
  const header = [...heads, t.others, t.othersRight, t.skipped];
  const subject = { schoolId: schoolClass.schoolId, subjectKind: "class", subjectId: classId };
  await audit(viewer, { what: "class-results", rows: rows.length }, subject);
  const file = { name: t.classFile(schoolClass.name[locale]), today, note: t.classNote };
  return sheetOf(viewer, [header, ...rows], file, locale);
}

interface ClassLesson {
  classId: string;
  lessonSlug: string;
  band: string;
}

/** Per class of the viewer's school, lesson and occasion, as on the classes' effect pages. */
export async function exportSchoolResults(viewer: StaffViewer, locale: Locale): Promise<ExportedResults> {
  const school = await getOwnSchool(viewer);
  const { today, year } = await coverageDay(viewer.districtId, {});
  const classes = await listClasses(viewer, { schoolId: school.id, onDate: today });
  const names = new Map(classes.map(({ id, name }) => [id, name[locale]]));
  const t = texts[locale];
  const pool = new Pool<ClassLesson>(({ classId, lessonSlug, band }) => `${classId} ${lessonSlug} ${band}`);
  for await (const page of pagesOfPapers({ districtId: school.districtId, schoolId: school.id, year }))
    for (const paper of page) if (names.has(paper.classId)) pool.add(paper, paper);
  const place = classes.map(({ id }) => id);
  const pooled = pool
    .rows()
    .toSorted((a, b) => place.indexOf(a.group.classId) - place.indexOf(b.group.classId));
  const rows = pooled.map((each): Row => {
    return [names.get(each.group.classId) ?? "", titleOf(each.group, locale), ...countsOf(each, locale)];
  });
  const header = [t.class, t.lesson, t.occasion, t.pupils, ...countHeads(locale)];
  await audit(viewer, { what: "school-results", rows: rows.length }, { schoolId: school.id });
  const file = { name: t.schoolFile(school.name), today, note: t.pooledNote };
  return sheetOf(viewer, [header, ...rows], file, locale);
}

/** The whole district's, by lesson and band: no school and no class, which would be read as a ranking. */
export async function exportDistrictResults(viewer: StaffViewer, locale: Locale): Promise<ExportedResults> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const district = await getOwnDistrict(viewer);
  const { districtId } = viewer;
  const { today, year } = await coverageDay(districtId, {});
  const t = texts[locale];
  const names = lessonTexts[locale];
  const pool = new Pool<Omit<ClassLesson, "classId">>(({ lessonSlug, band }) => `${lessonSlug} ${band}`);
  for await (const page of pagesOfPapers({ districtId, year }))
    for (const paper of page) pool.add(paper, paper);
  const rows = pool
    .rows()
    .toSorted((a, b) => (keyOf(a.group) < keyOf(b.group) ? -1 : 1))
    .map((each): Row => {
      const band = names[`band.${each.group.band as Band}`];
      return [titleOf(each.group, locale), band, ...countsOf(each, locale)];
    });
  const header = [t.lesson, t.band, t.occasion, t.pupils, ...countHeads(locale)];
  await audit(viewer, { what: "district-results", rows: rows.length }, {});
  const file = { name: t.districtFile(district.name), today, note: t.pooledNote };
  return sheetOf(viewer, [header, ...rows], file, locale);
}

function keyOf({ lessonSlug, band }: Omit<ClassLesson, "classId">): string {
  return `${lessonSlug} ${band}`;
}

function countHeads(locale: Locale): string[] {
  const t = texts[locale];
  return [t.scams, t.hits, t.genuine, t.falseAlarms];
}

function countsOf<G>(
  { occasion, pupils, scams, hits, genuine, falseAlarms }: Pooled<G>,
  locale: Locale,
): Row {
  const t = texts[locale];
  return [t[occasion], pupils ?? t.tooFew, scams, hits, genuine, falseAlarms];
}

function titleOf({ lessonSlug, band }: { lessonSlug: string; band: string }, locale: Locale): string {
  return getLesson(lessonSlug, band)?.title[locale] ?? lessonSlug;
}

async function audit(
  viewer: StaffViewer,
  detail: { what: string; rows: number },
  subject: { schoolId?: string; subjectKind?: string; subjectId?: string },
): Promise<void> {
  await recordAudit(db, { viewer, action: "export.made", ...subject, detail });
}

/** Leaving the system, it says what it is, who made it and when. */
async function sheetOf(
  viewer: StaffViewer,
  rows: Row[],
  { name, today, note }: { name: string; today: string; note: string },
  locale: Locale,
): Promise<ExportedResults> {
  const t = texts[locale];
  const who = (await namesOf([viewer.personId])).get(viewer.personId) ?? "—";
  const at = now().toLocaleString("sv-SE", {
    timeZone: "Asia/Shanghai",
    dateStyle: "short",
    timeStyle: "short",
  });
  const bytes = await xlsxOf([
    { name: t.sheet, rows, widths: rows[0]?.map((head) => (head === t.lesson ? 36 : 14)), landscape: true },
    { name: t.note, rows: [[note], [t.exported(who, at, today)]], widths: [100] },
  ]);
  return { fileName: `${name}_${today}.xlsx`.replaceAll(" ", ""), bytes };
}
