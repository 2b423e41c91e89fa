/** Splits a cue at its quotation marks, 「…」 or “…”, which stay with the quoted words. */
export function quotedParts(text: string): { words: string; quoted: boolean }[] {
  return text
    .split(/(「[^」]*」|“[^”]*”)/)
    .filter((words) => words !== "")
    .map((words) => ({ words, quoted: words.charAt(0) === "「" || words.charAt(0) === "“" }));
}
