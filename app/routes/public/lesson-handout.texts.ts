import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: (lesson: string) => `${lesson} · 讲义`,
    kicker: "反诈课堂 · 讲义",
    remember: "带走这几句",
    tell: "可以告诉谁",
    home: "和家里人一起看这节课",
    scan: "用手机扫一扫，打开这节课",
    checked: (day: string) => `内容核对到 ${day}`,
    notReviewed: "未经教师审定",
    reviewed: "已审定",
    back: "回到课文",
    print: "按 Ctrl+P 打印，正好一页 A4。",
  },
  {
    title: (lesson) => `${lesson} · Hand-out`,
    kicker: "Fanzha ketang · Hand-out",
    remember: "Take this home",
    tell: "Whom you can tell",
    home: "Read this lesson together at home",
    scan: "Scan with a phone to open this lesson",
    checked: (day) => `Facts checked on ${day}`,
    notReviewed: "Not yet reviewed by a teacher",
    reviewed: "Reviewed",
    back: "Back to the lesson",
    print: "Ctrl+P prints it: one A4 page.",
  },
);
