/** Two school years of teaching: nearly everybody last year, this year a good part of the way. */
import { db } from "#app/db/client.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Random } from "#app/lib/random.ts";
import type { SchoolKey } from "./core.ts";
import { addTaughtPeriod, lessonFor } from "./lessons.ts";
import { demoClass } from "./rosters.ts";
import type { GatheredRows } from "./rows.ts";
import type { SeededClass } from "./teachers.ts";
import { instantOf, schoolDays } from "./time.ts";

/** Which share of a unit's classes has had the lesson of this year by today. */
const taughtByNow: Record<SchoolKey, number> = {
  kindergarten: 0.7,
  primary: 0.75,
  secondPrimary: 1,
  junior: 0.7,
  senior: 0.85,
  nineYear: 0.65,
  vocational: 0.5,
  adultCollege: 0.67,
  teacherCollege: 1,
  private: 0,
};

export interface TaughtYear {
  key: SchoolKey;
  classes: readonly SeededClass[];
  /** days on which lessons may have been given */
  days: readonly LocalDate[];
  /** nothing is known of this day and later */
  today: LocalDate;
  isOver: boolean;
}

export async function addTaughtYear(rows: GatheredRows, year: TaughtYear, random: Random): Promise<void> {
  const { key, classes, days, isOver } = year;
  if (days.length === 0) return;
  const untaught = Math.round(classes.length * (1 - (isOver ? 1 : taughtByNow[key])));
  const order = random
    .shuffled(classes)
    .sort((a, b) => Number(isDemo(key, b, isOver)) - Number(isDemo(key, a, isOver)))
    .sort((a, b) => Number(isShown(year, a)) - Number(isShown(year, b)));
  for (const schoolClass of order.slice(untaught)) {
    const day = isSecond(key, schoolClass) && !isOver ? (days[4] ?? days[0]) : random.pick(days);
    if (day === undefined) return;
    if (schoolClass.rosterKind === "head-count") await addCounted(rows, schoolClass, day, random);
    else await addNamed(rows, schoolClass, day, year, random);
  }
}

/** The class that the demo's teacher is about to teach comes first among those still waiting. */
function isDemo(key: SchoolKey, { name }: SeededClass, isOver: boolean): boolean {
  return !isOver && key === demoClass.school && name["zh-CN"] === `${demoClass.grade} ${demoClass.class}`;
}

/** The demo teacher's second class: taught early, tested before and after, and again weeks later. */
function isSecond(key: SchoolKey, { name }: SeededClass): boolean {
  return key === demoClass.school && name["zh-CN"] === `${demoClass.grade} ${demoClass.second}`;
}

/** Pages that a visitor is led to have something on them. */
function isShown(year: TaughtYear, schoolClass: SeededClass): boolean {
  return isSecond(year.key, schoolClass) || isCopied(year, schoolClass);
}

/** The class whose papers are worth a question to whoever was there. */
function isCopied({ key, isOver }: TaughtYear, { name }: SeededClass): boolean {
  return !isOver && key === demoClass.school && name["zh-CN"] === "八年级 2 班";
}

