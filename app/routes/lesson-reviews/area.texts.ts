import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { area: "课程审定", lessons: "全部课程", district: "区级查看", myClasses: "我的班级" },
  { area: "Reviewing lessons", lessons: "All lessons", district: "District", myClasses: "My classes" },
);
