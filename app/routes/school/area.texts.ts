import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "学校管理",
    year: "年度概览",
    coverage: "覆盖率",
    roster: "名册",
    staff: "教职工",
    monthlyForms: "月报",
    myClasses: "我的班级",
  },
  {
    area: "School",
    year: "The year",
    coverage: "Coverage",
    roster: "Rosters",
    staff: "Staff",
    monthlyForms: "Monthly forms",
    myClasses: "My classes",
  },
);
