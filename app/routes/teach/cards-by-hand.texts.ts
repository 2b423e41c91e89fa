import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    teacherOnly: "仅教师可见",
    teacherOnlyWords: "这里看得到谁选了什么，请不要投到大屏上。",
    title: (className: string) => `手工补记 · ${className}`,
    question: (position: number, of: number) =>
      `第 ${position} 题，共 ${of} 题。点学生举的字母，点了就保存；点错了再点一次对的。`,
    resting: "现在没有题目，大屏出题以后再来补记。",
    notCards: "这节课不是用答题卡上的，或者已经结束了。",
    missing: (count: number) => `还没读到的 ${count} 人`,
    noneMissing: "都读到了。",
    done: (count: number) => `已经有答案的 ${count} 人，可以改`,
    learner: (seat: number | null, name: string | null) =>
      `${seat === null ? "" : `${seat} 号 `}${name ?? "（未留姓名）"}`,
    choose: (letter: string, who: string) => `${letter}，${who}`,
    takeBack: "撤回",
    saved: (who: string, letter: string) => `已保存：${who}选 ${letter}`,
    closed: "这节课已经结束，没有记下。",
    "no-quiz": "这节课没有这一题，没有记下。",
    "not-in-class": "名单变了，没有记下。请刷新页面。",
    "no-such-answer": "这一题没有这个选项，没有记下。",
    back: "回到课堂",
    refresh: "看下一题",
  },
  {
    teacherOnly: "For teachers only",
    teacherOnlyWords: "This shows who chose what; keep it off the board.",
    title: (className) => `By hand · ${className}`,
    question: (position, of) =>
      `Question ${position} of ${of}. Tap the letter a pupil holds up and it is saved; tap another to correct it.`,
    resting: "Nothing is being asked; come back when the board asks.",
    notCards: "This lesson is not held with cards, or is over.",
    missing: (count) => `${count} not read yet`,
    noneMissing: "Every card has been read.",
    done: (count) => `${count} have an answer, which can be changed`,
    learner: (seat, name) => `${seat === null ? "" : `No. ${seat} `}${name ?? "(no name kept)"}`,
    choose: (letter, who) => `${letter}, ${who}`,
    takeBack: "Take back",
    saved: (who, letter) => `Saved: ${letter} for ${who}`,
    closed: "This lesson is over; nothing was noted.",
    "no-quiz": "This lesson has no such question; nothing was noted.",
    "not-in-class": "The list has changed; nothing was noted. Reload the page.",
    "no-such-answer": "This question has no such answer; nothing was noted.",
    back: "To the lesson",
    refresh: "The next question",
  },
);
