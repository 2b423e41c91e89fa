/** What a question of a GIFT file becomes here, or why it cannot become anything. Decision 0145. */
import { stepWords } from "./exchange-words.ts";
import type { Words } from "./gift-markup.ts";
import type { GiftAnswer, GiftQuestion } from "./gift-read.ts";
import { type Field, type ItemProblem, shortened } from "./item-problem.ts";
import { isMessageHead, lineText, readMessage } from "./message-text.ts";
import { isField, mostOptions, optionField, type WrittenItem, type WrittenText } from "./written-item.ts";

export interface Written {
  /** null: it cannot be an item, and `problems` says why */
  item: WrittenItem | null;
  problems: ItemProblem[];
}

type Code = ItemProblem["code"];

export function writtenOf(question: GiftQuestion): Written {
  const reading = new Reading(question);
  reading.about();
  const isWhole = reading.body();
  const { texts, problems } = reading;
  return { item: isWhole ? { row: question.line, texts } : null, problems };
}

const extraFields = /^(?:cue|cue\.en|stem\.en|message\.en|feedback\.en|option[1-6]\.en)$/;

class Reading {
  readonly texts = new Map<Field, WrittenText>();
  readonly problems: ItemProblem[] = [];
  private readonly question: GiftQuestion;

  constructor(question: GiftQuestion) {
    this.question = question;
  }

  // ── What stands around the answers ──

  about(): void {
    const { line, id, name, tags, extras, category, generalFeedback } = this.question;
    if (id !== null) this.put("id", id, line);
    else if (name !== null && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(name)) this.put("id", name, line);
    else if (name !== null) this.tell("name-dropped", line, name);
    if (category && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(category.name))
      this.put("lesson", category.name, category.line);
    else if (category) this.tell("category-dropped", category.line, category.name);
    this.tags(tags, line);
    for (const { key, value, line: row } of extras) {
      if (!extraFields.test(key) || !isField(key)) this.tell("extra-unknown", row, key);
      else if (this.texts.has(key)) this.tell("extra-twice", row, key);
      else this.put(key, value, row);
    }
    this.stem();
    if (generalFeedback && generalFeedback.text !== "") this.words("feedback", generalFeedback);
  }

  private tags(tags: readonly string[], line: number): void {
    const several: Record<string, Field> = { band: "bands", trick: "tricks" };
    const single: Record<string, Field> = { kind: "kind", difficulty: "difficulty", asks: "asks" };
    for (const tag of tags) {
      const [, key = "", value = ""] = /^([a-z]+):(.+)$/.exec(tag) ?? [];
      const list = several[key];
      const field = single[key];
      if (tag === "anchor") this.put("anchor", tag, line);
      else if (list) this.put(list, [this.texts.get(list)?.text, value].filter(Boolean).join(","), line);
      else if (field) this.put(field, value, line);
      else this.tell("tag-dropped", line, tag);
    }
  }

  /** A message first, then an empty line, then the question. */
  private stem(): void {
    const { stem, line } = this.question;
    this.markup(stem);
    const { text } = stem;
    if (!isMessageHead(text)) {
      // what only looks like a message is written with a backslash in front
      this.put("stem", /^\\+【/.test(text) ? text.slice(1) : text, stem.line);
      return;
    }
    const gap = text.indexOf("\n\n");
    this.put("message", gap < 0 ? text : text.slice(0, gap), stem.line);
    if (gap >= 0) this.put("stem", text.slice(gap + 2), line);
  }

  // ── The answers ──

  body(): boolean {
    const { body, answerLine } = this.question;
    switch (body.is) {
      case "description":
      case "essay":
      case "numerical":
      case "short-answer":
        return this.refuse(body.is, answerLine, this.question.stem.text);
      case "true-false":
        this.kind("true-false");
        this.put("answer", body.answer ? "T" : "F", answerLine);
        this.feedback(body.feedback, body.feedback.at(-1));
        return true;
      case "matching":
        return this.order(body.pairs);
      case "choice":
        return this.choice(body.answers, body.isSingle);
    }
  }

  /** Numbers on the left, steps on the right. */
  private order(pairs: readonly { left: Words; right: Words }[]): boolean {
    const { answerLine } = this.question;
    const isOrder = pairs.every(({ left }, at) => left.text.replace(/[.、．]$/, "") === String(at + 1));
    if (!isOrder) return this.refuse("matching", answerLine, pairs[0]?.left.text ?? "");
    this.kind("order");
    return this.options(pairs.map(({ right }) => right));
  }

