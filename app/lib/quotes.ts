/** In Chinese quotation marks; those inside become the inner ones: 「『客服』来电」. */
export function inQuotes(words: string): string {
  return `「${words.replaceAll("「", "『").replaceAll("」", "』")}」`;
}
