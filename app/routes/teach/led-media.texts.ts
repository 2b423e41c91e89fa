import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  { scanner: "读卡", byHand: "手工补记", sheets: "打印答题纸", enter: "录入答题纸" },
  { scanner: "Read cards", byHand: "By hand", sheets: "Print sheets", enter: "Enter sheets" },
);
