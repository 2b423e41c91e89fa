/** The spellings of class names made plain, so that one small grammar reads them all. */

const hanDigits = "零一二三四五六七八九";

/** Parts of a school with classes of their own beside the ordinary ones. */
export const programmeWords: readonly string[] = [
  "国际部",
  "国际",
  "启智",
  "培智",
  "特教",
  "实验",
  "民族",
  "艺术",
  "体育",
  "美术",
  "音乐",
];

const programmeInFront = new RegExp(`^(${programmeWords.join("|")})(班|部)?(?=.)`);

/**
 * Full-width forms and Chinese numerals up to 99 made plain; brackets and dots become a space, and so does the
 * border between two numbers, for 初一3班 is not class 13 and 七三班 not class 73.
 */
export function plainLabel(text: string): string {
  const spaced = text
    .normalize("NFKC")
    .replace(/[〇○]/g, "零")
    .replace(/^(?:\s*班级\s*[::])/, "")
    .replace(/[零一二三四五六七八九]{4}(?=年?[级届秋春])/, (year) => String(digitsOf(year)))
    // 初二十班 can only be 初二 10 班
    .replace(/(初|高)([一二三四])(?=十)/g, "$1$2 ")
    .replace(/([零一二三四五六七八九])(?=[零一二三四五六七八九])/g, "$1 ")
    .replace(/([零一二三四五六七八九十])(?=\d)|(\d)(?=[零一二三四五六七八九十])/g, "$1$2 ")
    .replace(/([一二三四五六七八九])?十([一二三四五六七八九])?/g, (_, tens?: string, ones?: string) =>
      String((tens ? hanDigits.indexOf(tens) : 1) * 10 + (ones ? hanDigits.indexOf(ones) : 0)),
    )
    .replace(/[零一二三四五六七八九]/g, (digit) => String(hanDigits.indexOf(digit)))
    .replace(/^\(?((?:19|20)\d\d)\)(?=\D)/, "$1")
    .replace(/[\s().[\]【】〔〕《》#_\-—–·:、,]+/g, " ")
    // a number that a spreadsheet has made of 3
    .replace(/^(\d{1,2}) 0$/, "$1")
    .trim();
  const inFront = programmeInFront.exec(spaced);
  if (!inFront) return spaced;
  const { rest, number } = splitNumber(spaced.slice(inFront[0].length));
  return number === null || rest === "" ? spaced : `${rest.trim()}${inFront[1]} ${number} 班`;
}

function digitsOf(han: string): number {
  return Number([...han].map((digit) => hanDigits.indexOf(digit)).join(""));
}

/** "7年级 3班" → rest "7年级", number 3; "3" → rest "", number 3; 701班 → rest "7", number 1 */
export function splitNumber(text: string): { rest: string; number: number | null } {
  const match = /^(.*?) ?(\d{1,2}) ?班?$/.exec(text);
  const number = Number(match?.[2]);
  if (!match || number < 1) return { rest: "", number: null };
  return { rest: (match[1] ?? "").trim(), number };
}
