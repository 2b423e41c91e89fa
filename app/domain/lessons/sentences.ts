/** Small children read, and are read to, in short sentences. */
import type { ClaimFault } from "./claims.ts";
import type { Words } from "./words.ts";

/** Characters of a Chinese sentence for grades 1 to 3, punctuation not counted. */
const longest = 20;

export function longSentences(words: readonly Words[]): ClaimFault[] {
  return words
    .filter(({ locale, voice }) => locale === "zh-CN" && voice !== "teacher")
    .flatMap(({ line, text }) =>
      text
        .split(/[。！？…!?\n]/)
        .map((sentence) => ({ sentence, length: lengthOf(sentence) }))
        .filter(({ length }) => length > longest)
        .map(({ sentence, length }) => ({
          line,
          code: "sentence-too-long" as const,
          what: sentence.trim(),
          message: `a sentence of ${length} characters, ${longest} at most for this age: ${sentence.trim()}`,
        })),
    );
}

export function lengthOf(sentence: string): number {
  return [...sentence.replace(/[\p{P}\p{S}\p{Z}\s]/gu, "")].length;
}
