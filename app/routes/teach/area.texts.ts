import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { area: "我的班级", today: "今天", lessons: "课程库", school: "学校管理", district: "全区" },
  { area: "My classes", today: "Today", lessons: "Lessons", school: "School", district: "District" },
);
