/** Names as lists carry them. No list of "allowed Chinese characters": names contain rare ones, dots and Latin. */

export const longestName = 30;

export type NameProblem = "name-missing" | "name-too-long" | "name-unreadable";

/** What is kept: no stray spaces (张 伟), one kind of middle dot, no invisible characters. */
export function cleanName(text: string): string {
  return text
    .replace(/[\u200b-\u200d\u2060\ufeff]/g, "")
    .replace(/\s*[•‧・．]\s*/g, "·")
    .replace(/\s+/g, " ")
    .trim()
    .replace(/(?<=\p{Script=Han}) (?=\p{Script=Han})/gu, "");
}

export function nameProblem(name: string): NameProblem | null {
  if (name === "") return "name-missing";
  if ([...name].length > longestName) return "name-too-long";
  // digits are numbers of something else, the rest are formulas and markup
  return /[\p{Nd}\p{Cc}=<>@+\\/"{}|]/u.test(name) ? "name-unreadable" : null;
}
