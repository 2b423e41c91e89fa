/**
 * GIFT, as Moodle reads it (question/format/gift and its documentation): every construct is recognised, each with its
 * line; what it can become here is another file's matter (gift-items.ts).
 */
import { formatOf, type GiftFormat, type Words, wordsAround, wordsOf } from "./gift-markup.ts";
import { GiftText, type SourceLine } from "./gift-text.ts";
import { type ItemProblem, shortened } from "./item-problem.ts";

/** One line after `=` or `~`. */
export interface GiftAnswer {
  /** `=` */
  isRight: boolean;
  /** between percent signs; null where none is written */
  weight: number | null;
  words: Words;
  feedback: Words | null;
}

export type GiftBody =
  | { is: "description" | "essay" | "numerical" | "short-answer" }
  | { is: "true-false"; answer: boolean; feedback: Words[] }
  | { is: "choice"; isSingle: boolean; answers: GiftAnswer[] }
  | { is: "matching"; pairs: { left: Words; right: Words }[] };

export interface GiftQuestion {
  line: number;
  /** where the answer part begins */
  answerLine: number;
  /** the last segment of the category in force; null: none was named */
  category: { name: string; line: number } | null;
  /** between double colons */
  name: string | null;
  /** Moodle's own `[id:…]` and `[tag:…]` in comments */
  id: string | null;
  tags: string[];
  /** `//@ key: value`: what GIFT has no place for */
  extras: { key: string; value: string; line: number }[];
  stem: Words;
  generalFeedback: Words | null;
  body: GiftBody;
}

export interface ReadGift {
  questions: GiftQuestion[];
  problems: ItemProblem[];
}

export function readGift(source: string): ReadGift {
  const read: ReadGift = { questions: [], problems: [] };
  let category: GiftQuestion["category"] = null;
  let comments: SourceLine[] = [];
  for (const block of blocksOf(source)) {
    comments.push(...block.filter(isComment));
    const text = GiftText.of(block.filter((line) => !isComment(line))).trimmed();
    if (text.isEmpty) continue;
    if (text.startsWith("$CATEGORY:")) {
      const path = text.text.slice("$CATEGORY:".length).trim();
      category = { name: path.slice(path.lastIndexOf("/") + 1).trim(), line: text.lineAt(0) };
    } else {
      const question = questionOf(text, read.problems);
      if (question) read.questions.push({ ...question, ...said(comments), category });
    }
    comments = [];
  }
  return read;
}

/** An empty line ends a question. */
function blocksOf(source: string): SourceLine[][] {
  const blocks: SourceLine[][] = [[]];
  for (const [at, text] of source
    .replace(/^\uFEFF/, "")
    .split(/\r\n|\n|\r/)
    .entries()) {
    if (text.trim() === "") blocks.push([]);
    else blocks.at(-1)?.push({ number: at + 1, text });
  }
  return blocks.filter((block) => block.length > 0);
}

function isComment({ text }: SourceLine): boolean {
  return text.trimStart().startsWith("//");
}

function said(comments: readonly SourceLine[]): Pick<GiftQuestion, "id" | "tags" | "extras"> {
  const about: Pick<GiftQuestion, "id" | "tags" | "extras"> = { id: null, tags: [], extras: [] };
  for (const { number, text } of comments) {
    const line = text.trim();
    const [, key, value] = /^\/\/@\s*([\w.-]+)\s*:([\s\S]*)$/.exec(line) ?? [];
    if (key !== undefined && value !== undefined)
      about.extras.push({ key, value: unescaped(value.trim()).trim(), line: number });
    // Moodle's own first line of a question repeats its name, which may hold brackets
    else if (!/^\/\/\s*question:/.test(line)) {
      for (const [, what, name = ""] of line.matchAll(/\[(id|tag):((?:\\.|[^\]\\])+)\]/g)) {
        const plain = name.replace(/\\(.)/g, "$1").trim();
        if (what === "tag") about.tags.push(plain);
        else about.id ??= plain;
      }
    }
  }
  return about;
}

function unescaped(text: string): string {
  return text.replace(/\\(\\|n)/g, (_, sign) => (sign === "n" ? "\n" : "\\"));
}

type Question = Omit<GiftQuestion, "id" | "tags" | "extras" | "category">;

