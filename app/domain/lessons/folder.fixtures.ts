/** A small, whole lesson folder for tests; `folder({ "items.yaml": … })` changes one of its files. */
const words = (text: string) => `{ zh-CN: ${text}, en: ${text} }`;

export const zhLesson = `---
title: 假表哥
summary: 有人冒充表哥。
objective: 换一条路核实。
minutes: 10
family: impersonation
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
`;

export const enLesson = `---
title: Not my cousin
summary: Somebody poses as a cousin.
objective: Check another way.
---

Some words.

## Look first

<Note title="Mind">Stop.</Note>
`;

export function verdictItem(id: string, genuine: boolean): string {
  return `- id: ${id}
  kind: verdict
  genuine: ${genuine}
  bands: [junior]
  difficulty: 1
  tricks: []
  message:
    channel: chat
    sender: ${words("表哥")}
    lines:
      - from: them
        text: ${words("在吗")}
  stem: ${words("怎么看")}
  cue: { zh-CN: 「在吗」, en: “在吗” }
  feedback: ${words("停")}
`;
}

export const items = Array.from({ length: 14 }, (_, index) =>
  verdictItem(`item-${index}`, index % 2 === 0),
).join("");

export function folder(changes: Record<string, string | null> = {}): Map<string, string> {
  const files = { "junior.zh-CN.mdx": zhLesson, "junior.en.mdx": enLesson, "items.yaml": items, ...changes };
  return new Map(Object.entries(files).filter((entry): entry is [string, string] => entry[1] !== null));
}
