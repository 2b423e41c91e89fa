import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "请核对",
    lead: "下面的课，有些数字和平常不一样。原因可能很普通，请当时在场的老师核对一下，写下核对结果。",
    promise: "这里不是指责，也不扣分；不改变任何数字，不进区里的报表。全对的卷子从不算在内。",
    emptyTitle: "没有需要核对的课",
    empty: "今年结束的课都和平常一样。",
    openSession: "打开这节课",
    "reason-shared-wrong": (pupils: number) =>
      `${pupils} 人交的卷子一模一样，连错的地方也一样，碰巧这样的机会不到千分之一。`,
    "reason-hasty": (pupils: number, of: number) =>
      `${of} 人中有 ${pupils} 人答一题通常不到 2 秒，来不及读完一条消息。`,
    "reason-named-present": (pupils: number) => `${pupils} 人没有自己作答，是下课时一次记为「随班参加」的。`,
    "reason-odd-hour": (at: string) => `开始上课的时间是 ${at}，不在平常上课的时间。`,
    "reason-no-school-day": "这一天按校历不上课。",
    notes: "核对记录",
    noteLine: (note: string, by: string, at: string) => `已核对：${note}（${by}，${at}）`,
    somebody: "未留姓名",
    note: "核对结果",
    noteHint: "比如：同桌共用一台电脑，已分别补做。不写学生姓名。",
    send: "记下核对结果",
    required: "请写一句核对结果。",
    tooLong: "最多 200 个字。",
    "key-reused": "这张表已经交过了，请重新打开再写。",
    session: (className: string, lesson: string, day: string) => `${className} · ${lesson} · ${day}`,
  },
  {
    title: "Please check",
    lead: "Some numbers of these class sessions are unlike the usual. There may be a plain reason; please ask whoever was there and note what you found.",
    promise:
      "No accusation and no penalty: nothing here changes a figure or enters a report of the district. Perfect papers never count.",
    emptyTitle: "Nothing to check",
    empty: "This year's closed class sessions are as usual.",
    openSession: "Open the class session",
    "reason-shared-wrong": (pupils) =>
      `${pupils} handed in papers that are alike to the last wrong answer; by chance fewer than one in a thousand.`,
    "reason-hasty": (pupils, of) =>
      `${pupils} of ${of} usually took less than 2 seconds an item, less than reading a message takes.`,
    "reason-named-present": (pupils) =>
      `${pupils} did not answer themselves and were recorded as present in one stroke.`,
    "reason-odd-hour": (at) => `It was begun at ${at}, outside usual hours.`,
    "reason-no-school-day": "By the calendar there is no school on that day.",
    notes: "Notes",
    noteLine: (note, by, at) => `Checked: ${note} (${by}, ${at})`,
    somebody: "no name kept",
    note: "What you found",
    noteHint: "Such as: neighbours shared a computer; both have made it up. No pupils' names.",
    send: "Note it",
    required: "Please write a sentence.",
    tooLong: "200 characters at most.",
    "key-reused": "This form has been sent already; open the page again.",
    session: (className, lesson, day) => `${className} · ${lesson} · ${day}`,
  },
);
