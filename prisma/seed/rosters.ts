/**
 * The class lists that the demo's schools hand in: last September's and this September's. Grades are written as
 * schools write them (七年级), so the same files serve whatever year it is. Pure: the same lists every time.
 */
import type { Stage } from "#app/domain/schools/stage.ts";
import { type Random, seededRandom } from "#app/lib/random.ts";
import { namedStaff, type SchoolKey, schools } from "./core.ts";
import { adultName, pupilName } from "./names.ts";

export interface PupilLine {
  name: string;
  grade: string;
  class: string;
  seat: number | null;
}

export interface CountLine {
  class: string;
  count: number;
}

export interface SchoolLists {
  /** by sheet, in order */
  sheets: { name: string; pupils: PupilLine[] }[];
  counts: CountLine[];
}

export type ListYear = "last-year" | "this-year";

interface StagePlan {
  stage: Stage;
  /** by grade of this September; one more cohort has graduated since */
  grades: readonly string[];
  /** 班级 of each class of a grade */
  classes: readonly string[];
  size: number;
}

const primaryGrades = ["一年级", "二年级", "三年级", "四年级", "五年级", "六年级"];
const juniorGrades = ["七年级", "八年级", "九年级"];
const seniorGrades = ["高一", "高二", "高三"];

const plans: Record<SchoolKey, { stages: StagePlan[]; staff: number }> = {
  kindergarten: {
    stages: [
      { stage: "kindergarten", grades: ["小班", "中班", "大班"], classes: ["1 班", "2 班"], size: 28 },
    ],
    staff: 14,
  },
  primary: {
    stages: [{ stage: "primary", grades: primaryGrades, classes: ["1 班", "2 班"], size: 37 }],
    staff: 36,
  },
  secondPrimary: {
    stages: [{ stage: "primary", grades: primaryGrades, classes: ["1 班"], size: 36 }],
    staff: 22,
  },
  junior: {
    stages: [{ stage: "junior", grades: juniorGrades, classes: ["1 班", "2 班"], size: 47 }],
    staff: 30,
  },
  senior: {
    stages: [{ stage: "senior", grades: seniorGrades, classes: ["1 班", "2 班"], size: 50 }],
    staff: 38,
  },
  nineYear: {
    stages: [
      { stage: "primary", grades: primaryGrades, classes: ["1 班"], size: 36 },
      { stage: "junior", grades: juniorGrades, classes: ["1 班"], size: 38 },
    ],
    staff: 32,
  },
  vocational: {
    stages: [
      {
        stage: "vocational",
        grades: ["一年级", "二年级", "三年级"],
        classes: ["幼师 1 班", "电子商务 2 班"],
        size: 40,
      },
    ],
    staff: 30,
  },
  adultCollege: {
    stages: [
      { stage: "college", grades: ["一年级", "二年级", "三年级"], classes: ["行政管理 1 班"], size: 32 },
    ],
    staff: 12,
  },
  teacherCollege: { stages: [], staff: 26 },
  private: { stages: [{ stage: "senior", grades: seniorGrades, classes: ["1 班"], size: 20 }], staff: 10 },
};

/** The class whose pupils get cards in the demo. */
export const demoClass = {
  school: "junior",
  grade: "七年级",
  class: "1 班",
  /** the same teacher stands before this one as well, which has had its lesson */
  second: "2 班",
  size: 48,
  /** by seat: names that break careless programs sit in the class that everybody looks at */
  names: { 6: "刘𬱖", 18: "阿依古丽·买买提" },
} as const;

export function listsOf(key: SchoolKey): Record<ListYear, SchoolLists> {
  const random = seededRandom(Number(schools[key].code));
  const lists: Record<ListYear, SchoolLists> = {
    "last-year": { sheets: [], counts: [] },
    "this-year": { sheets: [], counts: [] },
  };
  let risen: Seated[][] | null = null;
  for (const plan of plans[key].stages) {
    if (plan.stage === "kindergarten") addCounts(lists, plan, random);
    else risen = addStage(lists, plan, key, random, risen);
  }
  addStaff(lists, key, random);
  return lists;
}

