import { defineTexts } from "#app/lib/texts.ts";

/** Of the school's page, the district's and the start of a class session. */
export const texts = defineTexts(
  {
    title: "测验长短",
    leadSchool: "老师开始上课时默认用这个长短，当场还可以换一个。今天起的课用新的，已经开始的课不变。",
    leadDistrict:
      "全区各校默认用这个长短；学校可以另定，老师开始上课时还可以换。今天起的课用新的，已经开始的课不变。",
    legend: "测验做多少题",
    short: "短：6 题",
    usual: "常用：8 题",
    long: "长：10 到 12 题",
    "hint-short": "约 7 分钟。一个班的对错数少，前后比较时把握小一些。",
    "hint-usual": "约 9 分钟。和其他步骤加起来是一节课。",
    "hint-long": "约 12 分钟。课里的题不够不重复时用 10 题。要去掉别的一步，一节课才装得下。",
    followDistrict: (length: string) => `跟区里一样（${length}）`,
    save: "就用这个",
    saved: "已改。今天起新开始的课用这个长短。",
    back: "安排上课",
    refused: "请选一个长短。",
    "key-reused": "页面已经过期，请重新选择。",
  },
  {
    title: "Length of quizzes",
    leadSchool:
      "Proposed to teachers at the start, who may choose another one. It holds for lessons begun from today on.",
    leadDistrict:
      "Proposed in all schools; a school may have its own, and teachers may choose at the start. It holds for lessons begun from today on.",
    legend: "How many questions a quiz has",
    short: "Short: 6 questions",
    usual: "Usual: 8 questions",
    long: "Long: 10 to 12 questions",
    "hint-short": "About 7 minutes. With fewer answers a comparison before and after is less certain.",
    "hint-usual": "About 9 minutes. With the other steps it fills a period.",
    "hint-long": "About 12 minutes; 10 where the lesson has too few left unasked. Another step has to go.",
    followDistrict: (length) => `As the district (${length})`,
    save: "Use this",
    saved: "Changed. Lessons begun from today on use this length.",
    back: "Lessons to be taught",
    refused: "Please choose a length.",
    "key-reused": "This page is out of date; please choose again.",
  },
);
