/**
 * A reading part as data: what the board, the teacher's notes and the hand-out are made of. The check has been over
 * the tree before; what it would refuse has no place here and is left out. Pure.
 */
import { createProcessor } from "@mdx-js/mdx";
import type { Channel } from "#app/domain/quizzes/item.ts";
import type { MdxNode } from "./mdx-check.ts";

export interface Word {
  text: string;
  strong?: true;
}
/** One line or paragraph. */
export type Words = readonly Word[];

export interface ChatLineBlock {
  from: "them" | "me" | "system";
  kind: "text" | "image-note" | "transfer" | "link" | "voice";
  text: string;
}

export interface Titled {
  title: string;
  lines: Words[];
}

export interface Scene {
  picture: string;
  alt: string;
  lines: Words[];
  teacher: Block[];
}

export type Block =
  | { kind: "heading"; depth: number; words: Words }
  | { kind: "paragraph"; words: Words }
  | { kind: "list"; ordered: boolean; lines: Words[] }
  | { kind: "keyIdea"; lines: Words[] }
  | { kind: "chat"; channel: Channel; title: string; note?: string; lines: ChatLineBlock[] }
  | { kind: "steps"; steps: Titled[] }
  | { kind: "think"; question: string; lines: Words[] }
  | { kind: "compare"; genuine: Titled | null; scam: Titled | null }
  | { kind: "note"; tone: "info" | "good" | "attention"; title: string; lines: Words[] }
  | { kind: "help" }
  | { kind: "remember"; lines: Words[] }
  | { kind: "board"; lines: Words[] }
  | { kind: "picture"; name: string; alt: string }
  | { kind: "story"; scenes: Scene[] }
  | { kind: "teacher"; minutes: number; body: Block[] }
  | { kind: "ask"; question: string; lines: Words[] }
  | { kind: "misconception"; belief: string; lines: Words[] };

const processor = createProcessor();

export function blocksOf(body: string): Block[] {
  return blocksIn(processor.parse(body) as MdxNode);
}

export function plain(words: Words): string {
  return words.map(({ text }) => text).join("");
}

function blocksIn(node: MdxNode): Block[] {
  return contentOf(node).flatMap((child): Block[] => {
    const lines = () => linesIn(child);
    const given = (name: string) => attribute(child, name);
    switch (child.name ?? child.type) {
      case "heading":
        return [{ kind: "heading", depth: child.depth ?? 2, words: wordsIn(child) }];
      case "paragraph":
        return [{ kind: "paragraph", words: wordsIn(child) }];
      case "list":
        return [{ kind: "list", ordered: child.ordered === true, lines: lines() }];
      case "KeyIdea":
        return [{ kind: "keyIdea", lines: lines() }];
      case "Chat":
        return [chatOf(child)];
      case "Steps":
        return [{ kind: "steps", steps: named(child, "Step").map(titled) }];
      case "Think":
        return [{ kind: "think", question: given("question"), lines: lines() }];
      case "Compare": {
        const [genuine, scam] = ["Genuine", "Scam"].map((name) => named(child, name).map(titled)[0] ?? null);
        return [{ kind: "compare", genuine: genuine ?? null, scam: scam ?? null }];
      }
      case "Note": {
        const tone = (given("tone") || "info") as "info";
        return [{ kind: "note", tone, title: given("title"), lines: lines() }];
      }
      case "HelpBox":
        return [{ kind: "help" }];
      case "Remember":
        return [{ kind: "remember", lines: lines() }];
      case "Board":
        return [{ kind: "board", lines: lines() }];
      case "Picture":
        return [{ kind: "picture", name: given("name"), alt: given("alt") }];
      case "Story":
        return [{ kind: "story", scenes: named(child, "Scene").map(sceneOf) }];
      case "Teacher":
        return [{ kind: "teacher", minutes: Number(given("minutes")) || 0, body: blocksIn(child) }];
      case "Ask":
        return [{ kind: "ask", question: given("question"), lines: lines() }];
      case "Misconception":
        return [{ kind: "misconception", belief: given("belief"), lines: lines() }];
      case "blockquote":
        return blocksIn(child);
      default:
        return [];
    }
  });
}

function chatOf(node: MdxNode): Block {
  const note = attribute(node, "note");
  return {
    kind: "chat",
    channel: attribute(node, "channel") as Channel,
    title: attribute(node, "title"),
    ...(note ? { note } : {}),
    lines: named(node, "Line").map((line) => ({
      from: attribute(line, "from") as ChatLineBlock["from"],
      kind: (attribute(line, "kind") || "text") as ChatLineBlock["kind"],
      text: plain(wordsIn(line)),
    })),
  };
}

function sceneOf(node: MdxNode): Scene {
  return {
    picture: attribute(node, "picture"),
    alt: attribute(node, "alt"),
    lines: linesIn(node),
    teacher: blocksIn(node).filter(({ kind }) => kind === "teacher"),
  };
}

function titled(node: MdxNode): Titled {
  return { title: attribute(node, "title"), lines: linesIn(node) };
}

/** Paragraphs and list items, one after the other; components inside are somebody else's. */
function linesIn(node: MdxNode): Words[] {
  const own = contentOf(node);
  if (own.every(({ type }) => isPhrase(type))) return own.length > 0 ? [wordsIn(node)] : [];
  return own.flatMap((child): Words[] => {
    if (child.type === "paragraph") return [wordsIn(child)];
    if (child.type === "list" || child.type === "listItem" || child.type === "blockquote")
      return linesIn(child);
    return [];
  });
}

function wordsIn(node: MdxNode, strong = false): Word[] {
  const words = (node.children ?? []).flatMap((child): Word[] => {
    if (child.type === "text") {
      const text = String(child.value).replace(/\s*\n\s*/g, " ");
      return [strong ? { text, strong } : { text }];
    }
    if (child.type === "break") return [{ text: " " }];
    return wordsIn(child, strong || child.type === "strong");
  });
  return trimmed(words);
}

function trimmed(words: Word[]): Word[] {
  const first = words[0];
  const last = words[words.length - 1];
  if (first) first.text = first.text.trimStart();
  if (last) last.text = last.text.trimEnd();
  return words.filter(({ text }) => text !== "");
}

function isPhrase(type: string): boolean {
  return type === "text" || type === "strong" || type === "link" || type === "break";
}

function named(node: MdxNode, name: string): MdxNode[] {
  return contentOf(node).filter((child) => child.name === name);
}

/** What a component holds; a paragraph around components is only a matter of blank lines. */
function contentOf(node: MdxNode): MdxNode[] {
  return (node.children ?? []).flatMap((child) => {
    if (child.type === "text" && String(child.value).trim() === "") return [];
    return child.type === "paragraph" && child.children?.some(({ name }) => name)
      ? contentOf(child)
      : [child];
  });
}

function attribute(node: MdxNode, name: string): string {
  const value = node.attributes?.find((each) => each.name === name)?.value;
  return typeof value === "string" ? value : "";
}
