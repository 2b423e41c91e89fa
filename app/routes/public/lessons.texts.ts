import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "全部课程",
    lead: "每节课 10–15 分钟，只讲一类骗局。谁都可以看，不用登录。",
    forWhom: "给谁看",
    everybody: "全部",
    emptyTitle: "这个年龄段还没有课程",
    empty: "先看看别的年龄段，骗局的骨架都差不多。",
    showAll: "看全部课程",
  },
  {
    title: "All lessons",
    lead: "10 to 15 minutes each, one kind of scam at a time. Open to everybody, no account needed.",
    forWhom: "For whom",
    everybody: "Everybody",
    emptyTitle: "No lessons for this age yet",
    empty: "Have a look at another age; the skeleton of a scam is much the same.",
    showAll: "All lessons",
  },
);
