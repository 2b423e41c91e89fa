/** What stands in a GIFT text beside words: Moodle's formats and the little HTML that its own editor writes. */
import type { GiftText } from "./gift-text.ts";

export const giftFormats = ["moodle", "html", "plain", "markdown"] as const;
export type GiftFormat = (typeof giftFormats)[number];

export interface Words {
  text: string;
  line: number;
  /** fault: pictures, tables, links, which an item cannot hold; note: bold and the like, which are dropped */
  markup: "none" | "dropped" | "unsupported";
}

/** The format stands in brackets in front; without it, the one of the question holds. */
export function formatOf(source: GiftText, inherited: GiftFormat): { format: GiftFormat; rest: GiftText } {
  const text = source.trimmed();
  for (const format of giftFormats)
    if (text.startsWith(`[${format}]`)) return { format, rest: text.slice(format.length + 2) };
  return { format: inherited, rest: text };
}

export function wordsOf(source: GiftText, inherited: GiftFormat): Words {
  const { format, rest } = formatOf(source, inherited);
  const line = rest.trimmed().lineAt(0);
  if (format === "plain" || format === "markdown") return { text: tidy(rest.text), line, markup: "none" };
  return { ...withoutMarkup(rest.text), line };
}

/** A text in two parts with the gap between them, as in “missing word” questions. */
export function wordsAround(before: GiftText, after: GiftText): Words {
  const { format } = formatOf(before, "moodle");
  const first = wordsOf(before, "moodle");
  const last = wordsOf(after, format);
  if (last.text === "") return first;
  const markup = [first.markup, last.markup];
  return {
    text: `${first.text}${/\w$/.test(first.text) ? " " : ""}_____${/^\w/.test(last.text) ? " " : ""}${last.text}`,
    line: first.line,
    markup: markup.includes("unsupported") ? "unsupported" : markup.includes("dropped") ? "dropped" : "none",
  };
}

const harmless = /<\/?(?:b|strong|i|em|u|span|font|small|big|code)(?:\s[^<>]*)?>/gi;
const breaks = /<br\s*\/?>|<\/(?:p|div|li|h[1-6])>/gi;
const blocks = /<(?:p|div|ul|ol|li|h[1-6])(?:\s[^<>]*)?>|<\/(?:ul|ol)>/gi;
const anyTag = /<\/?[a-z][^<>]*>|@@PLUGINFILE@@/i;
const entities: Record<string, string> = { nbsp: " ", amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

function withoutMarkup(source: string): Omit<Words, "line"> {
  if (!anyTag.test(source) && !/&(?:[a-z]+|#\d+);/i.test(source))
    return { text: tidy(source), markup: "none" };
  const bare = source.replace(breaks, "\n").replace(blocks, "").replace(harmless, "");
  if (anyTag.test(bare)) return { text: tidy(bare), markup: "unsupported" };
  const text = bare.replace(/&(?:#(\d{1,6})|([a-z]{2,6}));/gi, (whole, code, name) =>
    code ? character(Number(code)) : (entities[String(name).toLowerCase()] ?? whole),
  );
  return { text: tidy(text), markup: source.search(harmless) >= 0 ? "dropped" : "none" };
}

function character(code: number): string {
  return code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : "";
}

/** As texts are kept: no white space at the ends of lines, no tabs, at most one empty line. */
export function tidy(text: string): string {
  return text
    .replace(/\r\n?/g, "\n")
    .replace(/\t+/g, " ")
    .replace(/[^\S\n]+\n/g, "\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}
