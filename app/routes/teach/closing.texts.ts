import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    boosterRecords: "回顾不另记上课，也不影响谁上过课。作答保留，可以看到几周以后还记得多少。",
    closeBooster: "结束回顾",
    closing: "结束上课",
    willRecord: (finished: number) => `结束后将记录 ${finished} 人已上课：他们本人答完并提交了测验。`,
    willRecordNobody: "现在还没有人提交测验。",
    willRecordPresent: (count: number) =>
      count > 0 ? `结束后将按点名记录到场的 ${count} 人。` : "还没有点名：没有点过名，就没有人会被记录。",
    willCount: (count: number) =>
      count > 0 ? `结束后将记录 ${count} 个孩子听过这个故事。` : "还没有报人数：先填人数，再结束。",
    presentLegend: "在场但没有提交的同学",
    presentHint:
      "默认不算上过课，会列入补课名单。如果他确实和全班一起上完了这节课，请勾选；记录会注明「随班参加，没有本人作答」。",
    presentNoQuiz: "这节课没有测验。勾选的同学记为「随班参加」。",
    willMiss: (count: number, names: string) => `缺席或没有加入的 ${count} 人会列入补课名单：${names}。`,
    willMissNobody: "没有人需要补课。",
    close: "结束上课并记录",
    notHeld: "这节课没有上成？",
    notHeldWords: "作废后不记录任何人上过课，已提交的答卷仍然保留。之后可以重新开始一节课。",
    abandon: "作废这节课",
  },
  {
    boosterRecords:
      "Looking back records nobody and changes nothing about who has been taught. Answers are kept and show what has stayed after some weeks.",
    closeBooster: "End looking back",
    closing: "Close the lesson",
    willRecord: (finished) => `Closing records ${finished} as taught: they handed in a quiz of their own.`,
    willRecordNobody: "Nobody has handed in a quiz yet.",
    willRecordPresent: (count) =>
      count > 0
        ? `Closing records the ${count} who were called present.`
        : "The roll has not been called: without it nobody is recorded.",
    willCount: (count) =>
      count > 0
        ? `Closing records that ${count} children heard the story.`
        : "No count yet: enter it, then close.",
    presentLegend: "Present without having handed in",
    presentHint:
      "By default they do not count and go on the make-up list. Tick those who really went through the lesson with the class; the record says “took part with the class, no answers of their own”.",
    presentNoQuiz: "This lesson has no quiz. Those ticked are recorded as having taken part with the class.",
    willMiss: (count, names) =>
      `${count} who are absent or have not joined go on the make-up list: ${names}.`,
    willMissNobody: "Nobody needs a make-up.",
    close: "Close and record",
    notHeld: "The lesson did not take place?",
    notHeldWords:
      "Cancelled, it records nobody; quizzes handed in are kept. You can start another lesson afterwards.",
    abandon: "Cancel this lesson",
  },
);
