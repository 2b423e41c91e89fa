/** The monthly forms that units have handed in so far, worded by the product from what it had recorded. */
import { db } from "#app/db/client.server.ts";
import { waysIn } from "#app/domain/coverage/counting-rule.ts";
import { coverageOn, type Ledger, ledgerOf } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { type GivenCompletion, lessonsGiven } from "#app/domain/reports/lessons-given.ts";
import { draftNarrative, type NarrativeFacts, type PopulationFacts } from "#app/domain/reports/narrative.ts";
import { dueDateOf, reportingPeriodOf } from "#app/domain/reports/period.ts";
import { populationFacts } from "#app/domain/reports/population.ts";
import { districtSettingsSchema } from "#app/domain/schools/settings.ts";
import { addDays, addMonths, type LocalDate, type LocalMonth, monthOf } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Random } from "#app/lib/random.ts";
import type { SeededClass } from "./teachers.ts";
import { instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

const settings = districtSettingsSchema.parse({});
const clueLines = [
  "家长收到冒充班主任收取资料费的消息，未付款，已告知全班家长。",
  "学生收到“免费领皮肤”私信，已截图删除，班主任已提醒。",
  "教职工接到冒充客服要求共享屏幕的来电，已挂断。",
  "QQ 群内出现兼职刷单广告，已退群并举报。",
];

export interface ClassesOfYears {
  /** the school year that began last September */
  year: number;
  thisYear: readonly SeededClass[];
  lastYear: readonly SeededClass[];
}

/** All months up to the last due one; of this month some units have sent theirs, some have begun. */
export async function seedMonthlyForms(
  school: SeededSchool,
  classes: ClassesOfYears,
  today: LocalDate,
  random: Random,
): Promise<void> {
  const scope = { schoolId: school.id };
  const completions = await db.completion.findMany({ where: scope });
  const ledger = ledgerOf({
    enrolments: await db.enrolment.findMany({ where: scope }),
    headCounts: await db.classHeadCount.findMany({ where: scope }),
    completions,
    excuses: await db.excuse.findMany({ where: scope }),
    notCounted: settings.notCounted,
  });
  let cluesInTotal = random.below(4);
  for (let month = `${classes.year - 1}-09`; month <= monthOf(today); month = addMonths(month, 1)) {
    const due = dueDateOf(settings, month);
    const isCurrent = month === monthOf(today);
    const sentOn = addDays(due, -random.below(4));
    // what is still to be done this month is left for whoever tries the demo
    if (isCurrent && (school.key === "junior" || sentOn >= today || random.next() < 0.4)) continue;
    const facts = factsOf({ month, classes, ledger, completions, asOf: sentOn });
    const cluesOfMonth = random.below(3);
    cluesInTotal += cluesOfMonth;
    const clueList = random.shuffled(clueLines).slice(0, cluesOfMonth).join("\n");
    const isSent = !isCurrent || random.next() < 0.7;
    await insertForm(school, { month, sentOn, isSent, facts, cluesOfMonth, cluesInTotal, clueList });
  }
}

interface Facts {
  month: LocalMonth;
  classes: ClassesOfYears;
  ledger: Ledger;
  completions: readonly GivenCompletion[];
  asOf: LocalDate;
}

function factsOf({ month, classes, ledger, completions, asOf }: Facts): NarrativeFacts {
  const reportingPeriod = reportingPeriodOf(settings, month);
  const titleOf = (slug: string) => {
    const lesson = listLessons().find((each) => each.slug === slug);
    return lesson ? (getLesson(slug, lesson.band)?.title["zh-CN"] ?? null) : null;
  };
  const known = completions.filter(({ taughtOn }) => taughtOn <= asOf);
  const year = yearInterval(settings, asOf);
  const open = year.startYear === classes.year ? classes.thisYear : classes.lastYear;
  const population = (staff: boolean): PopulationFacts | null => {
    const classIds = new Set(open.filter(({ stage }) => (stage === "staff") === staff).map(({ id }) => id));
    const { sums } = coverageOn(ledger, { year, onDate: asOf, classIds });
    return populationFacts(sums);
  };
  return {
    month,
    reportingPeriod,
    asOf,
    ...lessonsGiven(known, reportingPeriod, titleOf),
    pupils: population(false),
    staff: population(true),
    rule: { notCounted: waysIn(settings.notCounted), since: null },
    quiz: null,
  };
}

interface HandedIn {
  month: LocalMonth;
  sentOn: LocalDate;
  isSent: boolean;
  facts: NarrativeFacts;
  cluesOfMonth: number;
  cluesInTotal: number;
  clueList: string;
}

async function insertForm({ id: schoolId, districtId, admin }: SeededSchool, form: HandedIn): Promise<void> {
  const { month, sentOn, isSent, facts, ...clues } = form;
  const revisionId = newId();
  const narrative = draftNarrative(facts) || "1. 本月未开设新课，已在班主任例会上提醒防范诈骗。";
  await db.monthlyFormRevision.create({
    data: {
      id: revisionId,
      districtId,
      schoolId,
      month,
      revision: 1,
      narrative,
      ...clues,
      remarks: "",
      counted: facts as unknown as object,
      recordedAt: instantOf(sentOn, "15:10"),
      recordedById: admin.personId,
    },
  });
  if (!isSent) return;
  await db.monthlyFormSubmission.create({
    data: {
      id: newId(),
      districtId,
      schoolId,
      month,
      revisionId,
      submittedAt: instantOf(sentOn, "15:40"),
      submittedById: admin.personId,
    },
  });
}
