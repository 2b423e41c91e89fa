/** Takes an author's one line apart into what a transfer card, a link card or a voice bubble shows. */

const amount = /(?:[¥￥]\s?\d[\d,]*(?:\.\d+)?|\d[\d,]*(?:\.\d+)?\s?元|(?:CNY|RMB)\s?\d[\d,]*(?:\.\d+)?)/;
const address = /(?:https?:\/\/|www\.)[^\s，。；）」]+|[a-z0-9-]+(?:\.[a-z0-9-]+)+(?:\/[^\s，。；）」]*)?/i;
const seconds = /^(\d{1,3})\s?(?:″|"|秒|s\b)[\s，。：:]*/;

/** 「收款 ¥800.00，等待付款」→ the amount drawn big, the rest beside it */
export function transferParts(text: string): { amount: string | null; words: string } {
  return parted(text, amount, (found, words) => ({ amount: found, words }));
}

/** 「领皮肤活动页 http://…」→ the title of the card and the address under it */
export function linkParts(text: string): { title: string; address: string | null } {
  return parted(text, address, (found, words) => ({ title: words || (found ?? ""), address: found }));
}

/** 「8″ 小宇，我在医院」→ eight seconds and the words in writing */
export function voiceParts(text: string): { seconds: number | null; words: string } {
  const match = seconds.exec(text);
  return match
    ? { seconds: Number(match[1]), words: text.slice(match[0].length) }
    : { seconds: null, words: text };
}

function parted<T>(text: string, pattern: RegExp, make: (found: string | null, words: string) => T): T {
  const match = pattern.exec(text);
  if (!match) return make(null, text.trim());
  const before = text.slice(0, match.index).replace(/[\s：:，,（(「]+$/, "");
  const after = text.slice(match.index + match[0].length).replace(/^[\s，,）)」]+/, "");
  return make(match[0], [before.trim(), after.trim()].filter(Boolean).join("\n"));
}

/** A text cut where one of the marks stands in it; the longest mark wins where several begin. */
export function markedParts(text: string, marks: readonly string[]): { words: string; marked: boolean }[] {
  const parts: { words: string; marked: boolean }[] = [];
  const longestFirst = [...marks].filter((mark) => mark !== "").sort((a, b) => b.length - a.length);
  let rest = text;
  while (rest !== "") {
    let at = rest.length;
    let found = "";
    for (const mark of longestFirst) {
      const start = rest.indexOf(mark);
      if (start >= 0 && start < at) {
        at = start;
        found = mark;
      }
    }
    if (at > 0) parts.push({ words: rest.slice(0, at), marked: false });
    if (found) parts.push({ words: found, marked: true });
    rest = rest.slice(at + found.length);
  }
  return parts;
}

/** The character in a round picture: the first letter or digit, of the quoted name where one is quoted. */
export function initialOf(name: string): string {
  const quoted = name.slice(name.indexOf("「") + 1);
  const first = Array.from(quoted).find((character) => /[\p{L}\p{N}]/u.test(character));
  return (first ?? "·").toUpperCase();
}

/** One of `tints` calm colours, the same for the same name. */
export function tintOf(name: string, tints: number): number {
  let sum = 0;
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 65521;
  return sum % tints;
}
