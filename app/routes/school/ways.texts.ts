import { defineTexts } from "#app/lib/texts.ts";

/** Sentences about the ways; their names stand in domain/completions/ways.texts.ts. */
export const texts = defineTexts(
  {
    shortPart: (way: string, people: number) => `${way} ${people}`,
    shortComma: "，",
    part: (people: number, percent: string) => `${people} 人（${percent}）`,
    bar: (parts: string) => `怎样完成的：${parts}`,
    barPart: (way: string, people: number, percent: string) => `${way} ${people} 人，占 ${percent}`,
    barComma: "；",
    noneEnteredLater: "没有事后补录。",
    allEnteredLater: "都是事后补录。",
    betweenSentences: "",
    suspendedCount: (count: number) => `另有休学 ${count} 人，不计入应上课人数。`,
  },
  {
    shortPart: (way, people) => `${way} ${people}`,
    shortComma: ", ",
    part: (people, percent) => `${people} (${percent})`,
    bar: (parts) => `How it was obtained: ${parts}`,
    barPart: (way, people, percent) => `${way} ${people}, ${percent}`,
    barComma: "; ",
    noneEnteredLater: "Nothing was entered later.",
    allEnteredLater: "Everything was entered later.",
    betweenSentences: " ",
    suspendedCount: (count) => `Suspended and not counted: ${count}.`,
  },
);