  private choice(answers: readonly GiftAnswer[], isSingle: boolean): boolean {
    const feedback = answers.map((each) => each.feedback);
    const isRight = (answer: GiftAnswer) => answer.isRight || (answer.weight ?? 0) > 0;
    this.feedback(feedback, answers.find((answer) => isRight(answer) && answer.feedback)?.feedback);
    const right = answers.flatMap((answer, at) => (isRight(answer) ? [at] : []));
    if (isSingle) {
      const partly = answers.find(({ weight }) => weight !== null && weight !== 0 && weight !== 100);
      if (partly) return this.refuse("partial-credit", partly.words.line, partly.words.text);
    }
    const texts = answers.map(({ words }) => words.text);
    if (Object.values(stepWords).some((steps) => steps.join("\n") === texts.join("\n")))
      return this.verdict(right);
    if (this.texts.get("kind")?.text === "mark") return this.mark(answers, right);
    const second = right[1];
    if (isSingle && second !== undefined)
      return this.refuse("several-right", answers[second]?.words.line ?? 0, texts[second] ?? "");
    this.kind(isSingle ? "single" : "multiple");
    if (right.length > 0)
      this.put("answer", right.map((at) => "ABCDEF"[at] ?? "?").join(","), this.at(answers));
    return this.options(answers.map(({ words }) => words));
  }

  /** Both steps of one side are right. */
  private verdict(right: readonly number[]): boolean {
    const { answerLine } = this.question;
    const truth = { "0,1": "scam", "2,3": "genuine" }[right.join(",")];
    this.kind("verdict");
    if (!truth) return this.refuse("steps-uneven", answerLine, "");
    this.put("answer", truth, answerLine);
    return true;
  }

  /** The options repeat the message's lines; whoever changed the one has to change the other. */
  private mark(answers: readonly GiftAnswer[], right: readonly number[]): boolean {
    const message = readMessage(this.texts.get("message")?.text ?? "");
    const lines = message.ok ? message.words.lines.map((line) => lineText(line, "zh-CN")) : [];
    const odd = answers.find(({ words }, at) => words.text !== lines[at]);
    if (message.ok && (odd || answers.length !== lines.length))
      return this.refuse("mark-differs", odd?.words.line ?? this.at(answers), odd?.words.text ?? "");
    if (right.length > 0) this.put("answer", right.map((at) => at + 1).join(","), this.at(answers));
    return true;
  }

  private options(options: readonly Words[]): boolean {
    if (options.length > mostOptions) {
      return this.refuse("options-too-many", options[mostOptions]?.line ?? 0, String(mostOptions));
    }
    for (const [at, words] of options.entries()) this.words(optionField(at + 1), words);
    return true;
  }

  /** An item speaks to everybody alike: one feedback, the general one or else that of the right answer. */
  private feedback(all: readonly (Words | null)[], ofRight: Words | null | undefined): void {
    const used = !this.texts.has("feedback") && ofRight && ofRight.text !== "" ? ofRight : null;
    if (used) {
      this.words("feedback", used);
      this.tell("answer-feedback-used", used.line, used.text);
    }
    for (const words of all)
      if (words && words !== used && words.text !== "")
        this.tell("answer-feedback-dropped", words.line, words.text);
  }

  // ── Small things ──

  private at(answers: readonly GiftAnswer[]): number {
    return answers[0]?.words.line ?? this.question.answerLine;
  }

  /** As the answers are; a tag that says otherwise is a slip. */
  private kind(kind: string): void {
    const tagged = this.texts.get("kind");
    if (tagged && tagged.text !== kind) this.tell("kind-differs", tagged.row, tagged.text, "kind");
    else this.put("kind", kind, this.question.line);
  }

  private words(field: Field, words: Words): void {
    this.markup(words);
    this.put(field, words.text, words.line);
  }

  private markup({ markup, line, text }: Words): void {
    if (markup === "unsupported") this.tell("html", line, text);
    if (markup === "dropped") this.tell("markup-dropped", line, text);
  }

  private put(field: Field, text: string, row: number): void {
    this.texts.set(field, { text, row, column: null });
  }

  private refuse(code: Code, row: number, detail: string): false {
    this.tell(code, row, detail);
    return false;
  }

  private tell(code: Code, row: number, detail: string, field: Field | null = null): void {
    this.problems.push({ code, row, column: null, field, detail: shortened(detail) });
  }
}
