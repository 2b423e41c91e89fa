import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "教职工",
    lead: (count: number, accounts: number) =>
      `共 ${count} 人，其中 ${accounts} 人可以登录。教职工也要受教育，名单随名册一起导入。`,
    import: "导入名单",
    caption: "教职工一览",
    name: "姓名",
    role: "职务",
    classes: "任课班级",
    account: "登录账号",
    teacher: "教师",
    "school-admin": "学校管理员",
    "district-officer": "区教委",
    none: "—",
    anonymous: "不记姓名",
    emptyTitle: "还没有教职工名单",
    empty: "在名单里把年级写成“教职工”，和学生名单一起导入。",
  },
  {
    title: "Staff",
    lead: (count, accounts) =>
      `${count} people, ${accounts} of whom can sign in. Staff are taught too; their list is imported with the rosters.`,
    import: "Import a list",
    caption: "Members of staff",
    name: "Name",
    role: "Role",
    classes: "Teaches",
    account: "Account",
    teacher: "teacher",
    "school-admin": "school administrator",
    "district-officer": "district officer",
    none: "—",
    anonymous: "name not kept",
    emptyTitle: "No staff list yet",
    empty: "Write 教职工 as the grade in a list and import it like the pupils'.",
  },
);
