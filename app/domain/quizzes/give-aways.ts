/**
 * What would let a pupil answer without reading: how a message looks, or how an answer is written, when that differs
 * between what is right and what is wrong. Counted over many items; for authors, never a reason to stop a start.
 */
import { channels, type Item } from "./item.ts";

type Verdict = Extract<Item, { kind: "verdict" }>;
type Lines = NonNullable<Verdict["message"]>["lines"];

/** Below this many cases a difference says nothing. */
const fewest = 12;
/** How many times as common among the one kind as among the other. */
const tooOneSided = 3;
/** In one band's pool, so many messages of one channel and none of the other kind are seen through. */
const fewestOfChannel = 4;

const lineOf =
  (test: (line: Lines[number]) => boolean) =>
  ({ message }: Verdict) =>
    message?.lines.some(test) ?? false;
const countOf = ({ message }: Verdict) => message?.lines.length ?? 0;
const lengthOf = (text: string) => [...text].length;
const lengthOfMessage = ({ message }: Verdict) =>
  (message?.lines ?? []).reduce((sum, { text }) => sum + lengthOf(text["zh-CN"]), 0);

/** What is seen before a word is read. */
const looks: [string, (item: Verdict) => boolean][] = [
  ...channels.map((channel): [string, (item: Verdict) => boolean] => [
    `channel ${channel}`,
    ({ message }) => message?.channel === channel,
  ]),
  ["a picture", lineOf(({ kind }) => kind === "image-note")],
  ["a transfer", lineOf(({ kind }) => kind === "transfer")],
  ["a link", lineOf(({ kind }) => kind === "link")],
  ["a voice message", lineOf(({ kind }) => kind === "voice")],
  ["an address", lineOf(({ text }) => /[a-z]\.[a-z]/i.test(text["zh-CN"]))],
  ["an exclamation mark", lineOf(({ text }) => text["zh-CN"].includes("！"))],
  ["an answer of the reader's own", lineOf(({ from }) => from === "me")],
  ["a note under the sender", ({ message }) => message?.note !== undefined],
  ["one line", (item) => countOf(item) === 1],
  ["four lines or more", (item) => countOf(item) >= 4],
];

/** For all items of a library together. */
export function giveAways(items: readonly Item[]): string[] {
  return [...looksGiveAway(items), ...answersGiveAway(items)];
}

/** For what one lesson offers to one band. */
export function channelGiveAways(pool: readonly Item[]): string[] {
  const verdicts = pool.filter((item) => item.kind === "verdict");
  return channels.flatMap((channel) => {
    const sent = verdicts.filter(({ message }) => message?.channel === channel);
    const genuine = sent.filter((item) => item.genuine).length;
    const isOneSided = genuine === 0 || genuine === sent.length;
    return sent.length >= fewestOfChannel && isOneSided
      ? [`all ${sent.length} messages by ${channel} are ${genuine === 0 ? "scams" : "genuine"}`]
      : [];
  });
}

function looksGiveAway(items: readonly Item[]): string[] {
  const verdicts = items.filter((item) => item.kind === "verdict");
  const genuine = verdicts.filter((item) => item.genuine);
  const scams = verdicts.filter((item) => !item.genuine);
  if (Math.min(genuine.length, scams.length) < fewest) return [];
  const found = looks.flatMap(([what, has]) => {
    const [bad, good] = [scams.filter(has).length, genuine.filter(has).length];
    const [often, seldom] = [bad / scams.length, good / genuine.length].sort((a, b) => b - a) as [
      number,
      number,
    ];
    return bad + good >= fewest && often > tooOneSided * seldom
      ? [`${what}: in ${bad} of ${scams.length} scams, in ${good} of ${genuine.length} genuine messages`]
      : [];
  });
  const [bad, good] = [mean(scams.map(lengthOfMessage)), mean(genuine.map(lengthOfMessage))];
  if (Math.max(bad, good) > 1.3 * Math.min(bad, good)) {
    found.push(`scams have ${Math.round(bad)} characters, genuine messages ${Math.round(good)}`);
  }
  return found;
}

function answersGiveAway(items: readonly Item[]): string[] {
  const found: string[] = [];
  const sentences = items.filter((item) => item.kind === "true-false");
  const right = sentences.filter(({ answer }) => answer).length;
  if (sentences.length >= fewest && Math.abs(right / sentences.length - 0.5) > 0.2) {
    found.push(`${right} of ${sentences.length} sentences are true`);
  }
  const singles = items.filter((item) => item.kind === "single");
  for (const locale of ["zh-CN", "en"] as const) {
    const longest = singles.filter(({ options }) => {
      const length = (isRight: boolean) =>
        Math.max(
          ...options.filter(({ correct }) => correct === isRight).map(({ text }) => lengthOf(text[locale])),
        );
      return length(true) > length(false);
    }).length;
    if (singles.length >= fewest && longest * 5 > singles.length * 2) {
      found.push(`the right option is the longest in ${longest} of ${singles.length} items (${locale})`);
    }
  }
  const lines = items
    .filter((item) => item.kind === "mark")
    .flatMap(({ message }) => message.lines.filter(({ from }) => from === "them"));
  const lengthWhere = (isFlag: boolean) =>
    mean(lines.filter(({ flag }) => flag === isFlag).map(({ text }) => lengthOf(text["zh-CN"])));
  if (lines.length >= fewest && lengthWhere(true) > 1.3 * lengthWhere(false)) {
    found.push(
      `red flags have ${Math.round(lengthWhere(true))} characters, other lines ${Math.round(lengthWhere(false))}`,
    );
  }
  return found;
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
