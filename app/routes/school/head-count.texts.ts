import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: (name: string) => `${name}人数`,
    lead: "幼儿园只记人数，不记孩子的姓名。填新的人数和从哪天起。",
    count: "人数",
    countForm: "人数是 0 到 999 的数字。",
    save: "记下新人数",
    history: "以前的人数",
    from: "从哪天起",
  },
  {
    title: (name) => `${name}: number of children`,
    lead: "Kindergartens keep numbers, no children's names. Give the new number and its first day.",
    count: "Children",
    countForm: "A number from 0 to 999.",
    save: "Record the number",
    history: "Earlier numbers",
    from: "From",
  },
);