async function addNamed(
  rows: GatheredRows,
  schoolClass: SeededClass,
  day: LocalDate,
  year: TaughtYear,
  random: Random,
): Promise<void> {
  const { today, isOver } = year;
  const enrolments = await db.enrolment.findMany({ where: { classId: schoolClass.id } });
  const roster = rowsInForce(enrolments, { day }).filter(({ status }) => status !== "suspended");
  const present: string[] = [];
  const absent: string[] = [];
  for (const { learnerId } of roster) (random.next() < 0.955 ? present : absent).push(learnerId);
  const lesson = lessonFor(schoolClass.band);
  const shown = isShown(year, schoolClass);
  const way = random.next() < 0.8 || shown ? "computer-room" : "hands";
  const tested = random.next() < 0.6 || shown;
  const turn = isCopied(year, schoolClass) ? "copied" : random.next() < 0.15 && !shown ? "leans" : "learns";
  const period = {
    schoolClass,
    way,
    tested,
    turn,
    time: `${8 + random.below(8)}:20`.padStart(5, "0"),
  } as const;
  if (lesson)
    await addTaughtPeriod(rows, { ...period, lesson, day, purpose: "taught", present, absent }, random);
  else addEnteredLater(rows, schoolClass, day, present, "taught");

  const makeUpDay = random.pick(schoolDays(addDays(day, 5), addDays(day, isOver ? 60 : 20)));
  const seated = rowsInForce(enrolments, { day: makeUpDay }).filter(({ status }) => status !== "suspended");
  const missing = seated.map(({ learnerId }) => learnerId).filter((id) => !present.includes(id));
  const back = missing.filter(() => random.next() < (isOver ? 0.85 : 0.6));
  const isDone = makeUpDay < today && back.length > 0;
  const makeUp = {
    ...period,
    tested: false,
    way: "computer-room",
    day: makeUpDay,
    purpose: "made-up",
  } as const;
  if (isDone && lesson) await addTaughtPeriod(rows, { ...makeUp, lesson, present: back, absent: [] }, random);
  else if (isDone) addEnteredLater(rows, schoolClass, makeUpDay, back, "made-up");

  const boosterDay = random.pick(schoolDays(addDays(day, 14), addDays(day, 28)).concat(addDays(day, 14)));
  const repeats = way === "computer-room" && tested && boosterDay < today;
  if (lesson && repeats && !isOver) {
    const booster = { ...period, day: boosterDay, purpose: "booster", absent: [] } as const;
    const there = rowsInForce(enrolments, { day: boosterDay })
      .filter(({ status }) => status !== "suspended" && random.next() < 0.95)
      .map(({ learnerId }) => learnerId);
    await addTaughtPeriod(rows, { ...booster, lesson, present: there }, random);
  }
  for (const learnerId of absent)
    if (!back.includes(learnerId) && random.next() < 0.5)
      addExcuse(rows, schoolClass, learnerId, day, random);
}

/** Where the library has no lesson of the band yet, the class teacher held it from paper and entered it afterwards. */
function addEnteredLater(
  rows: GatheredRows,
  { districtId, schoolId, id: classId, teacherId, stage }: SeededClass,
  day: LocalDate,
  learnerIds: readonly string[],
  kind: "taught" | "made-up",
): void {
  const reason = stage === "staff" ? "教职工大会集中学习，按签到册录入" : "按区教委统一教案上课，课后录入";
  for (const learnerId of learnerIds)
    rows.completion.push({
      id: newId(),
      districtId,
      schoolId,
      classId,
      learnerId,
      kind,
      obtained: "entered-later",
      lessonSlug: mainLessonSlug(),
      taughtOn: day,
      reason,
      recordedAt: instantOf(day, "17:30"),
      recordedById: teacherId,
    });
}

async function addCounted(
  rows: GatheredRows,
  schoolClass: SeededClass,
  day: LocalDate,
  random: Random,
): Promise<void> {
  const { districtId, schoolId, id: classId, teacherId } = schoolClass;
  const counts = await db.classHeadCount.findMany({ where: { classId } });
  const count = (rowsInForce(counts, { day })[0]?.count ?? 0) - random.below(3);
  rows.completion.push({
    id: newId(),
    districtId,
    schoolId,
    classId,
    learnerId: null,
    count,
    kind: "taught",
    obtained: "entered-later",
    lessonSlug: mainLessonSlug(),
    taughtOn: day,
    reason: "班级故事活动，课后录入人数",
    recordedAt: instantOf(day, "17:30"),
    recordedById: teacherId,
  });
}

function mainLessonSlug(): string {
  return listLessons()[0]?.slug ?? "";
}

function addExcuse(
  rows: GatheredRows,
  { districtId, schoolId, id: classId, teacherId }: SeededClass,
  learnerId: string,
  day: LocalDate,
  random: Random,
): void {
  const reason = random.pick(["illness", "long-illness", "competition", "family"]);
  const recorded = { recordedAt: instantOf(day, "17:00"), recordedById: teacherId };
  const to = reason === "long-illness" ? null : addDays(day, 120);
  rows.excuse.push({
    id: newId(),
    districtId,
    schoolId,
    classId,
    learnerId,
    reason,
    from: day,
    to,
    ...recorded,
  });
}
