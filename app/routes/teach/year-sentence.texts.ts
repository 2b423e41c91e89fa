import { defineTexts } from "#app/lib/texts.ts";

/** How a class stands this year, in one sentence; its parts name the states the same way everywhere. */
export const texts = defineTexts(
  {
    taught: "已上课",
    "made-up": "已补课",
    excused: "有原因未上",
    "not-yet": "还没有上课",
    suspended: "休学（不计）",
    nobody: "班里还没有学生。",
    nothing: (enrolled: number) => `${enrolled} 人，今年还没有上过反诈课。`,
    everybody: (enrolled: number) => `${enrolled} 人，今年都上过反诈课。`,
    some: (enrolled: number, covered: number, open: number) =>
      `${enrolled} 人，今年 ${covered} 人上过反诈课，还有 ${open} 人没有。`,
  },
  {
    taught: "taught",
    "made-up": "made up",
    excused: "excused",
    "not-yet": "not yet",
    suspended: "on leave (not counted)",
    nobody: "Nobody is in this class yet.",
    nothing: (enrolled) => `${enrolled} pupils; nobody has had a lesson this year.`,
    everybody: (enrolled) => `${enrolled} pupils; all have had a lesson this year.`,
    some: (enrolled, covered, open) =>
      `${enrolled} pupils; ${covered} have had a lesson this year, ${open} have not.`,
  },
);
