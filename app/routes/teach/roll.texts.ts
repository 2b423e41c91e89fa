import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    roll: "点名",
    rollHint: "除了请假的，默认都到了。点一下缺席的同学，再按「记下点名」。",
    rollSummary: (expected: number, present: number, absent: number, late: number) =>
      `应到 ${expected} 人，到 ${present} 人${late > 0 ? `（其中迟到 ${late} 人）` : ""}，缺席 ${absent} 人。`,
    undoLast: "撤销上一步",
    callRoll: "记下点名",
    callAgain: "重新点名",
    reason: "原因",
    reasonNone: "原因未说明",
    reasonExcused: "已登记请假",
    "reason-illness": "生病",
    "reason-family": "家里有事",
    "reason-competition": "参加活动或比赛",
    "reason-other": "其他",
    keepReason: "保存原因",
    cameLate: "来了，记迟到",
    isHere: "点错了，他在",
  },
  {
    roll: "Roll",
    rollHint: "Everybody but the excused counts as present. Tap those who are absent, then “Keep the roll”.",
    rollSummary: (expected, present, absent, late) =>
      `${expected} expected, ${present} present${late > 0 ? ` (${late} late)` : ""}, ${absent} absent.`,
    undoLast: "Undo the last step",
    callRoll: "Keep the roll",
    callAgain: "Call the roll again",
    reason: "Reason",
    reasonNone: "no reason given",
    reasonExcused: "excused already",
    "reason-illness": "ill",
    "reason-family": "family matters",
    "reason-competition": "activity or competition",
    "reason-other": "other",
    keepReason: "Keep the reason",
    cameLate: "Came late",
    isHere: "Is here after all",
  },
);
