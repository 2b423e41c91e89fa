import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: (lesson: string) => `${lesson} · 大屏`,
    screen: (number: number, of: number) => `第 ${number} 屏，共 ${of} 屏`,
    controls: "翻页",
    back: "上一屏",
    next: "下一屏",
    onwards: "课文讲完，往下走",
    first: "从头开始",
    fullScreen: "全屏",
    blank: "黑屏",
    tone: "深色或浅色",
    leave: "退出",
  },
  {
    title: (lesson) => `${lesson} · Board`,
    screen: (number, of) => `Screen ${number} of ${of}`,
    controls: "Turn the pages",
    back: "Back",
    next: "Next",
    onwards: "On from the lesson",
    first: "From the start",
    fullScreen: "Full screen",
    blank: "Blank",
    tone: "Dark or light",
    leave: "Leave",
  },
);
