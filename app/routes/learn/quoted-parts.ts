/** Splits a cue at its quotation marks, 「…」 or “…”, which stay with the quoted words. */
export function quotedParts(text: string): { words: string; quoted: boolean }[] {
  return text
    .split(/(「[^」]*」|“[^”]*”)/)
    .filter((words) => words !== "")
    .map((words) => ({ words, quoted: words.charAt(0) === "「" || words.charAt(0) === "“" }));
}

/** The quoted words themselves, which the lessons' check has found in the message. */
export function quotesIn(text: string): string[] {
  return quotedParts(text)
    .filter(({ quoted }) => quoted)
    .map(({ words }) => words.slice(1, -1));
}
