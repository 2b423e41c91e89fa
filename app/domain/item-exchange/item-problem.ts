/** What can be wrong with, or unusual in, a file of questions. The page has a sentence for each code. */

/** Nothing is taken over while one of these stands. */
export const faultCodes = [
  // the file
  "no-file",
  "too-large",
  "not-text",
  "not-xlsx",
  "damaged",
  "encrypted",
  "unpacks-too-large",
  "too-hard",
  "nothing-found",
  "too-many-questions",
  // its structure
  "brace-open",
  "brace-close",
  "two-answer-parts",
  "answer-mark-missing",
  "header-missing",
  "header-twice",
  "cell-unusable",
  "extra-unknown",
  "extra-twice",
  // constructs that no item here can be
  "essay",
  "short-answer",
  "numerical",
  "matching",
  "description",
  "partial-credit",
  "several-right",
  "steps-uneven",
  "html",
  // one question
  "id-unreadable",
  "id-twice",
  "id-of-lesson",
  "kind-unknown",
  "kind-differs",
  "lesson-unknown",
  "band-unknown",
  "band-not-taught",
  "difficulty-unknown",
  "trick-unknown",
  "asks-unknown",
  "asks-only-single",
  "stem-missing",
  "text-too-long",
  "text-unreadable",
  "options-too-few",
  "options-too-many",
  "option-missing",
  "option-twice",
  "answer-missing",
  "answer-unreadable",
  "answer-all-or-none",
  "message-missing",
  "message-head",
  "message-line",
  "message-differs",
  "mark-lines",
  "mark-differs",
  "aiken-stem-lines",
  "aiken-no-options",
  "aiken-no-answer",
  "aiken-letters",
  // what lessons may say
  "quote-not-shown",
  "somebodys-number",
  "foreign-address",
  "number-unknown",
  "number-not-called",
  "number-not-police",
  "money-gone",
  "law-unknown",
  "article-unknown",
  "figure-unknown",
  "sentence-too-long",
  // the lesson's items together
  "genuine-share",
  "one-letter-share",
  "letter-too-often",
] as const;
/** Told before anything is taken over; the question is fit all the same. */
export const noteCodes = [
  "category-dropped",
  "tag-dropped",
  "answer-feedback-dropped",
  "answer-feedback-used",
  "name-dropped",
  "markup-dropped",
  "cue-made",
  "feedback-made",
  "column-dropped",
] as const;

export type FaultCode = (typeof faultCodes)[number];
export type NoteCode = (typeof noteCodes)[number];

export interface ItemProblem {
  code: FaultCode | NoteCode;
  /** line of a text, row of a sheet; null: the file as such */
  row: number | null;
  /** A, B, … of a sheet */
  column: string | null;
  /** which part of the question; null where the code says it */
  field: Field | null;
  /** what stands there, shortened; a limit; a number */
  detail: string | null;
}

/** What a question is made of, as pages name it. */
export const fields = [
  "id",
  "lesson",
  "bands",
  "kind",
  "difficulty",
  "tricks",
  "anchor",
  "asks",
  "message",
  "message.en",
  "stem",
  "stem.en",
  "option1",
  "option2",
  "option3",
  "option4",
  "option5",
  "option6",
  "option1.en",
  "option2.en",
  "option3.en",
  "option4.en",
  "option5.en",
  "option6.en",
  "answer",
  "cue",
  "cue.en",
  "feedback",
  "feedback.en",
] as const;
export type Field = (typeof fields)[number];

export function isNote({ code }: Pick<ItemProblem, "code">): boolean {
  return (noteCodes as readonly string[]).includes(code);
}

/** Long texts are quoted by their beginning. */
export function shortened(text: string): string {
  const signs = [...text.replace(/\s+/g, " ").trim()];
  return signs.length > 30 ? `${signs.slice(0, 29).join("")}…` : signs.join("");
}
