/** Who stands before which class, in both years, and the few of them who may sign in to the demo. */
import { hashPassword } from "#app/auth/password.server.ts";
import { db } from "#app/db/client.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { drawPassword, type StaffDemoAccount } from "./accounts.ts";
import { namedStaff, schools } from "./core.ts";
import { demoClass } from "./rosters.ts";
import { instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

export interface SeededClass extends ClassInfo {
  /** its homeroom teacher in the year that was asked for */
  teacherId: string;
}

export interface SeededTeachers {
  lastYear: SeededClass[];
  thisYear: SeededClass[];
  accounts: StaffDemoAccount[];
}

/** Every class has a homeroom teacher; whose class has graduated begins again with a new one. */
export async function seedTeachers(school: SeededSchool, year: number): Promise<SeededTeachers> {
  const { id: schoolId, districtId, admin } = school;
  const before = await listClasses(admin, { onDate: `${year - 1}-10-01` });
  const now = await listClasses(admin, { onDate: `${year}-09-01` });
  const staffGroup = now.find(({ stage }) => stage === "staff");
  const staff = await listRoster([staffGroup?.id ?? ""], `${year}-09-01`);
  const lastRoster = await listRoster([staffGroup?.id ?? ""], `${year - 1}-10-01`);
  const stayed = new Set(lastRoster.map(({ learnerId }) => learnerId));
  const isTeacher = ({ learnerId }: { learnerId: string }) =>
    learnerId !== admin.personId && stayed.has(learnerId);
  const teachers = staff.filter(isTeacher).sort((a, b) => Number(isNamed(b.name)) - Number(isNamed(a.name)));

  const teacherOf = new Map<string, string>();
  const gone = before.filter(({ id }) => !now.some((each) => each.id === id));
  const fresh = now.filter(({ id }) => !before.some((each) => each.id === id)).sort(demoFirst);
  const kept = now.filter(({ id, stage }) => stage !== "staff" && before.some((each) => each.id === id));
  const next = [...teachers];
  const take = () => (next.shift() ?? teachers[0])?.learnerId ?? admin.personId;
  for (const [at, each] of fresh.entries()) {
    const teacherId = take();
    teacherOf.set(each.id, teacherId);
    const graduated = gone[at];
    if (graduated) teacherOf.set(graduated.id, teacherId);
  }
  for (const { id } of kept) teacherOf.set(id, take());
  const withTeacher = (each: ClassInfo): SeededClass => {
    return { ...each, teacherId: teacherOf.get(each.id) ?? admin.personId };
  };

  await appoint(school, [...new Set(teacherOf.values())], `${year - 1}-09-01`);
  const named = fresh.find((each) => isDemo(each));
  const second = school.key === demoClass.school ? fresh.filter((each) => isDemo(each, "second")) : [];
  const assignment = (each: ClassInfo, from: LocalDate, to: LocalDate | null) => ({
    id: newId(),
    districtId,
    schoolId,
    classId: each.id,
    personId: teacherOf.get(each.id) as string,
    role: "homeroom",
    from,
    to,
    recordedAt: instantOf(from, "17:00"),
    recordedById: admin.personId,
  });
  await db.teachingAssignment.createMany({
    data: [
      ...gone.map((each) => assignment(each, `${year - 1}-09-01`, `${year}-09-01`)),
      ...kept.map((each) => assignment(each, `${year - 1}-09-01`, null)),
      ...fresh.map((each) => assignment(each, `${year}-09-01`, null)),
      ...second.map((each) => ({
        ...assignment(each, `${year}-09-01`, null),
        personId: teacherOf.get(named?.id ?? "") as string,
        role: "subject",
      })),
    ],
  });
  const withAccount = [...new Set([...fresh, ...kept].map(({ id }) => teacherOf.get(id) as string))];
  const accounts = await addAccounts(school, withAccount.slice(0, school.key === "junior" ? 4 : 2), year);
  return { lastYear: before.map(withTeacher), thisYear: now.map(withTeacher), accounts };
}

function isNamed(name: string | null): boolean {
  return name === namedStaff.teacher.name;
}

function isDemo({ name }: ClassInfo, which: "class" | "second" = "class"): boolean {
  return name["zh-CN"] === `${demoClass.grade} ${demoClass[which]}`;
}

function demoFirst(a: ClassInfo, b: ClassInfo): number {
  return Number(isDemo(b)) - Number(isDemo(a));
}

async function appoint(school: SeededSchool, personIds: string[], from: LocalDate): Promise<void> {
  const recorded = { recordedAt: instantOf(from, "17:00"), recordedById: school.admin.personId };
  await db.appointment.createMany({
    data: personIds.map((personId) => {
      const { districtId, id: schoolId } = school;
      return { id: newId(), districtId, schoolId, personId, role: "teacher", from, ...recorded };
    }),
  });
}

async function addAccounts(
  school: SeededSchool,
  personIds: string[],
  year: number,
): Promise<StaffDemoAccount[]> {
  const createdAt = instantOf(`${year - 1}-09-01`, "17:30");
  const accounts = personIds.map((personId, at) => {
    const isMain = school.key === "junior" && at === 0;
    const username = isMain ? namedStaff.teacher.username : `jiaoshi-${schools[school.key].code}-${at + 1}`;
    return { personId, username, password: drawPassword() };
  });
  const hashes = await Promise.all(accounts.map(({ password }) => hashPassword(password)));
  await db.staffAccount.createMany({
    data: accounts.map(({ personId, username }, at) => {
      return { personId, username, passwordHash: hashes[at] as string, passwordSetAt: createdAt, createdAt };
    }),
  });
  return accounts.map(({ username, password }) => ({
    role: "teacher",
    username,
    password,
    startUrl: "/teach",
  }));
}
