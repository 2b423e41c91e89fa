import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "学校管理",
    year: "年度概览",
    coverage: "覆盖率",
    assignments: "安排上课",
    roster: "名册",
    staff: "教职工",
    calendar: "校历",
    monthlyForms: "月报",
    myClasses: "我的班级",
    myLessons: "我的课程",
  },
  {
    area: "School",
    year: "The year",
    coverage: "Coverage",
    assignments: "To be taught",
    roster: "Rosters",
    staff: "Staff",
    calendar: "Calendar",
    monthlyForms: "Monthly forms",
    myClasses: "My classes",
    myLessons: "My own lessons",
  },
);
