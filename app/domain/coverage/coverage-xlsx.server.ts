/** Coverage as .xlsx: the rows of the pages, no names of learners, and who took it out when. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { getOwnDistrict } from "#app/domain/schools/district.server.ts";
import { now } from "#app/lib/clock.server.ts";
import type { Locale } from "#app/lib/texts.ts";
import { coverageOfDistrict, coverageOfSchool } from "./coverage.server.ts";
import type { AskedDay, CoverageDay } from "./coverage-day.server.ts";
import { classTable, type Figures, unitTable, wholeDistrict } from "./coverage-rows.ts";
import { texts } from "./coverage-xlsx.texts.ts";

export interface ExportedFile {
  fileName: string;
  bytes: Uint8Array<ArrayBuffer>;
}

interface Wording {
  locale: Locale;
  /** the page's words for the kinds of units */
  kindOf: (kind: string) => string;
}

/** Classes of a school that exist for the viewer. */
export async function exportSchoolCoverage(
  viewer: StaffViewer,
  school: { id: string; name: string },
  { onDate, locale }: AskedDay & Pick<Wording, "locale">,
): Promise<ExportedFile> {
  const coverage = await coverageOfSchool(viewer, school.id, { onDate });
  const { lines, pupils, staff } = classTable(coverage);
  const t = texts[locale];
  const sums = [
    { name: t.pupilsSum, figures: pupils },
    { name: t.staffSum, figures: staff },
  ].filter(({ figures }) => figures.enrolled > 0);
  return finish(viewer, {
    place: school.name,
    day: coverage.day,
    locale,
    schoolId: school.id,
    labels: [t.class],
    figures: figureHeadings(locale),
    lines: lines.map(({ name, ...figures }) => [name[locale], ...figureCells(figures, locale)]),
    sums: sums.map(({ name, figures }) => [name, ...figureCells(figures, locale)]),
  });
}

/** Every unit of the district, in the order of the codes: a file with some of them would be taken for all. */
export async function exportDistrictCoverage(
  viewer: StaffViewer,
  { onDate, locale, kindOf }: AskedDay & Wording,
): Promise<ExportedFile> {
  const [district, { day, units }] = await Promise.all([
    getOwnDistrict(viewer),
    coverageOfDistrict(viewer, { onDate }),
  ]);
  const { lines, sum } = unitTable(units, wholeDistrict);
  const t = texts[locale];
  const headingsOf = (population: string) =>
    figureHeadings(locale).map((heading) => t.of(population, heading));
  const cellsOf = (line: { pupils: Figures; staff: Figures }) => [
    ...figureCells(line.pupils, locale),
    ...figureCells(line.staff, locale),
  ];
  return finish(viewer, {
    place: district.name,
    day,
    locale,
    labels: [t.code, t.unit, t.kind],
    figures: [...headingsOf(t.pupils), ...headingsOf(t.staff)],
    lines: lines.map((line) => [line.code, line.name, kindOf(line.kind), ...cellsOf(line)]),
    sums: [[t.sum, null, null, ...cellsOf(sum)]],
  });
}

function figureHeadings(locale: Locale): string[] {
  const t = texts[locale];
  const ways = obtainedWays.map((way) => t.ofThese(wayTexts[locale][way]));
  const states = [t.enrolled, t.taught, t.madeUp, t.excused, t.notYet, t.suspended];
  return [...states, t.numerator, ...ways, t.denominator, t.rate, t.shares];
}

type Cell = string | number | null;

/** Counts are numbers; the percentage is the text of the page, since 99.96 % must not become 100 % by rounding. */
function figureCells(figures: Figures, locale: Locale): Cell[] {
  const { enrolled, taught, madeUp, excused, notYet, suspended, ways, rate } = figures;
  const t = texts[locale];
  const people = new Map(ways.map((share) => [share.way, share.people]));
  return [
    ...[enrolled, taught, madeUp, excused, notYet, suspended],
    rate?.numerator ?? null,
    ...obtainedWays.map((way) => people.get(way) ?? 0),
    rate?.denominator ?? null,
    rate?.percent ?? t.noLearners,
    ways.map(({ way, percent }) => t.share(wayTexts[locale][way], percent)).join(t.comma) || "—",
  ];
}

interface CoverageSheet {
  place: string;
  day: CoverageDay;
  locale: Locale;
  schoolId?: string;
  /** headings of the columns that say what a line speaks of, then of its figures */
  labels: string[];
  figures: string[];
  lines: Cell[][];
  sums: Cell[][];
}

/** Leaving the system, it says who made it and leaves a trace. */
async function finish(viewer: StaffViewer, sheet: CoverageSheet): Promise<ExportedFile> {
  const { place, day, locale, schoolId, lines } = sheet;
  const t = texts[locale];
  const name = (await namesOf([viewer.personId])).get(viewer.personId) ?? "—";
  const at = now().toLocaleString("sv-SE", {
    timeZone: day.settings.timeZone,
    dateStyle: "short",
    timeStyle: "short",
  });
  const bytes = await workbookOf(sheet, t.exported(name, at, day.onDate));
  await recordAudit(db, {
    viewer,
    schoolId,
    action: "export.made",
    subjectKind: "Coverage",
    subjectId: day.onDate,
    detail: { rows: lines.length },
  });
  return { fileName: t.fileName(place, day.onDate).replaceAll(" ", ""), bytes };
}

async function workbookOf(sheet: CoverageSheet, lastLine: string): Promise<Uint8Array<ArrayBuffer>> {
  const { place, day, locale, labels, figures, lines, sums } = sheet;
  const t = texts[locale];
  const { kind, startYear } = day.year;
  const year = kind === "school-year" ? t.schoolYear(startYear, startYear + 1) : t.calendarYear(startYear);
  // loaded when somebody exports; every start would pay for it otherwise
  const { default: excel } = await import("exceljs");
  const workbook = new excel.Workbook();
  const page = workbook.addWorksheet(t.sheet, {
    views: [{ state: "frozen", xSplit: labels.length, ySplit: 3 }],
    pageSetup: { paperSize: 9, orientation: "landscape", fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
  });
  const add = (cells: Cell[], bold = false) => {
    const row = page.addRow(cells);
    row.eachCell((cell, column) => {
      cell.font = { bold };
      if (column > labels.length) cell.alignment = { horizontal: "right", wrapText: true };
      // a text cell stays text when it is edited, also where a name begins like a formula
      if (typeof cell.value === "string") cell.numFmt = "@";
    });
  };
  add([t.title(place)], true);
  add([t.note(year, day.onDate)]);
  add([...labels, ...figures], true);
  for (const line of lines) add(line);
  for (const line of sums) add(line, true);
  add([lastLine]);
  const nameColumn = labels.length > 1 ? 2 : 1;
  for (let number = 1; number <= labels.length + figures.length; number++) {
    const isShares = figures[number - labels.length - 1]?.endsWith(t.shares);
    page.getColumn(number).width = isShares ? 44 : number === nameColumn ? 28 : 12;
  }
  return new Uint8Array(await workbook.xlsx.writeBuffer());
}
