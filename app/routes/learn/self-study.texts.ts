import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "我的课程",
    lead: (className: string) =>
      `${className} · 自己选时间学，学完交上测验就记为自学。答得怎样只有您自己看得到。`,
    lessons: "可以学的课",
    due: (day: string) => `${day}前学完`,
    done: "今年学过了",
    minutes: (minutes: number) => `约 ${minutes} 分钟`,
    start: "开始学",
    goOn: "接着学",
    again: "再看看",
    allDone: "可以学的课都学过了。",
    emptyTitle: "还没有适合的课",
    empty: "课程库里还没有给您这个群体的课，等有了会出现在这里。",
    refused: "没有这一课。请从下面另选一课。",
  },
  {
    title: "My lessons",
    lead: (className) =>
      `${className} · study when it suits you; with the quiz handed in it is recorded as self-study. Only you see how you answered.`,
    lessons: "Lessons to study",
    due: (day) => `by ${day}`,
    done: "Done this year",
    minutes: (minutes) => `about ${minutes} minutes`,
    start: "Start",
    goOn: "Carry on",
    again: "Look again",
    allDone: "You have had every lesson there is.",
    emptyTitle: "No lesson for you yet",
    empty: "The library has nothing for your group yet; it will appear here.",
    refused: "There is no such lesson. Choose one below.",
  },
);
