/**
 * A small named world for database tests: one district with a few schools, a neighbouring district, and a
 * handful of people. Ids are fixed, so a test says `world.learners.liNan` and may run in any order.
 * It is Monday 23 November 2026 here; the school year began on 1 September.
 */
import type { Role, StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { district, namedStaff, region, type SchoolCore, schools } from "#prisma/seed/core.ts";

export const worldNow = new Date("2026-11-23T02:00:00Z");
export const worldToday = "2026-11-23";
/** every account of this world */
export const worldPassword = "test-password-2026";
const passwordHash =
  "$argon2id$v=19$m=19456,t=2,p=1$ZmFuemhhLXRlc3RzLTAwMQ$W++AE50PSQR5BfudNWm+o9Y+vGJ5b5lNLxkEmIe3r/c";

const opened = "2021-09-01";
const recordedAt = new Date("2026-09-01T00:30:00Z");

/** Shaped like the ids of production: time-ordered, version 7. */
function fixedId(group: number, n: number): string {
  return `0199${String(group).padStart(4, "0")}-0000-7000-8000-${String(n).padStart(12, "0")}`;
}

export const world = {
  districtId: fixedId(1, 1),
  /** another authority on the same server */
  otherDistrictId: fixedId(1, 2),
  schools: {
    junior: fixedId(2, 1),
    primary: fixedId(2, 2),
    kindergarten: fixedId(2, 3),
    teacherCollege: fixedId(2, 4),
    /** of the other district */
    elsewhere: fixedId(2, 5),
  },
  classes: {
    /** 七年级 1 班, 陈静's */
    seven1: fixedId(3, 1),
    /** 七年级 2 班, 何涛's */
    seven2: fixedId(3, 2),
    /** 八年级 1 班 */
    eight1: fixedId(3, 3),
    juniorStaff: fixedId(3, 4),
    /** 三年级 1 班 of the primary school */
    three1: fixedId(3, 5),
    /** 小班 1 班, 25 children, no names */
    littleOnes: fixedId(3, 6),
    teacherCollegeStaff: fixedId(3, 7),
    elsewhere1: fixedId(3, 8),
  },
  staff: {
    teacher: fixedId(4, 1),
    otherTeacher: fixedId(4, 2),
    schoolAdmin: fixedId(4, 3),
    districtOfficer: fixedId(4, 4),
    primaryTeacher: fixedId(4, 5),
    primaryAdmin: fixedId(4, 6),
    kindergartenTeacher: fixedId(4, 7),
    otherDistrictOfficer: fixedId(4, 8),
  },
  learners: {
    zhangWei: fixedId(5, 1),
    /** another 张伟 in the same class */
    secondZhangWei: fixedId(5, 2),
    liNan: fixedId(5, 3),
    /** 刘𬱖: a character outside the basic plane */
    liuWei: fixedId(5, 4),
    /** a name with a middle dot */
    ayigul: fixedId(5, 5),
    chenHao: fixedId(5, 6),
    /** 休学 since 12 October */
    suspended: fixedId(5, 7),
    /** 借读 */
    guest: fixedId(5, 8),
    /** ill for a long time, with an excuse */
    excused: fixedId(5, 9),
    /** no name is kept; still counts */
    anonymous: fixedId(5, 10),
    /** transferred out on 9 October */
    left: fixedId(5, 11),
    inSeven2: fixedId(5, 12),
    /** moved from seven1 to seven2 on 15 October */
    moved: fixedId(5, 13),
    inEight1: fixedId(5, 14),
    inThree1: fixedId(5, 15),
    secondInThree1: fixedId(5, 16),
    elsewhere: fixedId(5, 17),
    /** members of staff are learners of their unit's staff group: 陈静 and 周敏 are */
    teacherCollegeStaff: fixedId(5, 18),
  },
} as const;

const { districtId, otherDistrictId, classes, learners, staff } = world;

const elsewhere: SchoolCore = {
  ...schools.junior,
  code: "200301",
  name: "渝西区第一初级中学",
  shortName: "渝西一中",
};
const places = [
  { id: world.schools.junior, districtId, core: schools.junior },
  { id: world.schools.primary, districtId, core: schools.primary },
  { id: world.schools.kindergarten, districtId, core: schools.kindergarten },
  { id: world.schools.teacherCollege, districtId, core: schools.teacherCollege },
  { id: world.schools.elsewhere, districtId: otherDistrictId, core: elsewhere },
];
type PlaceKey = keyof typeof world.schools;

const classList: { id: string; at: PlaceKey; stage: string; entryYear: number; number: number }[] = [
  { id: classes.seven1, at: "junior", stage: "junior", entryYear: 2026, number: 1 },
  { id: classes.seven2, at: "junior", stage: "junior", entryYear: 2026, number: 2 },
  { id: classes.eight1, at: "junior", stage: "junior", entryYear: 2025, number: 1 },
  { id: classes.juniorStaff, at: "junior", stage: "staff", entryYear: 2021, number: 1 },
  { id: classes.three1, at: "primary", stage: "primary", entryYear: 2024, number: 1 },
  { id: classes.littleOnes, at: "kindergarten", stage: "kindergarten", entryYear: 2026, number: 1 },
  { id: classes.teacherCollegeStaff, at: "teacherCollege", stage: "staff", entryYear: 2021, number: 1 },
  { id: classes.elsewhere1, at: "elsewhere", stage: "junior", entryYear: 2026, number: 1 },
];

interface StaffMember {
  id: string;
  name: string;
  username: string;
  role: Role;
  at: PlaceKey | null;
  districtId: string;
}
const staffList: StaffMember[] = [
  { id: staff.teacher, ...namedStaff.teacher, role: "teacher", at: "junior", districtId },
  { id: staff.otherTeacher, name: "何涛", username: "hetao", role: "teacher", at: "junior", districtId },
  { id: staff.schoolAdmin, ...namedStaff.schoolAdmin, role: "school-admin", at: "junior", districtId },
  {
    id: staff.districtOfficer,
    ...namedStaff.districtOfficer,
    role: "district-officer",
    at: null,
    districtId,
  },
  { id: staff.primaryTeacher, name: "杨帆", username: "yangfan", role: "teacher", at: "primary", districtId },
  {
    id: staff.primaryAdmin,
    name: "罗琴",
    username: "luoqin",
    role: "school-admin",
    at: "primary",
    districtId,
  },
  {
    id: staff.kindergartenTeacher,
    name: "谭雪",
    username: "tanxue",
    role: "teacher",
    at: "kindergarten",
    districtId,
  },
  {
    id: staff.otherDistrictOfficer,
    name: "冯刚",
    username: "fenggang",
    role: "district-officer",
    at: null,
    districtId: otherDistrictId,
  },
];

const assignments = [
  { personId: staff.teacher, classId: classes.seven1, role: "homeroom", at: "junior" },
  { personId: staff.otherTeacher, classId: classes.seven2, role: "homeroom", at: "junior" },
  { personId: staff.primaryTeacher, classId: classes.three1, role: "homeroom", at: "primary" },
  { personId: staff.kindergartenTeacher, classId: classes.littleOnes, role: "homeroom", at: "kindergarten" },
] as const;

const learnerNames: Partial<Record<keyof typeof learners, string>> = {
  zhangWei: "张伟",
  secondZhangWei: "张伟",
  liNan: "李楠",
  liuWei: "刘𬱖",
  ayigul: "阿依古丽·买买提",
  chenHao: "陈浩",
  suspended: "赵磊",
  guest: "孙悦",
  excused: "周婷",
  left: "吴迪",
  inSeven2: "王雨欣",
  moved: "黄子涵",
  inEight1: "徐佳怡",
  inThree1: "唐一诺",
  secondInThree1: "曾小满",
  elsewhere: "邓可",
  teacherCollegeStaff: "蒋文",
};

interface EnrolmentSketch {
  who: string;
  in: keyof typeof classes;
  seat: number | null;
  status?: string;
  from?: string;
  /** a later row replaces this one and ends it */
  ended?: { on: string; by: string };
  openedBy?: string;
}
const enrolments: EnrolmentSketch[] = [
  { who: learners.zhangWei, in: "seven1", seat: 1 },
  { who: learners.secondZhangWei, in: "seven1", seat: 2 },
  { who: learners.liNan, in: "seven1", seat: 3 },
  { who: learners.liuWei, in: "seven1", seat: 4 },
  { who: learners.ayigul, in: "seven1", seat: 5 },
  { who: learners.chenHao, in: "seven1", seat: 6 },
  { who: learners.suspended, in: "seven1", seat: 7, ended: { on: "2026-10-12", by: "changed-status" } },
  {
    who: learners.suspended,
    in: "seven1",
    seat: 7,
    status: "suspended",
    from: "2026-10-12",
    openedBy: "changed-status",
  },
  { who: learners.guest, in: "seven1", seat: 8, status: "guest" },
  { who: learners.excused, in: "seven1", seat: 9 },
  { who: learners.anonymous, in: "seven1", seat: 10 },
  { who: learners.left, in: "seven1", seat: 11, ended: { on: "2026-10-09", by: "transferred-out" } },
  { who: learners.moved, in: "seven1", seat: 12, ended: { on: "2026-10-15", by: "moved-class" } },
  { who: learners.moved, in: "seven2", seat: 2, from: "2026-10-15", openedBy: "moved-class" },
  { who: learners.inSeven2, in: "seven2", seat: 1 },
  { who: learners.inEight1, in: "eight1", seat: 1, from: "2025-09-01" },
  { who: learners.inThree1, in: "three1", seat: 1 },
  { who: learners.secondInThree1, in: "three1", seat: 2 },
  { who: learners.elsewhere, in: "elsewhere1", seat: 1 },
  { who: staff.teacher, in: "juniorStaff", seat: 1 },
  { who: staff.schoolAdmin, in: "juniorStaff", seat: 2 },
  { who: learners.teacherCollegeStaff, in: "teacherCollegeStaff", seat: 1 },
];

/** Fills an empty database. */
export async function createWorld(): Promise<void> {
  await db.region.create({ data: { id: fixedId(0, 1), name: region } });
  await db.district.createMany({
    data: [
      { id: districtId, regionId: fixedId(0, 1), ...district, createdAt: recordedAt },
      {
        id: otherDistrictId,
        regionId: fixedId(0, 1),
        name: "渝西区",
        authority: "渝西区教育委员会",
        createdAt: recordedAt,
      },
    ],
  });
  await createSchools();
  await createPeople();
  await createEnrolments();
}

async function createSchools(): Promise<void> {
  await db.school.createMany({
    data: places.map(({ id, districtId, core: { code, name, shortName, kind } }) => {
      return { id, districtId, code, name, shortName, kind, openedOn: opened, createdAt: recordedAt };
    }),
  });
  await db.schoolStage.createMany({
    data: places.flatMap(({ id, core }, at) =>
      [...core.stages, { stage: "staff", grades: 1 }].map(({ stage, grades }, n) => {
        return { id: fixedId(6, at * 10 + n), schoolId: id, stage, grades, from: opened };
      }),
    ),
  });
  await db.schoolClass.createMany({
    data: classList.map(({ id, at, stage, entryYear, number }) => ({
      id,
      districtId: at === "elsewhere" ? otherDistrictId : districtId,
      schoolId: world.schools[at],
      stage,
      entryYear,
      number,
      rosterKind: stage === "kindergarten" ? "head-count" : "named",
      openedOn: `${entryYear}-09-01`,
      recordedAt,
    })),
  });
  await db.classHeadCount.create({
    data: {
      id: fixedId(7, 1),
      districtId,
      schoolId: world.schools.kindergarten,
      classId: classes.littleOnes,
      count: 25,
      from: "2026-09-01",
      recordedAt,
    },
  });
}

async function createPeople(): Promise<void> {
  const home = (id: string) =>
    id === learners.elsewhere || id === staff.otherDistrictOfficer ? otherDistrictId : districtId;
  const names = [
    ...staffList.map(({ id, name }) => ({ personId: id, name })),
    ...Object.entries(learnerNames).map(([key, name]) => ({
      personId: learners[key as keyof typeof learners],
      name,
    })),
  ];
  await db.person.createMany({
    data: [...Object.values(staff), ...Object.values(learners)].map((id) => {
      return { id, districtId: home(id), createdAt: recordedAt };
    }),
  });
  await db.personName.createMany({
    data: names.map((row, n) => ({ id: fixedId(8, n), ...row, recordedAt })),
  });
  await db.appointment.createMany({
    data: staffList.map(({ id, role, at, districtId }, n) => ({
      id: fixedId(9, n),
      districtId,
      schoolId: at && world.schools[at],
      personId: id,
      role,
      from: opened,
      recordedAt,
    })),
  });
  await db.staffAccount.createMany({
    data: staffList.map(({ id, username }) => {
      return { personId: id, username, passwordHash, passwordSetAt: recordedAt, createdAt: recordedAt };
    }),
  });
  await db.teachingAssignment.createMany({
    data: assignments.map(({ at, ...row }, n) => {
      return {
        id: fixedId(10, n),
        districtId,
        schoolId: world.schools[at],
        ...row,
        from: "2026-09-01",
        recordedAt,
      };
    }),
  });
}

async function createEnrolments(): Promise<void> {
  const rows = enrolments.map((sketch, n) => ({
    id: fixedId(11, n),
    districtId: sketch.in === "elsewhere1" ? otherDistrictId : districtId,
    schoolId: world.schools[classList.find(({ id }) => id === classes[sketch.in])?.at ?? "junior"],
    classId: classes[sketch.in],
    learnerId: sketch.who,
    seat: sketch.seat,
    status: sketch.status ?? "enrolled",
    from: sketch.from ?? "2026-09-01",
    openedBy: sketch.openedBy ?? "admitted",
    recordedAt: new Date(`${sketch.from ?? "2026-09-01"}T01:00:00Z`),
  }));
  const endings = rows.flatMap((row, n) => {
    const ended = enrolments[n]?.ended;
    if (!ended) return [];
    const at = new Date(`${ended.on}T01:00:00Z`);
    return [
      { ...row, id: fixedId(12, n), to: ended.on, closedBy: ended.by, recordedAt: at, supersedesId: row.id },
    ];
  });
  await db.enrolment.createMany({ data: [...rows, ...endings] });
  await db.excuse.create({
    data: {
      id: fixedId(13, 1),
      districtId,
      schoolId: world.schools.junior,
      classId: classes.seven1,
      learnerId: learners.excused,
      reason: "long-illness",
      from: "2026-10-08",
      recordedAt: new Date("2026-10-08T01:00:00Z"),
      recordedById: staff.teacher,
    },
  });
}

/** The viewer that a sign-in of this member of staff yields, without signing in. */
export function viewerOf(key: keyof typeof world.staff): StaffViewer {
  const member = staffList.find(({ id }) => id === staff[key]);
  if (!member) throw new Error(`nobody called ${key}`);
  return {
    kind: "staff",
    personId: member.id,
    districtId: member.districtId,
    loginSessionId: fixedId(14, 1),
    appointments: [{ role: member.role, schoolId: member.at && world.schools[member.at] }],
  };
}
