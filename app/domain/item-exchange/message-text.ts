/**
 * A message as text that people can write in any editor and in one cell of a sheet:
 *
 *     【聊天】小雨（同桌）｜星期六 15:20
 *     对方：在吗？
 *     对方（图片）：转账成功 ¥380.00
 *     我：等一下
 *
 * A backslash keeps what would be read as a sign: \\ is a backslash, \n a new line inside a line, \｜ a bar.
 */
import { type Channel, channels, type Message } from "#app/domain/quizzes/item.ts";
import { type Bilingual, type Locale, locales } from "#app/lib/texts.ts";

type Line = Message["lines"][number];

const channelWords: Record<Locale, Record<Channel, string>> = {
  "zh-CN": {
    chat: "聊天",
    sms: "短信",
    email: "邮件",
    web: "网页",
    payment: "付款",
    phone: "电话",
    video: "视频",
    "in-person": "当面",
  },
  en: {
    chat: "Chat",
    sms: "SMS",
    email: "E-mail",
    web: "Web",
    payment: "Payment",
    phone: "Phone",
    video: "Video",
    "in-person": "In person",
  },
};
const fromWords: Record<Locale, Record<Line["from"], string>> = {
  "zh-CN": { them: "对方", me: "我", system: "系统" },
  en: { them: "Them", me: "Me", system: "System" },
};
const kindWords: Record<Locale, Record<Line["kind"], string>> = {
  "zh-CN": { text: "文字", "image-note": "图片", transfer: "转账", link: "链接", voice: "语音" },
  en: { text: "text", "image-note": "picture", transfer: "transfer", link: "link", voice: "voice" },
};

/** One language of a message. */
export interface MessageWords {
  channel: Channel;
  sender: string;
  note: string | null;
  lines: { from: Line["from"]; kind: Line["kind"]; text: string }[];
}

export function channelWord(channel: Channel, locale: Locale): string {
  return channelWords[locale][channel];
}

// ── Writing ────────────────────────────────────────────────────────────────────────────────────────

export function messageWords(message: Message, locale: Locale): MessageWords {
  return {
    channel: message.channel,
    sender: message.sender[locale],
    note: message.note?.[locale] ?? null,
    lines: message.lines.map(({ from, kind, text }) => ({ from, kind, text: text[locale] })),
  };
}

export function messageText({ channel, sender, note, lines }: MessageWords, locale: Locale): string {
  const head = `【${channelWords[locale][channel]}】${kept(sender)}${note === null ? "" : `｜${kept(note)}`}`;
  return [head, ...lines.map((line) => lineText(line, locale))].join("\n");
}

export function lineText({ from, kind, text }: MessageWords["lines"][number], locale: Locale): string {
  const isChinese = locale === "zh-CN";
  const of = kindWords[locale][kind];
  const what = kind === "text" ? "" : isChinese ? `（${of}）` : ` (${of})`;
  return `${fromWords[locale][from]}${what}${isChinese ? "：" : ": "}${kept(text)}`;
}

function kept(text: string): string {
  return text.replaceAll("\\", "\\\\").replaceAll("\n", "\\n").replaceAll("｜", "\\｜");
}

// ── Reading ────────────────────────────────────────────────────────────────────────────────────────

export type ReadMessage =
  | { ok: true; words: MessageWords }
  | { ok: false; code: "message-head" | "message-line"; detail: string };

/** Both languages' words are understood in either. */
export function readMessage(text: string): ReadMessage {
  const [head = "", ...rest] = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");
  const [, label = "", after = ""] = /^【([^】]*)】([\s\S]*)$/.exec(head) ?? [];
  const channel = named(channelWords, channels, label);
  const [sender = "", note, ...more] = split(after).map(plain);
  if (!channel || sender === "" || note === "" || more.length > 0)
    return { ok: false, code: "message-head", detail: head };
  const lines: MessageWords["lines"] = [];
  for (const line of rest) {
    const read = readLine(line);
    if (!read) return { ok: false, code: "message-line", detail: line };
    lines.push(read);
  }
  return lines.length === 0
    ? { ok: false, code: "message-line", detail: head }
    : { ok: true, words: { channel, sender, note: note ?? null, lines } };
}

const froms = ["them", "me", "system"] as const;
const kinds = ["text", "image-note", "transfer", "link", "voice"] as const;

function readLine(line: string): MessageWords["lines"][number] | null {
  const [, who = "", what, said = ""] =
    /^([^：:（(]{1,10}?)\s*(?:[（(]([^）)]*)[）)])?\s*[：:]([\s\S]*)$/.exec(line) ?? [];
  const from = named(fromWords, froms, who);
  const kind = what === undefined ? "text" : named(kindWords, kinds, what);
  const text = plain(said);
  return from && kind && text !== "" ? { from, kind, text } : null;
}

/** The thing of that name in either language. */
export function named<T extends string>(
  words: Record<Locale, Record<T, string>>,
  all: readonly T[],
  name: string,
): T | null {
  const wanted = name.trim().toLowerCase();
  return (
    all.find(
      (one) => one === wanted || locales.some((locale) => words[locale][one].toLowerCase() === wanted),
    ) ?? null
  );
}

/** At bars that no backslash keeps. */
function split(text: string): string[] {
  const parts = [""];
  for (const sign of text.match(/\\[\s\S]|[\s\S]/g) ?? []) {
    if (sign === "｜") parts.push("");
    else parts[parts.length - 1] += sign;
  }
  return parts;
}

function plain(text: string): string {
  return text
    .replace(/\\([\s\S])/g, (whole, sign: string) =>
      sign === "n" ? "\n" : sign === "\\" || sign === "｜" ? sign : whole,
    )
    .trim();
}

/** Whether a text begins as a message does. */
export function isMessageHead(text: string): boolean {
  const [, label] = /^【([^】\n]*)】/.exec(text) ?? [];
  return label !== undefined && named(channelWords, channels, label) !== null;
}

/** Two languages of the same message; null where they are not the same. */
export function joined(zh: MessageWords, en: MessageWords): Message | null {
  const same =
    zh.channel === en.channel &&
    (zh.note === null) === (en.note === null) &&
    zh.lines.length === en.lines.length &&
    zh.lines.every(({ from, kind }, at) => from === en.lines[at]?.from && kind === en.lines[at]?.kind);
  if (!same) return null;
  const both = (chinese: string, english: string | null | undefined): Bilingual => {
    return { "zh-CN": chinese, en: english ?? chinese };
  };
  return {
    channel: zh.channel,
    sender: both(zh.sender, en.sender),
    ...(zh.note === null ? {} : { note: both(zh.note, en.note) }),
    lines: zh.lines.map(({ from, kind, text }, at) => ({ from, kind, text: both(text, en.lines[at]?.text) })),
  };
}
