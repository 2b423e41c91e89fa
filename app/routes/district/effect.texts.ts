import { defineTexts } from "#app/lib/texts.ts";

export const texts = defineTexts(
  {
    title: "全区学到了什么",
    lead: (edition: string) => `${edition}。全区合起来算，不分学校，不分班级，不作排名。`,
    leadEmpty: "全区合起来算，不分学校，不分班级，不作排名。",
    edition: (title: string, band: string) => `《${title}》${band}`,
    choose: "哪一课",
    show: "看这一课",
    emptyTitle: "今年还没有可以比较的作答",
    empty: "学校上完课、学生交了答卷以后，这里就有全区的结果。",
    tooFewTitle: "上过这一课的班太少，还不能说什么",
    tooFew: (classes: number) =>
      `至少要有 5 个班作答，现在有 ${classes} 个。再少，就成了说某一个班、某一所学校。`,
    classes: (classes: number) => `${classes} 个班有作答。`,
    method: "这些数是怎么算的",
    methodWho:
      "只算学生自己的作答：电脑、答题卡、答题纸，和已经结束的课。每人每次只算第一份；题目改正以后，按改正后的结果。",
    methodInterval:
      "同一个班的学生彼此相像，所以区间是把班级有放回地重新抽 2,000 次得到的，不是抽学生。比较两次时，只用两次都作答的学生。",
    methodApart: "这是效果，不是覆盖率。一所学校、一个班的情况，由本校和任课老师在自己的页面上看。",
  },
  {
    title: "What the district learned",
    lead: (edition) => `${edition}. The whole district together: not by school, not by class, no ranking. `,
    leadEmpty: "The whole district together: not by school, not by class, no ranking.",
    edition: (title, band) => `“${title}”, ${band}`,
    choose: "Lesson",
    show: "Show",
    emptyTitle: "Nothing of this year to compare yet",
    empty: "Once schools have taught and pupils have handed in, the district's result stands here.",
    tooFewTitle: "Too few classes have had this lesson to say anything",
    tooFew: (classes) =>
      `At least 5 classes must have answered; there are ${classes}. With fewer, it would speak of one class or school.`,
    classes: (classes) => `${classes} classes have answered.`,
    method: "How this is computed",
    methodWho:
      "Pupils' own answers only: at computers, by card, on paper, of closed class sessions. Each pupil's first paper of each occasion, as corrected.",
    methodInterval:
      "Pupils of a class are alike, so classes are drawn again with replacement, 2,000 times, not pupils. A comparison takes those who answered both times.",
    methodApart:
      "This is effect, not coverage. A school's or class's own is seen by the school and its teachers, on pages of theirs.",
  },
);

/** In place of the sentences that speak of a class. */
export const figureTexts = defineTexts(
  {
    readingLead: (pupils: number) => `只说本区和问过的这些消息；比的是两次都作答的 ${pupils} 人。`,
    "gain-better": "课后，学生更能分清骗局和真消息了。",
    "gain-worse": "课后，学生反而更难分清骗局和真消息。建议看看题目质量，再和学校一起看看怎么讲。",
    "gain-more-suspicious":
      "课后，学生变得更爱怀疑，但没有更会分辨：骗局多认出了一些，真消息也多错怪了一些。更爱怀疑不等于学得更好。",
    "gain-more-trusting":
      "课后，学生变得更容易相信，但没有更会分辨：真消息少错怪了一些，骗局也多漏过了一些。",
    "gain-too-few": "两次都作答的不到 5 个班，不作比较。",
    "kept-better": "几周以后，学生比刚下课时更能分清骗局和真消息。",
    "kept-worse": "几周以后忘了一些：不如刚下课时分得清。五分钟回顾值得多做。",
    "kept-more-suspicious": "几周以后，学生更爱怀疑了，但没有更会分辨。更爱怀疑不等于学得更好。",
    "kept-more-trusting": "几周以后，学生更容易相信了，但分辨的本事看不出变化。",
    "kept-too-few": "两次都作答的不到 5 个班，不作比较。",
    meaningHits: (part: number, whole: number, occasion: string) =>
      `${occasion}：判断了 ${whole} 次骗局，认出 ${part} 次。只说本区、这几条消息。`,
    meaningFalseAlarms: (part: number, whole: number, occasion: string) =>
      `${occasion}：判断了 ${whole} 次真消息，有 ${part} 次当成了骗局。少错怪真消息，和多认出骗局一样要紧。`,
    meaningDPrime: (value: string, occasion: string) =>
      `${occasion}：${value}。把上面两个比例合成一个数，0 是乱猜，越大越能分清这几条消息里的真和假。区间说的是：换一批同样的班，这个数大概会在哪里。`,
    meaningCriterion: (value: string, leaning: string, occasion: string) =>
      `${occasion}：${value}。面对这几条消息，学生${leaning}。偏哪一边都不算更好。`,
  },
  {
    readingLead: (pupils) =>
      `This district and these messages only; compared are the ${pupils} pupils who answered both times. `,
    "gain-better": "After the lesson pupils told scams from genuine messages better.",
    "gain-worse":
      "After the lesson pupils told scams from genuine messages less well. Look at the items' health, and with schools at how it is taught.",
    "gain-more-suspicious":
      "After the lesson pupils became more suspicious, but no better at telling. More suspicious is not better.",
    "gain-more-trusting": "After the lesson pupils became more trusting, but no better at telling.",
    "gain-too-few": "Fewer than 5 classes answered both times; nothing is compared.",
    "kept-better": "Weeks later pupils told scams from genuine messages better than right after the lesson.",
    "kept-worse":
      "Some of it has been forgotten since the lesson. Looking back for five minutes is worth doing more often.",
    "kept-more-suspicious":
      "Weeks later pupils are more suspicious, but no better at telling. More suspicious is not better.",
    "kept-more-trusting": "Weeks later pupils are more trusting; nothing shows in how well they tell.",
    "kept-too-few": "Fewer than 5 classes answered both times; nothing is compared.",
    meaningHits: (part, whole, occasion) =>
      `${occasion}: of ${whole} judgements of scams ${part} recognised them. This district and these messages only.`,
    meaningFalseAlarms: (part, whole, occasion) =>
      `${occasion}: of ${whole} judgements of genuine messages ${part} took them for scams. Suspecting fewer matters as much as recognising more.`,
    meaningDPrime: (value, occasion) =>
      `${occasion}: ${value}. Both shares in one figure: 0 is guessing, more is telling them apart better. The interval says where it would lie with other classes of the same kind.`,
    meaningCriterion: (value, leaning, occasion) =>
      `${occasion}: ${value}. With these messages the district ${leaning}. Neither side is better.`,
  },
);
