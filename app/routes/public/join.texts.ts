import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "上课了",
    lead: "输入大屏幕上的课堂码，找到自己的名字。",
    next: "下一步",
    overTitle: "这节课已经结束",
    over: "写着“已保存”的答案都在，可以放心离开。下一节课再从这里进入。",
    place: "学生入口",
  },
  {
    title: "Time for class",
    lead: "Type the code on the board, then find your name.",
    next: "Next",
    overTitle: "The lesson is over",
    over: "Every answer that said “Saved” is safe. Come in here again for the next lesson.",
    place: "Pupils",
  },
);
