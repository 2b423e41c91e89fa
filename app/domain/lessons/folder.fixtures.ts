import type { Claims } from "./claims.ts";

/** A small, whole lesson folder for tests; `folder({ "items.yaml": … })` changes one of its files. */
const words = (text: string) => `{ zh-CN: ${text}, en: ${text} }`;

export const zhLesson = `---
title: 假表哥
summary: 有人冒充表哥。
objective: 换一条路核实。
minutes: 10
family: game
sources:
  - title: 公告
    url: https://example.org/notice
    readOn: 2026-11-23
checkedOn: 2026-11-23
expiresOn: 2027-08-31
---

开头的话。

## 先看

<Note title="注意">停一下。</Note>

<Teacher minutes="10">

先让学生说。

<Ask question="谁遇到过？">听两三个人说。</Ask>

<Ask question="怎么核实？">换一条路。</Ask>

<Ask question="告诉谁？">告诉大人。</Ask>

<Misconception belief="头像对就是本人">头像谁都能换。</Misconception>

<Misconception belief="截图就是钱">截图不是钱。</Misconception>

</Teacher>

<Board>换一条路，找到本人。</Board>
`;

export const enLesson = `---
title: Not my cousin
summary: Somebody poses as a cousin.
objective: Check another way.
---

Some words.

## Look first

<Note title="Mind">Stop.</Note>

<Teacher minutes="10">

Let them talk first.

<Ask question="Who has met this?">Hear two or three.</Ask>

<Ask question="How do you check?">Another way.</Ask>

<Ask question="Whom do you tell?">A grown-up.</Ask>

<Misconception belief="The picture is theirs">Anybody can change a picture.</Misconception>

<Misconception belief="A screenshot is money">A screenshot is not money.</Misconception>

</Teacher>

<Board>Another way to the person.</Board>
`;

export function verdictItem(id: string, genuine: boolean, channel = "chat"): string {
  return `- id: ${id}
  kind: verdict
  genuine: ${genuine}
  bands: [junior]
  difficulty: 1
  tricks: []
  message:
    channel: ${channel}
    sender: ${words("表哥")}
    lines:
      - from: them
        text: ${words("在吗")}
  stem: ${words("怎么看")}
  cue: { zh-CN: 「在吗」, en: “在吗” }
  feedback: ${words("停")}
`;
}

const rest = `  bands: [junior]
  difficulty: 1
  tricks: []
  stem: ${words("怎么办")}
  cue: ${words("先停")}
  feedback: ${words("停")}
`;

/** One that asks whom to tell, one true or false. */
export const otherItems = `- id: whom-to-tell
  kind: single
  asks: whom-to-tell
  options:
    - { text: ${words("谁也不说")} }
    - { text: ${words("告诉爸妈")}, correct: true }
${rest}- id: a-screenshot
  kind: true-false
  answer: false
${rest}`;

const verdicts = Array.from({ length: 14 }, (_, index) =>
  verdictItem(`item-${index}`, index % 2 === 0, ["chat", "sms", "phone", "web"][index % 4]),
).join("");

export const items = verdicts + otherItems;

export const claims: Claims = {
  numbers: [
    { number: "110", isCalled: true, isPolice: true, does: { "zh-CN": "报警", en: "police" } },
    { number: "96110", isCalled: true, isPolice: true, does: { "zh-CN": "咨询", en: "advice" } },
    { number: "12381", isCalled: false, isPolice: false, does: { "zh-CN": "短信", en: "texts only" } },
    { number: "12321", isCalled: true, isPolice: false, does: { "zh-CN": "举报", en: "reports" } },
  ].map((number) => ({ ...number, key: `n${number.number}`, source: "read", readOn: "2026-11-23" })),
  laws: [
    {
      key: "law",
      name: { "zh-CN": "反电信网络诈骗法", en: "Anti-Telecom and Online Fraud Law" },
      articles: [8, 31],
      source: "read",
      readOn: "2026-11-23",
    },
  ],
  statistics: [
    {
      key: "ten",
      wording: { "zh-CN": "…", en: "…" },
      figures: ["88.4%"],
      source: "read",
      readOn: "2026-11-23",
    },
  ],
};

export function folder(changes: Record<string, string | null> = {}): Map<string, string> {
  const files = { "junior.zh-CN.mdx": zhLesson, "junior.en.mdx": enLesson, "items.yaml": items, ...changes };
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}
