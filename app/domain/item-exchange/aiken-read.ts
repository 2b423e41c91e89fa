/** Aiken: a question on one line, an option a line, `ANSWER: X`. As Moodle's documentation has it, faults by line. */
import { tidy } from "./gift-markup.ts";
import { type ItemProblem, shortened } from "./item-problem.ts";

export interface AikenQuestion {
  line: number;
  stem: string;
  options: { text: string; line: number }[];
  /** counted from 0 */
  right: number;
  answerLine: number;
}

interface Draft {
  line: number;
  stem: string[];
  options: { letter: string; text: string; line: number }[];
}

const option = /^([A-Z])[.)．、）]\s*(.*)$/u;
const answer = /^ANSWER\s*[:：]\s*(\S*)/i;

export function readAiken(source: string): { questions: AikenQuestion[]; problems: ItemProblem[] } {
  const questions: AikenQuestion[] = [];
  const problems: ItemProblem[] = [];
  let draft: Draft = empty();
  const refuse = (code: ItemProblem["code"], row: number, detail: string) => {
    problems.push({ code, row, column: null, field: null, detail: shortened(detail) });
    draft = empty();
  };
  const lines = source.replace(/^\uFEFF/, "").split(/\r\n|\n|\r/);
  for (const [at, written] of lines.entries()) {
    const line = written.trim();
    const number = at + 1;
    if (line === "") continue;
    const [, letter = "", text = ""] = option.exec(line) ?? [];
    const [isAnswer, right = ""] = answer.exec(line) ?? [];
    if (isAnswer !== undefined) {
      const question = finished(draft, right, number);
      if (typeof question === "string") refuse(question, draft.line || number, draft.stem[0] ?? line);
      else questions.push(question);
      draft = empty();
    } else if (letter !== "" && draft.stem.length > 0) {
      draft.options.push({ letter, text: tidy(text), line: number });
    } else if (draft.options.length > 0) {
      // the next question begins, and this one was never answered
      refuse("aiken-no-answer", draft.line, draft.stem[0] ?? "");
      draft = { ...empty(), line: number, stem: [line] };
    } else {
      if (draft.stem.length === 0) draft.line = number;
      draft.stem.push(line);
    }
  }
  if (draft.stem.length > 0) refuse("aiken-no-answer", draft.line, draft.stem[0] ?? "");
  return { questions, problems };
}

function empty(): Draft {
  return { line: 0, stem: [], options: [] };
}

function finished(draft: Draft, right: string, answerLine: number): AikenQuestion | ItemProblem["code"] {
  const { line, stem, options } = draft;
  if (stem.length === 0 || options.length === 0) return "aiken-no-options";
  if (stem.length > 1) return "aiken-stem-lines";
  if (options.some(({ letter }, at) => letter.charCodeAt(0) !== 65 + at)) return "aiken-letters";
  const at = options.findIndex(({ letter }) => letter === right.replace(/[.)]$/, "").toUpperCase());
  if (at < 0) return "answer-unreadable";
  return {
    line,
    stem: tidy(stem[0] ?? ""),
    options: options.map(({ text, line: row }) => ({ text, line: row })),
    right: at,
    answerLine,
  };
}
