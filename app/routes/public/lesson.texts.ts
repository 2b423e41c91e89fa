import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    library: "全部课程",
    objective: "这节课要学会的",
    notReviewed: "未经教师审定",
    notReviewedWhy: "内容按公开资料编写，还没有老师签字审定。",
    nextTitle: "读完了，下一步",
    play: "去演一演",
    playWhat: "一段真的会来的聊天：你来决定每一步，走到哪里，都讲得清为什么。",
    toClass: "回到我的课堂",
    toClassWhat: "正在上课的同学，从这里回去做小测。",
    sources: "资料来源",
    readOn: (day: string) => `${day} 查阅`,
    checked: (checkedOn: string, expiresOn: string) =>
      `内容核对到 ${checkedOn}，${expiresOn} 之前会再核对一次。`,
    print: "这一页可以直接打印成讲义。",
  },
  {
    library: "All lessons",
    objective: "What this lesson is for",
    notReviewed: "Not yet reviewed by a teacher",
    notReviewedWhy: "Written from public sources; no teacher has signed it yet.",
    nextTitle: "Done reading? Next",
    play: "Play it through",
    playWhat: "A chat as it really comes. You decide each step, and see why it went the way it did.",
    toClass: "Back to my class",
    toClassWhat: "If your class is on right now, this way to the quiz.",
    sources: "Sources",
    readOn: (day) => `read on ${day}`,
    checked: (checkedOn, expiresOn) =>
      `Facts checked on ${checkedOn}; to be checked again before ${expiresOn}.`,
    print: "This page prints as a hand-out.",
  },
);
