import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "点自己的名字",
    lead: (className: string, lesson: string) => `${className} · 《${lesson}》`,
    hello: (name: string) => `${name}，你好`,
    notMe: "不是我，重新选",
    overTitle: "这节课已经结束",
    over: "也可能是课堂码输错了。请照着大屏幕再输入一次。",
    again: "重新输入课堂码",
    empty: "这节课没有需要补课的同学。",
  },
  {
    title: "Tap your name",
    lead: (className, lesson) => `${className} · ${lesson}`,
    hello: (name) => `Hello, ${name}`,
    notMe: "Not me: choose again",
    overTitle: "This lesson is over",
    over: "Or the class code was not right. Please type it again from the board.",
    again: "Type the class code again",
    empty: "Nobody has anything to make up in this lesson.",
  },
);
