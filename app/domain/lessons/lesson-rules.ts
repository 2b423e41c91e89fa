/** What a whole lesson must hold beyond its shape: notes a teacher can use, a board that can be read. */
import type { Band } from "#app/domain/schools/stage.ts";
import type { Locale } from "#app/lib/texts.ts";
import type { MdxNode } from "./mdx-check.ts";

export interface LessonFault {
  line: number;
  message: string;
}

/** One thought on the board; an English one takes about twice as many letters. */
const longestOnBoard = { "zh-CN": 60, en: 140 } as const;

/** Notes for the teacher: their minutes are the lesson's, and there is enough to talk about. */
export function teacherFaults(tree: MdxNode, band: Band, minutes: number): LessonFault[] {
  const named = (name: string) => nodesOf(tree, name);
  const teachers = named("Teacher");
  const faults: LessonFault[] = [];
  const sum = teachers.reduce((total, node) => total + Number(attributeOf(node, "minutes") ?? 0), 0);
  const last = teachers[teachers.length - 1];
  if (sum !== minutes) {
    const message = `the notes for the teacher take ${sum} minutes together, the lesson ${minutes}`;
    faults.push({ line: last ? lineOf(last) : 1, message });
  }
  const fewest = { Ask: 3, Misconception: band === "kindergarten" ? 0 : 2 };
  for (const [name, wanted] of Object.entries(fewest)) {
    const count = named(name).length;
    if (count < wanted) {
      faults.push({
        line: 1,
        message: `${count} <${name}> in the notes for the teacher, at least ${wanted} wanted`,
      });
    }
  }
  if (band === "kindergarten" && named("Story").length === 0) {
    faults.push({ line: 1, message: "kindergarten is told a <Story>" });
  }
  return faults;
}

export function boardFaults(tree: MdxNode, locale: Locale): LessonFault[] {
  return nodesOf(tree, "Board").flatMap((node) => {
    const length = textOf(node).replace(/\s+/g, " ").trim().length;
    return length > longestOnBoard[locale]
      ? [
          {
            line: lineOf(node),
            message: `${length} characters on the board, ${longestOnBoard[locale]} at most`,
          },
        ]
      : [];
  });
}

function nodesOf(node: MdxNode, name: string): MdxNode[] {
  return [
    ...(node.name === name ? [node] : []),
    ...(node.children ?? []).flatMap((child) => nodesOf(child, name)),
  ];
}

function attributeOf(node: MdxNode, name: string): unknown {
  return node.attributes?.find((attribute) => attribute.name === name)?.value;
}

function textOf(node: MdxNode): string {
  return node.type === "text" ? String(node.value) : (node.children ?? []).map(textOf).join("");
}

function lineOf(node: MdxNode): number {
  return node.position?.start.line ?? 1;
}