function questionOf(whole: GiftText, problems: ItemProblem[]): Question | null {
  const { name, text } = named(whole);
  const refuse = (code: ItemProblem["code"], at: number): null => {
    problems.push({ code, row: text.lineAt(at), column: null, field: null, detail: shortened(text.text) });
    return null;
  };
  const open = text.indexOf("{");
  const close = text.indexOf("}");
  const line = whole.lineAt(0);
  if (open < 0 && close < 0) {
    const body = { is: "description" } as const;
    const stem = wordsOf(text, "moodle");
    return { line, answerLine: line, name, stem, generalFeedback: null, body };
  }
  if (close < 0) return refuse("brace-open", open);
  if (open < 0 || close < open) return refuse("brace-close", close);
  const again = Math.max(text.indexOf("{", open + 1), text.indexOf("}", close + 1));
  if (again >= 0) return refuse("two-answer-parts", again);

  const { format } = formatOf(text.slice(0, open), "moodle");
  const stem = wordsAround(text.slice(0, open), text.slice(close + 1));
  const inside = text.slice(open + 1, close);
  const separator = inside.lastIndexOf("####");
  const generalFeedback = separator < 0 ? null : wordsOf(inside.slice(separator + 4), format);
  const answer = (separator < 0 ? inside : inside.slice(0, separator)).trimmed();
  const answerLine = text.lineAt(open);
  const question = { line, answerLine, name, stem, generalFeedback };
  const unmarked = unmarkedBefore(answer);
  if (unmarked !== null) return refuse("answer-mark-missing", open + 1);
  return { ...question, body: bodyOf(answer, format) };
}

function named(whole: GiftText): { name: string | null; text: GiftText } {
  const end = whole.startsWith("::") ? whole.indexOf("::", 2) : -1;
  if (end < 0) return { name: null, text: whole };
  return { name: whole.slice(2, end).text.trim(), text: whole.slice(end + 2).trimmed() };
}

function isChoice(answer: GiftText): boolean {
  return !answer.startsWith("#") && answer.indexOf("~") >= 0;
}

/** Words before the first answer of a choice belong to nothing. */
function unmarkedBefore(answer: GiftText): string | null {
  if (!isChoice(answer)) return null;
  const first = answer.cutBefore(["=", "~"])[0];
  return first && !first.startsWith("=") && !first.startsWith("~") && !first.isEmpty ? first.text : null;
}

/** In Moodle's order, which decides what an answer part is. */
function bodyOf(answer: GiftText, format: GiftFormat): GiftBody {
  if (answer.isEmpty) return { is: "essay" };
  if (answer.startsWith("#")) return { is: "numerical" };
  if (isChoice(answer)) {
    const answers = marked(answer, ["=", "~"]).map((each) => answerOf(each, format));
    return { is: "choice", isSingle: answer.indexOf("=") >= 0, answers };
  }
  if (answer.indexOf("=") >= 0 && answer.indexOf("->") >= 0) {
    return { is: "matching", pairs: marked(answer, ["="]).map((each) => pairOf(each, format)) };
  }
  const [truth, ...feedback] = answer.cutBefore(["#"]);
  const word = truth?.text.trim() ?? "";
  if (["T", "TRUE", "F", "FALSE"].includes(word)) {
    const words = feedback.map((each) => wordsOf(each.slice(1), format));
    return { is: "true-false", answer: word.startsWith("T"), feedback: words };
  }
  return { is: "short-answer" };
}

function marked(answer: GiftText, signs: readonly string[]): GiftText[] {
  return answer.cutBefore(signs).filter((each) => signs.some((sign) => each.startsWith(sign)));
}

function answerOf(piece: GiftText, format: GiftFormat): GiftAnswer {
  const isRight = piece.startsWith("=");
  const text = piece.slice(1).trimmed();
  const [written, percent] = /^%(-?\d{1,3}(?:\.\d*)?)%/.exec(text.text) ?? [];
  const rest = text.slice(written?.length ?? 0);
  const comment = rest.indexOf("#");
  const words = wordsOf(comment < 0 ? rest : rest.slice(0, comment), format);
  return {
    isRight,
    weight: percent === undefined ? null : Number(percent),
    words: { ...words, line: piece.lineAt(0) },
    feedback: comment < 0 ? null : wordsOf(rest.slice(comment + 1), format),
  };
}

function pairOf(piece: GiftText, format: GiftFormat): { left: Words; right: Words } {
  const text = piece.slice(1);
  const arrow = text.indexOf("->");
  const line = piece.lineAt(0);
  const left = wordsOf(arrow < 0 ? text : text.slice(0, arrow), format);
  const right = wordsOf(arrow < 0 ? text.slice(text.text.length) : text.slice(arrow + 2), format);
  return { left: { ...left, line }, right: { ...right, line } };
}
