import type { AikenQuestion } from "./aiken-read.ts";
import type { Written } from "./gift-items.ts";
import type { Field } from "./item-problem.ts";
import { mostOptions, optionField, type WrittenText } from "./written-item.ts";

/** Aiken knows single choices and nothing else: no id, no feedback, no message of its own. */
export function writtenOfAiken({ line, stem, options, right, answerLine }: AikenQuestion): Written {
  const over = options[mostOptions];
  if (over) {
    const problem = { code: "options-too-many", row: over.line, column: null, field: null } as const;
    return { item: null, problems: [{ ...problem, detail: String(mostOptions) }] };
  }
  const texts = new Map<Field, WrittenText>([
    ["kind", { text: "single", row: line, column: null }],
    ["stem", { text: stem, row: line, column: null }],
    ["answer", { text: String.fromCharCode(65 + right), row: answerLine, column: null }],
  ]);
  for (const [at, { text, line: row }] of options.entries())
    texts.set(optionField(at + 1), { text, row, column: null });
  return { item: { row: line, texts }, problems: [] };
}
