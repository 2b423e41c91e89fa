/** What else a school year has: a calendar, a class split, pupils on their way to another school, slips come back. */
import { randomUUID } from "node:crypto";
import { db } from "#app/db/client.server.ts";
import { splitClass } from "#app/domain/roster/class-change.server.ts";
import { halves } from "#app/domain/roster/class-change.ts";
import { nextFreeNumber } from "#app/domain/roster/class-changes.server.ts";
import { recordConsents } from "#app/domain/roster/consent.server.ts";
import { recordChange } from "#app/domain/roster/hand-work.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { admitByCode, issueTransferCode } from "#app/domain/roster/transfer.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { demoClass } from "./rosters.ts";
import { asOf, instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

export async function seedSchoolLife(
  schools: readonly SeededSchool[],
  year: number,
  today: LocalDate,
): Promise<void> {
  const of = (key: SeededSchool["key"]) => schools.find((school) => school.key === key);
  const junior = of("junior");
  await seedCalendar(schools[0]?.districtId ?? "", junior, year);
  // in the first minutes of today, after everything that the demo's lessons know
  if (today <= `${year}-09-02`) return;
  await asOf(instantOf(today, "00:10"), async () => {
    const primary = of("primary");
    if (primary) await splitOne(primary, today);
    if (!junior) return;
    const classes = await pupilClasses(junior, today);
    const others = classes.filter(({ name }) => name["zh-CN"] !== `${demoClass.grade} ${demoClass.class}`);
    await transferTwo(junior, of("nineYear"), others, today);
    if (others[0]) await enterSlips(junior, others[0], today);
  });
}

async function pupilClasses({ id, admin }: SeededSchool, day: LocalDate): Promise<ClassInfo[]> {
  const classes = await listClasses(admin, { schoolId: id, onDate: day });
  return classes.filter(({ rosterKind, stage }) => rosterKind === "named" && stage !== "staff");
}

async function seedCalendar(
  districtId: string,
  junior: SeededSchool | undefined,
  year: number,
): Promise<void> {
  const entry = (
    kind: string,
    name: string,
    from: LocalDate,
    to: LocalDate,
    schoolId: string | null = null,
  ) => {
    return {
      id: newId(),
      districtId,
      schoolId,
      kind,
      name,
      from,
      to,
      recordedAt: instantOf(`${year}-08-20`),
    };
  };
  await db.calendarEntry.createMany({
    data: [
      entry("term", "第一学期", `${year}-09-01`, `${year + 1}-01-23`),
      entry("holiday", "国庆节", `${year}-10-01`, `${year}-10-08`),
      entry("holiday", "元旦", `${year + 1}-01-01`, `${year + 1}-01-02`),
      entry("term", "第二学期", `${year + 1}-02-22`, `${year + 1}-07-08`),
      ...(junior ? [entry("holiday", "校运动会", `${year}-10-29`, `${year}-10-31`, junior.id)] : []),
    ],
  });
}

/** The first class in which nothing stands against it. */
async function splitOne(school: SeededSchool, on: LocalDate): Promise<void> {
  for (const info of await pupilClasses(school, on)) {
    const places = halves(await listRoster([info.id], on));
    const numberB = await nextFreeNumber(school.admin, info, on);
    const numbers = { numberA: info.number, numberB };
    const split = await splitClass(school.admin, info.id, {
      commandKey: randomUUID(),
      on,
      ...numbers,
      places,
    });
    if (split.ok) return;
  }
}

/** One with a code that the new school has used, one whom nobody has answered yet. */
async function transferTwo(
  from: SeededSchool,
  to: SeededSchool | undefined,
  classes: readonly ClassInfo[],
  on: LocalDate,
): Promise<void> {
  const roster = await listRoster(
    classes.slice(1, 3).map(({ id }) => id),
    on,
  );
  const going = roster.filter(({ status, name }) => status === "enrolled" && name !== null);
  for (const [at, { learnerId }] of [going[0], going.at(-1)].filter((each) => each !== undefined).entries()) {
    const left = await recordChange(from.admin, learnerId, {
      commandKey: randomUUID(),
      what: "transferred-out",
      on,
    });
    if (!left.ok) continue;
    const issued = await issueTransferCode(from.admin, learnerId, { commandKey: randomUUID() });
    const there = to && (await pupilClasses(to, on)).find(({ stage }) => stage === "junior");
    if (at > 0 || !to || !there || !issued.ok) continue;
    const { code } = issued;
    await admitByCode(to.admin, { commandKey: randomUUID(), code, classId: there.id, seat: null, on });
  }
}

/** A class whose slips are back: two have refused. */
async function enterSlips(school: SeededSchool, { id }: ClassInfo, on: LocalDate): Promise<void> {
  const pupils = (await listRoster([id], on)).filter(({ name }) => name !== null);
  const answers = pupils
    .slice(-2)
    .map(({ learnerId }) => [learnerId, { answer: "no" as const, name: "" }] as const);
  await recordConsents(school.admin, id, {
    commandKey: randomUUID(),
    version: "2026-1",
    way: "paper",
    on,
    rest: "given",
    answers: new Map(answers),
  });
}
