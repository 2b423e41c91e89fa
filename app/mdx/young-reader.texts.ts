import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    withPinyin: "加上拼音",
    withoutPinyin: "不要拼音",
    readAloud: "读给我听",
    stopReading: "停下来",
  },
  {
    withPinyin: "With pinyin",
    withoutPinyin: "Without pinyin",
    readAloud: "Read it to me",
    stopReading: "Stop",
  },
);