function addCounts(lists: Record<ListYear, SchoolLists>, plan: StagePlan, random: Random): void {
  for (const year of ["last-year", "this-year"] as const)
    for (const grade of plan.grades)
      for (const name of plan.classes)
        lists[year].counts.push({ class: `${grade} ${name}`, count: plan.size - 3 + random.below(7) });
}

/**
 * Cohorts from the youngest to the one that graduated this summer, a sheet per grade; answers the graduates, with
 * whom the next stage of a nine-year school begins.
 */
function addStage(
  lists: Record<ListYear, SchoolLists>,
  plan: StagePlan,
  key: SchoolKey,
  random: Random,
  risen: Seated[][] | null,
): Seated[][] {
  let graduates: Seated[][] = [];
  for (let cohort = 0; cohort <= plan.grades.length; cohort++) {
    const grade = plan.grades[cohort];
    const gradeBefore = plan.grades[cohort - 1];
    const known = cohort === 0 ? risen : null;
    const before =
      known ??
      plan.classes.map((name) => {
        const isDemo = key === demoClass.school && grade === demoClass.grade && name === demoClass.class;
        const size = isDemo ? demoClass.size : plan.size - 1 + random.below(3);
        return withNames(newClass(size, random), isDemo ? demoClass.names : {});
      });
    if (gradeBefore) addSheet(lists["last-year"], gradeBefore, plan.classes, before);
    const later = gradeBefore || known ? yearLater(before, random) : before;
    if (grade) addSheet(lists["this-year"], grade, plan.classes, later);
    else graduates = before;
  }
  return graduates;
}

interface Seated {
  name: string;
  seat: number;
}

function withNames(pupils: Seated[], names: Readonly<Record<number, string>>): Seated[] {
  return pupils.map((pupil) => ({ ...pupil, name: names[pupil.seat] ?? pupil.name }));
}

function newClass(size: number, random: Random): Seated[] {
  const pupils = Array.from({ length: size }, (_, n) => ({ name: pupilName(random), seat: n + 1 }));
  // in every class of some size two pupils have one name
  const [first, second] = [pupils[random.below(size)], pupils[random.below(size)]];
  if (size > 40 && first && second) second.name = first.name;
  return pupils;
}

/** Over a summer some leave, some come, one may change class, and one class in three is seated anew. */
function yearLater(classes: Seated[][], random: Random): Seated[][] {
  const later = classes.map((pupils) =>
    pupils.filter(() => random.next() > 0.012).map((pupil) => ({ ...pupil })),
  );
  const [from, to] = later;
  if (from && to && random.next() < 0.7) {
    const [mover] = from.splice(random.below(from.length), 1);
    if (mover) to.push({ name: mover.name, seat: freeSeat(to) });
  }
  for (const pupils of later) {
    if (random.next() < 0.6) pupils.push({ name: pupilName(random), seat: freeSeat(pupils) });
    if (random.next() < 0.33)
      for (const [at, pupil] of random.shuffled(pupils).entries()) pupil.seat = at + 1;
  }
  return later;
}

function freeSeat(pupils: readonly Seated[]): number {
  const taken = new Set(pupils.map(({ seat }) => seat));
  let seat = 1;
  while (taken.has(seat)) seat++;
  return seat;
}

function addSheet(list: SchoolLists, grade: string, names: readonly string[], classes: Seated[][]): void {
  const pupils = classes.flatMap((seated, at) =>
    seated
      .sort((a, b) => a.seat - b.seat)
      .map(({ name, seat }) => ({ name, grade, class: names[at] ?? "", seat })),
  );
  list.sheets.push({ name: grade, pupils });
}

function addStaff(lists: Record<ListYear, SchoolLists>, key: SchoolKey, random: Random): void {
  const count = plans[key].staff;
  const staff = Array.from({ length: count }, () => adultName(random));
  if (key === "junior") staff.splice(0, 2, namedStaff.schoolAdmin.name, namedStaff.teacher.name);
  const later = [...staff.filter((_, at) => at < count - 2), adultName(random), adultName(random)];
  for (const [year, names] of [
    ["last-year", staff],
    ["this-year", later],
  ] as const)
    lists[year].sheets.push({
      name: "教职工",
      pupils: names.map((name) => ({ name, grade: "教职工", class: "", seat: null })),
    });
}
