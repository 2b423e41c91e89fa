/** Every wording of a lesson with its line and its voice, for rules that read what is said. */
import { type Locale, locales } from "#app/lib/texts.ts";
import { isComponentNode, type MdxNode } from "./mdx-check.ts";

export interface Words {
  line: number;
  locale: Locale;
  text: string;
  /** lesson: what the product itself says · example: invented messages · teacher: notes that pupils never see */
  voice: "lesson" | "example" | "teacher";
}

const blocks = new Set(["paragraph", "heading"]);
const wordyAttributes = new Set(["title", "note", "question", "belief"]);

/** Paragraphs, headings and the attributes that are read. */
export function wordsInTree(tree: MdxNode, locale: Locale): Words[] {
  const found: Words[] = [];
  visit(tree, "lesson");
  return found;

  function visit(node: MdxNode, around: Words["voice"]): void {
    const voice = node.name === "Chat" ? "example" : node.name === "Teacher" ? "teacher" : around;
    for (const { name = "", value, position } of node.attributes ?? []) {
      if (typeof value === "string" && wordyAttributes.has(name)) {
        found.push({ line: position?.start.line ?? lineOf(node), locale, text: value, voice });
      }
    }
    const holdsWords = blocks.has(node.type) || isComponentNode(node);
    const own = holdsWords ? ownText(node) : "";
    if (own.trim() !== "") found.push({ line: lineOf(node), locale, text: own, voice });
    for (const child of node.children ?? []) visit(child, voice);
  }
}

/** The text of a block without that of the blocks and components inside it. */
function ownText(node: MdxNode): string {
  return (node.children ?? [])
    .map((child) => {
      if (child.type === "text") return String(child.value);
      if (child.type === "break") return "\n";
      return child.type === "strong" || child.type === "link" ? ownText(child) : "";
    })
    .join("");
}

function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}

/** Keys below which an item or a simulation shows what somebody else says. */
const invented = new Set(["message", "lines", "says", "contact", "note", "screen"]);

/** All pairs of Chinese and English in a value that was read from YAML. */
export function wordsInValue(value: unknown, lineOf: (path: readonly PropertyKey[]) => number): Words[] {
  const found: Words[] = [];
  visit(value, []);
  return found;

  function visit(inner: unknown, path: readonly PropertyKey[]): void {
    if (inner === null || typeof inner !== "object") return;
    if ("zh-CN" in inner && "en" in inner) {
      const voice = path.some((key) => invented.has(String(key))) ? "example" : "lesson";
      for (const locale of locales) {
        found.push({
          // looked up only for what is wrong: most wordings are not
          get line() {
            return lineOf([...path, locale]);
          },
          locale,
          text: String((inner as Record<Locale, unknown>)[locale]),
          voice,
        });
      }
      return;
    }
    for (const [key, child] of Object.entries(inner)) {
      visit(child, [...path, Array.isArray(inner) ? Number(key) : key]);
    }
  }
}
