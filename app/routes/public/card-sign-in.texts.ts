import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { title: "用登录卡进入", lead: "照着登录卡填写，从上到下。", place: "学生入口" },
  { title: "Use your card", lead: "Copy it from your card, from top to bottom.", place: "Pupils" },
);
