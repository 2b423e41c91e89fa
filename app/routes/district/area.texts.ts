import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    area: "区级查看",
    units: "各单位",
    month: "月报",
    assignments: "安排上课",
    schools: "单位管理",
    calendar: "校历",
    corrections: "题目更正",
    lessonReviews: "课程审定",
    effect: "学习效果",
    items: "题目质量",
    ownItems: "本区题目",
    school: "学校管理端",
    myClasses: "我的班级",
  },
  {
    area: "District",
    units: "Units",
    month: "Monthly forms",
    assignments: "To be taught",
    schools: "Manage units",
    calendar: "Calendar",
    corrections: "Corrected items",
    lessonReviews: "Review lessons",
    effect: "Effect",
    items: "Item health",
    ownItems: "District's questions",
    school: "My school",
    myClasses: "My classes",
  },
);
