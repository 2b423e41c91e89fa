import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "这是你的登录卡吗？",
    itsMe: "是我，进入课堂",
    notMe: "不是我",
    unknownTitle: "这张登录卡已经不能用了",
    unknown: "老师做了新的登录卡以后，旧的就不能再用。请换成新卡，或者告诉老师。",
  },
  {
    title: "Is this your card?",
    itsMe: "That is me: go to the lesson",
    notMe: "Not me",
    unknownTitle: "This card no longer works",
    unknown:
      "Once your teacher has made new cards, old ones stop working. Take the new one or tell your teacher.",
  },
);
