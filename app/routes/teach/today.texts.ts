import { inQuotes } from "#app/lib/quotes.ts";
import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "今天",
    lead: (day: string, classes: number) => `${day} · 您教 ${classes} 个班`,
    running: (className: string, lesson: string) => `${className}正在上课：${lesson}`,
    runningCounts: (expected: number, joined: number, finished: number) =>
      `应到 ${expected} 人，已加入 ${joined} 人，已提交 ${finished} 人。`,
    goOn: "回到课堂",
    board: "打开大屏",
    forgotten: (day: string, className: string) => `${day}${className}的课还开着`,
    forgottenWords: "学生已经不能再加入。请结束这节课，完成的同学才会记入覆盖率。",
    closeIt: "去结束",
    assigned: (lesson: string) => `要上的课：${inQuotes(lesson)}`,
    assignedDue: (day: string, left: number, all: number) =>
      all === 1 ? `${day}前上完。` : `${day}前上完 · 您的 ${all} 个班里还剩 ${left} 个班没上。`,
    assignedPassed: (day: string, left: number, all: number) =>
      all === 1
        ? `原定 ${day}前上完，现在上也算数。`
        : `原定 ${day}前上完，还剩 ${left} 个班没上，现在上也算数。`,
    teachTo: (className: string) => `给${className}上这一课`,
    alsoAssigned: "接下来还要上",
    alsoAssignedRow: (lesson: string, day: string, left: number) =>
      `${inQuotes(lesson)}，${day}前，还剩 ${left} 个班：`,
    and: "、",
    myClasses: "我的班级",
    start: "开始上课",
    open: "查看名册",
    makeUp: (count: number) => `给 ${count} 人补课`,
    booster: "五分钟回顾",
    boosterWeeks: (lesson: string, day: string) =>
      `${day}上过${inQuotes(lesson)}，过了两周多，正好再认一认：五分钟，六条消息，先挑这个班容易上当的手法。`,
    boosterTerm: (lesson: string) =>
      `这学期还没有回顾过。用五分钟再认一认${inQuotes(lesson)}：六条消息，先挑这个班容易上当的手法。`,
    byHeadCount: "本班按人数登记，没有学生名册：讲图画故事，讲完报人数。",
    emptyTitle: "还没有分给您的班级",
    empty:
      "班级由学校管理员指定。请联系本校管理员把您设为班主任或任课老师，之后这里会出现您的班级和「开始上课」。",
    lessons: "先看看课程",
    rehearse: "试讲一节课",
    rehearseWords: "用虚构的班级走一遍，不留任何记录。",
  },
  {
    title: "Today",
    lead: (day, classes) => `${day} · you teach ${classes} ${classes === 1 ? "class" : "classes"}`,
    running: (className, lesson) => `${className} is being taught: ${lesson}`,
    runningCounts: (expected, joined, finished) =>
      `${expected} expected, ${joined} joined, ${finished} handed in.`,
    goOn: "Back to the class",
    board: "Open the board",
    forgotten: (day, className) => `${className}: the period of ${day} is still open`,
    forgottenWords: "Pupils can no longer join. Close it, so that those who finished count as taught.",
    closeIt: "Close it",
    assigned: (lesson) => `To be taught: “${lesson}”`,
    assignedDue: (day, left, all) =>
      all === 1 ? `By ${day}.` : `By ${day} · ${left} of your ${all} classes have not had it yet.`,
    assignedPassed: (day, left, all) =>
      all === 1
        ? `It was due by ${day}; it still counts.`
        : `It was due by ${day}; ${left} classes have not had it yet. It still counts.`,
    teachTo: (className) => `Teach it to ${className}`,
    alsoAssigned: "To be taught next",
    alsoAssignedRow: (lesson, day, left) => `“${lesson}” by ${day}, ${left} to go: `,
    and: ", ",
    myClasses: "My classes",
    start: "Start a lesson",
    open: "See the class",
    makeUp: (count) => `Make-up for ${count}`,
    booster: "Five minutes to look back",
    boosterWeeks: (lesson, day) =>
      `“${lesson}” was taught on ${day}. Two weeks and more later is the time to meet it again: five minutes, six messages, first the tricks that take in this class.`,
    boosterTerm: (lesson) =>
      `Nothing has been repeated this term. Meet “${lesson}” again: five minutes, six messages, first the tricks that take in this class.`,
    byHeadCount: "This class is counted, not listed by name: tell the picture story, then count heads.",
    emptyTitle: "No class is assigned to you yet",
    empty:
      "Classes are assigned by your school's administrator. Once you are set as a homeroom or subject teacher, your classes and “Start a lesson” appear here.",
    lessons: "Look at the lessons first",
    rehearse: "Rehearse a lesson",
    rehearseWords: "with an invented class; nothing is recorded.",
  },
);
