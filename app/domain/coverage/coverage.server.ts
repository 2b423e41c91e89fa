/** Coverage as it stands for a viewer: one class, one school, the district. Names only inside a school. */
import { holdsRole, type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { getClass, listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { openClassesOn, withSchool } from "#app/domain/schools/class-facts.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { DistrictSettings } from "#app/domain/schools/settings.ts";
import { listUnits } from "#app/domain/schools/units.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { isLocalDate, type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { type Coverage, coverageOn, type LearnerCoverage, ledgerOf } from "./coverage.ts";
import { readFacts } from "./facts.server.ts";
import { type Movement, movementsOf } from "./movement.ts";
import { addSums, type CoverageSums, noSums } from "./sums.ts";
import { lastDayOf, weekEndsUntil, type YearInterval, yearFrom, yearInterval } from "./year.ts";

/** Which figures are asked for, as an address says it; a day to come or nonsense means today. */
export interface AskedDay {
  onDate?: string | null;
  /** the year in which the coverage year began; without a day: as of its last day */
  year?: string | null;
}

export interface CoverageDay {
  settings: DistrictSettings;
  today: LocalDate;
  onDate: LocalDate;
  year: YearInterval;
}

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

export async function coverageDay(districtId: string, { onDate, year }: AskedDay): Promise<CoverageDay> {
  const current = await getSettings(districtId, localDateOf(now(), "Asia/Shanghai"));
  const today = localDateOf(now(), current.timeZone);
  const day = dayAsked(onDate, today) ?? lastDayAsked(year, current, today) ?? today;
  // a figure of the past keeps the rules of its day
  const settings = day === today ? current : await getSettings(districtId, day);
  return { settings, today, onDate: day, year: yearInterval(settings, day) };
}

function dayAsked(onDate: string | null | undefined, today: LocalDate): LocalDate | null {
  return onDate && isLocalDate(onDate) && onDate <= today ? onDate : null;
}

function lastDayAsked(
  year: string | null | undefined,
  settings: DistrictSettings,
  today: LocalDate,
): LocalDate | null {
  if (!year || !/^20\d\d$/.test(year)) return null;
  const interval = yearFrom(settings, Number(year));
  return interval.from <= today ? lastDayOf(interval, today) : null;
}

export async function coverageOfSchool(
  viewer: StaffViewer,
  schoolId: string,
  asked: AskedDay = {},
): Promise<SchoolCoverage> {
  const { day, classes, coverage } = await readSchool(viewer, schoolId, asked);
  return { day, classes, ...populationsOf(classes, coverage) };
}

/** Pupils at the end of each week of the year so far. */
export async function coverageTrend(
  viewer: StaffViewer,
  schoolId: string,
  asked: AskedDay = {},
): Promise<TrendPoint[]> {
  return (await coverageOfSchoolYear(viewer, schoolId, asked)).trend;
}

/** A school's day and how the year came to it, from one reading. */
export async function coverageOfSchoolYear(
  viewer: StaffViewer,
  schoolId: string,
  asked: AskedDay = {},
): Promise<SchoolCoverage & { trend: TrendPoint[]; movements: Movement[] }> {
  const [{ day, ledger, classes, coverage }, stored] = await Promise.all([
    readSchool(viewer, schoolId, asked),
    storedClasses(viewer, schoolId),
  ]);
  const trend = weekEndsUntil(day.year, day.onDate).map((onDate) => {
    // each week has its own classes: in a calendar year the graduated of the summer, too
    const open = openClassesOn(
      stored.filter(({ stage, openedOn }) => stage !== "staff" && openedOn <= onDate),
      onDate,
    );
    const classIds = new Set(open.map(({ id }) => id));
    return { onDate, pupils: coverageOn(ledger, { year: day.year, onDate, classIds }).sums };
  });
  const movements = movementsOf(ledger, day);
  return { day, classes, ...populationsOf(classes, coverage), trend, movements };
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

export interface NamedLearnerCoverage extends LearnerCoverage {
  /** null: an anonymous seat, or erased */
  name: string | null;
}

export interface OneClassCoverage extends ClassCoverage {
  day: CoverageDay;
  /** by seat; empty for a head-count class */
  learners: NamedLearnerCoverage[];
  /** who came and went since the year began */
  movements: (Movement & { name: string | null })[];
}

/** For those who may see the class's names: its teachers and its school's administrators, no district officer. */
export async function coverageOfClass(
  viewer: StaffViewer,
  classId: string,
  asked: AskedDay = {},
): Promise<OneClassCoverage> {
  const day = await coverageDay(viewer.districtId, asked);
  const schoolClass = found(await getClass(insideSchools(viewer), classId, day.onDate));
  const [facts, roster] = await Promise.all([
    readFacts(
      { districtId: viewer.districtId, classIds: [classId] },
      { year: day.year, notCounted: day.settings.notCounted },
    ),
    listRoster([classId], day.onDate),
  ]);
  const ledger = ledgerOf(facts);
  const coverage = coverageOn(ledger, day);
  const movements = movementsOf(ledger, day);
  const gone = movements.map(({ learnerId }) => learnerId);
  const names = new Map([
    ...(await namesOf(gone)),
    ...roster.map(({ learnerId, name }) => [learnerId, name] as const),
  ]);
  const learners = coverage.learners
    .map((learner) => ({ ...learner, name: names.get(learner.learnerId) ?? null }))
    .sort((a, b) => (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER));
  const named = movements.map((each) => ({ ...each, name: names.get(each.learnerId) ?? null }));
  return { day, schoolClass, sums: coverage.sums, learners, movements: named };
}

/** The same person without the view from the district, which has no names. */
function insideSchools(viewer: StaffViewer): StaffViewer {
  return { ...viewer, appointments: viewer.appointments.filter(({ role }) => role !== "district-officer") };
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
): Promise<DistrictCoverage> {
  const day = await coverageDay(viewer.districtId, asked);
  const [units, infos, facts] = await Promise.all([
    listUnits(viewer, day.onDate),
    listClasses(viewer, { onDate: day.onDate }),
    readFacts({ districtId: viewer.districtId }, { year: day.year, notCounted: day.settings.notCounted }),
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
