/** Numbers that must never enter: looked for in every cell that is kept, and never repeated in a message. */

export type SensitiveNumber = "identity-number" | "phone-number" | "long-number";

/**
 * 15 or 18 digits (the last perhaps X), with G, L or J in front as 学籍号 (domain rules of 2016); mobile and land lines;
 * and whatever else has seven digits in a row, which no name, class or seat has.
 */
export function sensitiveNumber(text: string): SensitiveNumber | null {
  if (text.length < 7) return null;
  const plain = text.normalize("NFKC").replace(/[\s\-–—.·_]/g, "");
  if (/(?<!\d)[GLJ]?(\d{17}[\dX]|\d{15})(?!\d)/i.test(plain)) return "identity-number";
  if (/(?<!\d)(\+?86)?1[3-9]\d{9}(?!\d)/.test(plain) || /(?<!\d)0\d{2,3}\d{7,8}(?!\d)/.test(plain))
    return "phone-number";
  return /\d{7}/.test(plain) ? "long-number" : null;
}
