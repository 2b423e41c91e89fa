/** Coverage as it stands for a viewer: a school, the district. Counts; who is behind them stands in class-coverage. */
import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { openClassesOn, withSchool } from "#app/domain/schools/class-facts.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { type Coverage, coverageOn, ledgerOf } from "./coverage.ts";
import { type AskedDay, type CoverageDay, coverageDay } from "./coverage-day.server.ts";
import { readFacts } from "./facts.server.ts";
import { type Movement, movementsOf } from "./movement.ts";
import { addSums, type CoverageSums, noSums } from "./sums.ts";
import { weekEndsUntil, type YearInterval, yearsBetween } from "./year.ts";

export interface ClassCoverage {
  schoolClass: ClassInfo;
  sums: CoverageSums;
}

/** Pupils and staff are never mixed: 100 % of one must not hide the other. */
export interface Populations {
  pupils: CoverageSums;
  staff: CoverageSums;
}

export interface SchoolCoverage extends Populations {
  day: CoverageDay;
  /** in the order of stage, grade and number; the staff group last */
  classes: ClassCoverage[];
}

export interface TrendPoint {
  onDate: LocalDate;
  pupils: CoverageSums;
}

export async function coverageOfSchool(
  viewer: StaffViewer,
  schoolId: string,
  asked: AskedDay = {},
): Promise<SchoolCoverage> {
  const { day, classes, coverage } = await readSchool(viewer, schoolId, asked);
  return { day, classes, ...populationsOf(classes, coverage) };
}

export interface SchoolYearCoverage extends SchoolCoverage {
  /** pupils at the end of each week so far */
  trend: TrendPoint[];
  /** who came and went since the year began, of all its classes */
  movements: Movement[];
  /** years with lessons, and the running one; the newest first */
  years: YearInterval[];
}

/** A school's day and how its year came to it, from one reading. */
export async function coverageOfSchoolYear(
  viewer: StaffViewer,
  schoolId: string,
  asked: AskedDay = {},
): Promise<SchoolYearCoverage> {
  const [{ day, ledger, classes, coverage }, stored, firstLesson] = await Promise.all([
    readSchool(viewer, schoolId, asked),
    storedClasses(viewer, schoolId),
    firstLessonOf(viewer, schoolId),
  ]);
  const pupilClasses = stored.filter(({ stage }) => stage !== "staff");
  const trend = weekEndsUntil(day.year, day.onDate).map((onDate) => {
    // each week has its own classes: in a calendar year those who graduated in summer, too
    const open = openClassesOn(
      pupilClasses.filter(({ openedOn }) => openedOn <= onDate),
      onDate,
    );
    const classIds = new Set(open.map(({ id }) => id));
    return { onDate, pupils: coverageOn(ledger, { year: day.year, onDate, classIds }).sums };
  });
  return {
    day,
    classes,
    ...populationsOf(classes, coverage),
    trend,
    movements: movementsOf(ledger, day),
    years: yearsBetween(day.settings, firstLesson ?? day.today, day.today),
  };
}

async function firstLessonOf({ districtId }: StaffViewer, schoolId: string): Promise<LocalDate | null> {
  const first = await db.completion.findFirst({
    where: { districtId, schoolId },
    orderBy: { taughtOn: "asc" },
    select: { taughtOn: true },
  });
  return first?.taughtOn ?? null;
}

/** The school's classes of all years, for those who may see the whole school. */
function storedClasses(viewer: StaffViewer, schoolId: string) {
  const seesSchool =
    holdsRole(viewer, "district-officer") || schoolIdsOf(viewer, "school-admin").includes(schoolId);
  const where = { districtId: viewer.districtId, schoolId: { in: seesSchool ? [schoolId] : [] } };
  return db.schoolClass.findMany({ where, include: withSchool });
}

async function readSchool(viewer: StaffViewer, schoolId: string, asked: AskedDay) {
  const day = await coverageDay(viewer.districtId, asked);
  const infos = await listClasses(viewer, { schoolId, onDate: day.onDate });
  const facts = await readFacts(
    { districtId: viewer.districtId, schoolId },
    { year: day.year, notCounted: day.settings.notCounted },
  );
  const ledger = ledgerOf(facts);
  const coverage = coverageOn(ledger, { ...day, classIds: new Set(infos.map(({ id }) => id)) });
  return { day, ledger, coverage, classes: classesOf(infos, coverage) };
}

export interface UnitCoverage extends Populations {
  id: string;
  code: string;
  name: string;
  kind: string;
}

export interface DistrictCoverage extends Populations {
  day: CoverageDay;
  /** in the order of their codes */
  units: UnitCoverage[];
}

/** Counts by unit, no names: for district officers, whose viewer sees every class of the district. */
export async function coverageOfDistrict(
  viewer: StaffViewer,
  asked: AskedDay = {},
  /** instead of the day's rule: what would another one say */
  instead?: readonly string[],
): Promise<DistrictCoverage> {
  const day = await coverageDay(viewer.districtId, asked);
  const notCounted = instead ?? day.settings.notCounted;
  const [units, infos, facts] = await Promise.all([
    listUnits(viewer, day.onDate),
    listClasses(viewer, { onDate: day.onDate }),
    readFacts({ districtId: viewer.districtId }, { year: day.year, notCounted }),
  ]);
  const coverage = coverageOn(ledgerOf(facts), { ...day, classIds: new Set(infos.map(({ id }) => id)) });
  const classes = classesOf(infos, coverage);
  return {
    day,
    ...populationsOf(classes, coverage),
    units: units.map(({ id, code, name, kind }) => {
      const own = classes.filter(({ schoolClass }) => schoolClass.schoolId === id);
      return { id, code, name, kind, ...sumsOfPopulations(own) };
    }),
  };
}

function classesOf(infos: readonly ClassInfo[], { byClass }: Coverage): ClassCoverage[] {
  return infos.map((schoolClass) => ({ schoolClass, sums: byClass.get(schoolClass.id) ?? noSums() }));
}

/** The two populations add up to the whole that the coverage function answered; it has checked that already. */
function populationsOf(classes: readonly ClassCoverage[], { sums }: Coverage): Populations {
  const populations = sumsOfPopulations(classes);
  if (populations.pupils.enrolled + populations.staff.enrolled !== sums.enrolled)
    throw new Error("pupils and staff do not add up to the roster");
  return populations;
}

function sumsOfPopulations(classes: readonly ClassCoverage[]): Populations {
  return {
    pupils: addSums(classes.filter(isPupils).map(({ sums }) => sums)),
    staff: addSums(classes.filter((each) => !isPupils(each)).map(({ sums }) => sums)),
  };
}

function isPupils({ schoolClass }: ClassCoverage): boolean {
  return schoolClass.stage !== "staff";
}
