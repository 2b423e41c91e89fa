import { defineTexts } from "#app/lib/texts.ts";

const recognised = (hits: number) => (hits > 0 ? `认出 ${hits} 个骗局` : "这次还没有认出骗局");
const recognisedEn = (hits: number) =>
  hits > 0 ? `You recognised ${hits} ${hits === 1 ? "scam" : "scams"}` : "No scam recognised this time";

export const texts = defineTexts(
  {
    title: (hits: number, falseAlarms: number) =>
      `${recognised(hits)}，${falseAlarms > 0 ? `冤枉了 ${falseAlarms} 条真消息` : "没有冤枉真消息"}`,
    lead: (scams: number, genuine: number) => `这些消息里有 ${scams} 个骗局，${genuine} 条真消息。`,
    singles: (right: number, total: number) => `另有 ${total} 题问怎么做，选对 ${right} 题。`,
    skipped: (count: number) => `有 ${count} 条没有答，也一起看看。`,
    purpose: "答得怎样只有你和老师看得到。下面看看每一条是哪句话说明了问题。",
    begin: "一条一条看",
    list: "全部消息",
    unnamed: "一道题",
    scam: "这是骗局",
    genuine: "这是真的",
    question: "怎么做",
    yours: "你的回答",
    none: "没有答",
    right: "合适的做法",
    hit: "你认出来了",
    miss: "这一条值得再看一眼",
    "false-alarm": "这一条是真的，再看一眼",
    "correct-rejection": "你没有冤枉它",
    "answered-right": "你选对了",
    wrong: "这一题值得再看一眼",
    "skipped-one": "这一条没有答，现在看看",
    cue: "关键在这里",
    feedback: "为什么，怎么办",
    count: (n: number, total: number) => `第 ${n} 条，共 ${total} 条`,
    previous: "上一条",
    next: "下一条",
    summary: "回到小结",
    finish: "看完了",
    A: "一定是骗局",
    B: "多半是骗局",
    C: "多半是真的",
    D: "一定是真的",
  },
  {
    title: (hits, falseAlarms) =>
      `${recognisedEn(hits)}, ${
        falseAlarms > 0
          ? `and suspected ${falseAlarms} genuine ${falseAlarms === 1 ? "message" : "messages"}`
          : "and suspected no genuine message"
      }`,
    lead: (scams, genuine) => `There were ${scams} scams and ${genuine} genuine messages.`,
    singles: (right, total) => `${total} more asked what to do; you chose well in ${right}.`,
    skipped: (count) => `${count} left out; have a look at them, too.`,
    purpose: "Only you and your teacher can see this. Now look at the words that decide each message.",
    begin: "Look at them one by one",
    list: "All messages",
    unnamed: "A question",
    scam: "This is a scam",
    genuine: "This is genuine",
    question: "What to do",
    yours: "Your answer",
    none: "not answered",
    right: "A good choice",
    hit: "You recognised it",
    miss: "This one is worth a second look",
    "false-alarm": "This one is genuine; have a second look",
    "correct-rejection": "You did not suspect it wrongly",
    "answered-right": "A good choice",
    wrong: "This one is worth a second look",
    "skipped-one": "Not answered; have a look at it now",
    cue: "This is what decides it",
    feedback: "Why, and what to do",
    count: (n, total) => `Message ${n} of ${total}`,
    previous: "Back",
    next: "Next",
    summary: "Back to the summary",
    finish: "Done",
    A: "Certainly a scam",
    B: "Probably a scam",
    C: "Probably genuine",
    D: "Certainly genuine",
  },
);
