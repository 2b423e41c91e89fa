import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { title: "上课了", lead: "输入大屏幕上的课堂码，找到自己的名字。", next: "下一步", place: "学生入口" },
  {
    title: "Time for class",
    lead: "Type the code on the board, then find your name.",
    next: "Next",
    place: "Pupils",
  },
);
