/** The small named world that tests and the demo share: its places and its handful of people, all invented. */
import type { Stage } from "#app/domain/schools/stage.ts";

export const region = "重庆市";
export const district = { name: "渝南区", authority: "渝南区教育委员会" } as const;

export interface SchoolCore {
  code: string;
  name: string;
  shortName: string;
  kind: string;
  /** pupils' stages and their grades; every unit has a staff group besides */
  stages: readonly { stage: Stage; grades: number }[];
}

export const schools = {
  kindergarten: {
    code: "100101",
    name: "渝南区第一幼儿园",
    shortName: "一幼",
    kind: "kindergarten",
    stages: [{ stage: "kindergarten", grades: 3 }],
  },
  primary: {
    code: "100201",
    name: "渝南区实验小学",
    shortName: "实验小学",
    kind: "primary",
    stages: [{ stage: "primary", grades: 6 }],
  },
  secondPrimary: {
    code: "100202",
    name: "渝南区育才小学",
    shortName: "育才小学",
    kind: "primary",
    stages: [{ stage: "primary", grades: 6 }],
  },
  junior: {
    code: "100301",
    name: "渝南区第三初级中学",
    shortName: "三中",
    kind: "junior",
    stages: [{ stage: "junior", grades: 3 }],
  },
  senior: {
    code: "100401",
    name: "渝南区高级中学",
    shortName: "区高中",
    kind: "senior",
    stages: [{ stage: "senior", grades: 3 }],
  },
  nineYear: {
    code: "100501",
    name: "渝南区九年制学校",
    shortName: "九年制学校",
    kind: "nine-year",
    stages: [
      { stage: "primary", grades: 6 },
      { stage: "junior", grades: 3 },
    ],
  },
  vocational: {
    code: "100601",
    name: "渝南区职业教育中心",
    shortName: "职教中心",
    kind: "vocational",
    stages: [{ stage: "vocational", grades: 3 }],
  },
  adultCollege: {
    code: "100701",
    name: "渝南区开放大学分校",
    shortName: "开大分校",
    kind: "adult-college",
    stages: [{ stage: "college", grades: 3 }],
  },
  teacherCollege: {
    code: "100801",
    name: "渝南区教师进修学院",
    shortName: "进修学院",
    kind: "teacher-college",
    stages: [],
  },
  private: {
    code: "100901",
    name: "渝南区启航培训学校",
    shortName: "启航学校",
    kind: "private",
    stages: [{ stage: "senior", grades: 3 }],
  },
} satisfies Record<string, SchoolCore>;
export type SchoolKey = keyof typeof schools;

export const namedStaff = {
  /** homeroom teacher of 七年级 1 班 at the junior school */
  teacher: { name: "陈静", username: "chenjing" },
  schoolAdmin: { name: "周敏", username: "zhoumin" },
  districtOfficer: { name: "李建国", username: "lijianguo" },
} as const;
