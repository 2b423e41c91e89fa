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
    myClasses: "我的班级",
    start: "开始上课",
    open: "查看名册",
    makeUp: (count: number) => `给 ${count} 人补课`,
    byHeadCount: "本班按人数登记，没有学生名册；图画故事的上课方式还没有开放。",
    emptyTitle: "还没有分给您的班级",
    empty:
      "班级由学校管理员指定。请联系本校管理员把您设为班主任或任课老师，之后这里会出现您的班级和「开始上课」。",
    lessons: "先看看课程",
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
    myClasses: "My classes",
    start: "Start a lesson",
    open: "See the class",
    makeUp: (count) => `Make-up for ${count}`,
    byHeadCount: "This class is counted, not listed by name; the picture-story lesson is not open yet.",
    emptyTitle: "No class is assigned to you yet",
    empty:
      "Classes are assigned by your school's administrator. Once you are set as a homeroom or subject teacher, your classes and “Start a lesson” appear here.",
    lessons: "Look at the lessons first",
  },
);
