import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    think: "想一想",
    ask: "问",
    misconception: "常见想法",
    help: "「可以告诉谁」：家长、班主任、110、96110。",
    scene: (number: number) => `第 ${number} 幅`,
  },
  {
    think: "Think",
    ask: "Ask",
    misconception: "Often believed",
    help: "“Whom you can tell”: parents, class teacher, 110, 96110.",
    scene: (number) => `Picture ${number}`,
  },
);
