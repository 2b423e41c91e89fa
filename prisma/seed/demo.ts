/** The demo district, filled by what the product itself does. `today` is where its history ends. */
import { issueCredentials } from "#app/auth/pin.server.ts";
import { db, transact } from "#app/db/client.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { seededRandom } from "#app/lib/random.ts";
import type { DemoAccount, StudentDemoAccount } from "./accounts.ts";
import { seedAssignments } from "./assignments.ts";
import { importLists } from "./class-lists.ts";
import { schools as cores, type SchoolKey } from "./core.ts";
import { addTaughtYear } from "./history.ts";
import { seedMonthlyForms } from "./monthly-forms.ts";
import { seedMovements } from "./movements.ts";
import { demoClass } from "./rosters.ts";
import { noRows, writeRows } from "./rows.ts";
import { seedSchoolLife } from "./school-life.ts";
import { type SeededClass, seedTeachers } from "./teachers.ts";
import { asOf, instantOf, schoolDays } from "./time.ts";
import { type SeededSchool, seedUnits } from "./units.ts";

export async function seedDemo(
  today: LocalDate,
  keys = Object.keys(cores) as SchoolKey[],
): Promise<DemoAccount[]> {
  const year = schoolYearOf(today);
  const { schools, accounts } = await seedUnits(year - 1, keys);
  await importLists(schools, "last-year", year - 1);
  const days = {
    moves: schoolDays(`${year - 1}-10-09`, `${year}-05-20`),
    lessons: schoolDays(`${year - 1}-09-15`, `${year - 1}-12-20`),
    movesNow: schoolDays(`${year}-09-20`, addDays(today, -1)),
    lessonsNow: schoolDays(`${year}-09-10`, today).slice(0, 60),
  };
  const staff: DemoAccount[] = [...accounts];
  let pupils: StudentDemoAccount[] = [];
  await moveLastYear(schools, year, days.moves);
  await importLists(schools, "this-year", year);
  for (const school of schools) {
    const random = seededRandom(Number(cores[school.key].code) + 1);
    const teachers = await seedTeachers(school, year);
    await seedMovements(school, teachers.thisYear, days.movesNow, random);
    const rows = noRows();
    const { key } = school;
    const begun = { key, today, isOver: true, days: days.lessons, classes: teachers.lastYear };
    await addTaughtYear(rows, begun, random);
    await addTaughtYear(
      rows,
      { ...begun, isOver: false, days: days.lessonsNow, classes: teachers.thisYear },
      random,
    );
    await writeRows(rows);
    await seedMonthlyForms(school, { year, ...teachers }, today, random);
    staff.push(...teachers.accounts);
    if (key === demoClass.school) pupils = await issuePins(school, teachers.thisYear, today);
  }
  await seedSchoolLife(schools, year, today);
  await seedAssignments(schools, year, today);
  return [...mainFirst(staff), ...pupils];
}

/** Only in classes that graduate afterwards, so that this September's lists still fit. */
async function moveLastYear(
  schools: readonly SeededSchool[],
  year: number,
  days: LocalDate[],
): Promise<void> {
  for (const school of schools) {
    const random = seededRandom(Number(cores[school.key].code) + 2);
    const after = new Set((await listClasses(school.admin, { onDate: `${year}-09-01` })).map(({ id }) => id));
    const before = await listClasses(school.admin, { onDate: `${year - 1}-10-01` });
    await seedMovements(
      school,
      before.filter(({ id }) => !after.has(id)),
      days,
      random,
    );
  }
}

async function issuePins(
  { key, admin }: SeededSchool,
  classes: readonly SeededClass[],
  today: LocalDate,
): Promise<StudentDemoAccount[]> {
  const schoolClass = classes.find(({ name }) => name["zh-CN"] === `${demoClass.grade} ${demoClass.class}`);
  if (!schoolClass) throw new Error("the demo's class is not there");
  const roster = await listRoster([schoolClass.id], today);
  const ids = roster.map(({ learnerId }) => learnerId);
  const issued = await asOf(instantOf(addDays(today, -1), "16:00"), () =>
    transact((tx) => issueCredentials(tx, admin.personId, ids)),
  );
  const pinOf = new Map(issued.map(({ learnerId, pin }) => [learnerId, pin]));
  return roster.map(({ learnerId, seat, name }) => ({
    role: "student",
    schoolCode: cores[key].code,
    classCode: schoolClass.code,
    seat,
    name,
    pin: pinOf.get(learnerId) ?? "",
  }));
}

/** The three that the guide speaks of stand first. */
function mainFirst(accounts: readonly DemoAccount[]): DemoAccount[] {
  const main = ["lijianguo", "zhoumin", "chenjing"];
  const rank = (account: DemoAccount) =>
    account.role === "student"
      ? main.length
      : (main.indexOf(account.username) + main.length + 1) % (main.length + 1);
  return [...accounts].sort((a, b) => rank(a) - rank(b));
}

export async function isEmpty(): Promise<boolean> {
  return (await db.district.findFirst({ select: { id: true } })) === null;
}
