/**
 * The board view: one thought a screen, computed from the same source that pupils read. Headings open parts;
 * paragraphs up to 60 characters stand by themselves, longer ones leave their place to the author's <Board>;
 * what is for teachers alone is left out. Pure.
 */
import { type Block, type ChatLineBlock, plain, type Titled, type Words } from "./blocks.ts";
import { chatScreens } from "./board-chat.ts";
import { besidePicture, fullRoom, screensFor, sizeFor, underTitle, unitsOf } from "./board-fit.ts";

export type Screen = { part: number } & (
  | { kind: "cover" }
  | { kind: "part"; title: Words; lines: Words[]; picture: Picture | null }
  | { kind: "idea"; lines: Words[] }
  | { kind: "words"; lines: Words[] }
  | { kind: "note"; tone: "info" | "good" | "attention"; title: string; lines: Words[] }
  | { kind: "chat"; chat: Extract<Block, { kind: "chat" }>; lines: ChatLineBlock[]; last: boolean }
  | { kind: "overview"; titles: string[]; first: number }
  | { kind: "step"; number: number; of: number; title: string; lines: Words[] }
  | { kind: "question"; question: string }
  | { kind: "answer"; question: string; lines: Words[] }
  | { kind: "side"; side: "genuine" | "scam"; title: string; lines: Words[] }
  | { kind: "remember"; title: string | null; lines: Words[] }
  | { kind: "help" }
  | { kind: "picture"; picture: Picture }
  | { kind: "scene"; picture: Picture; lines: Words[] }
  | { kind: "end" }
);

export interface Picture {
  name: string;
  alt: string;
}

type Content = Screen extends infer S ? (S extends Screen ? Omit<S, "part"> : never) : never;

/** The prose of a part is for reading; this much of it can be taken in at a glance. */
const shortParagraph = 60;

export function screensOf(blocks: readonly Block[]): Screen[] {
  const screens: Screen[] = [{ part: 0, kind: "cover" }];
  let part = 0;
  const shown = blocks.filter(({ kind }) => kind !== "teacher");
  for (let at = 0; at < shown.length; at++) {
    const block = shown[at] as Block;
    const next = shown[at + 1];
    const isPart = block.kind === "heading" && block.depth === 2;
    // a part that the teacher only talks through has nothing to show
    if (isPart && (!next || (next.kind === "heading" && next.depth === 2))) continue;
    if (isPart && next?.kind === "remember") {
      part++;
      at++;
      screens.push(
        ...rememberOf(next.lines, plain(block.words)).map((content) => ({ part, ...content }) as Screen),
      );
    } else if (isPart) {
      part++;
      const { screen, taken } = opening(block.words, shown.slice(at + 1));
      screens.push({ part, ...screen } as Screen);
      at += taken;
    } else {
      screens.push(...contentsOf(block).map((content) => ({ part, ...content }) as Screen));
    }
  }
  return [...screens, { part: part + 1, kind: "end" }];
}

/** A part's title with the picture and the short words that follow it at once. */
function opening(title: Words, following: readonly Block[]) {
  let taken = 0;
  let picture: Picture | null = null;
  let lines: Words[] = [];
  const next = () => following[taken];
  const first = next();
  if (first?.kind === "picture") {
    picture = { name: first.name, alt: first.alt };
    taken++;
  }
  const words = next();
  const room = picture ? { ...besidePicture, height: 420 } : { ...underTitle, height: 420 };
  const candidate = words && wordsOf(words);
  if (candidate && sizeFor(candidate.map(plain), room) !== null) {
    lines = candidate;
    taken++;
  }
  return { screen: { kind: "part" as const, title, lines, picture }, taken };
}

function wordsOf(block: Block): Words[] | null {
  if (block.kind === "board") return block.lines;
  return block.kind === "paragraph" && isShort(block.words) ? [block.words] : null;
}

function isShort(words: Words): boolean {
  return unitsOf(plain(words)) <= shortParagraph;
}

function contentsOf(block: Block): Content[] {
  switch (block.kind) {
    case "heading":
      return [{ kind: "words", lines: [block.words] }];
    case "paragraph":
    case "board":
      return screensFor(wordsOf(block) ?? [], fullRoom).map((lines) => ({ kind: "words", lines }));
    case "keyIdea":
      return screensFor(block.lines, fullRoom).map((lines) => ({ kind: "idea", lines }));
    case "chat": {
      const screens = chatScreens(block);
      return screens.map((lines, at) => ({
        kind: "chat",
        chat: block,
        lines,
        last: at === screens.length - 1,
      }));
    }
    case "steps":
      return stepsOf(block.steps);
    case "think":
      return [
        { kind: "question", question: block.question },
        ...screensFor(block.lines, underTitle).map(
          (lines): Content => ({ kind: "answer", question: block.question, lines }),
        ),
      ];
    case "compare":
      return [...sideOf("genuine", block.genuine), ...sideOf("scam", block.scam)];
    case "note":
      return noteOf(block);
    case "remember":
      return rememberOf(block.lines, null);
    case "help":
      return [{ kind: "help" }];
    case "picture":
      return [{ kind: "picture", picture: { name: block.name, alt: block.alt } }];
    case "story":
      return block.scenes.flatMap(({ picture: name, alt, lines }) =>
        screensFor(lines, besidePicture).map(
          (words): Content => ({ kind: "scene", picture: { name, alt }, lines: words }),
        ),
      );
    default:
      return [];
  }
}

/** What is taken home needs no screen for its title alone. */
function rememberOf(lines: readonly Words[], title: string | null): Content[] {
  const room = title ? underTitle : { ...fullRoom, largest: 88 as const };
  return screensFor(lines, room).map((some) => ({ kind: "remember", title, lines: some }));
}

/** First all of them, so that a class sees the way; then each. */
function stepsOf(steps: readonly Titled[]): Content[] {
  const overview = screensFor(
    steps.map(({ title }) => [{ text: title }]),
    { width: 1400, height: 680, largest: 88 },
  );
  let first = 1;
  return [
    ...overview.map((titles): Content => {
      const content: Content = { kind: "overview", titles: titles.map(plain), first };
      first += titles.length;
      return content;
    }),
    ...steps.flatMap(({ title, lines }, at) => {
      const screens = lines.length > 0 ? screensFor(lines, underTitle) : [[]];
      return screens.map(
        (words): Content => ({ kind: "step", number: at + 1, of: steps.length, title, lines: words }),
      );
    }),
  ];
}

function sideOf(side: "genuine" | "scam", held: Titled | null): Content[] {
  if (!held) return [];
  return screensFor(held.lines, underTitle).map((lines) => ({
    kind: "side",
    side,
    title: held.title,
    lines,
  }));
}

/** The title of an aside; its words, too, where they are short. */
function noteOf({ tone, title, lines }: Extract<Block, { kind: "note" }>): Content[] {
  const short = lines.length > 0 && lines.every(isShort) ? screensFor(lines, underTitle) : [];
  if (short.length === 0) return title ? [{ kind: "note", tone, title, lines: [] }] : [];
  return short.map((words) => ({ kind: "note", tone, title, lines: words }));
}
