/** The little XML that a spreadsheet's texts and styles need. Input is a byte a character (latin1). */

const entities: Record<string, string> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Bytes to text, entities and Excel's own _x000D_ resolved. */
export function unescaped(bytes: string): string {
  const text = /[\x80-\xff]/.test(bytes) ? Buffer.from(bytes, "latin1").toString("utf8") : bytes;
  if (!text.includes("&") && !text.includes("_x")) return text;
  return text
    .replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w{2,4}));/g, (whole, hex, decimal, name) =>
      name ? (entities[name] ?? whole) : character(hex ? Number.parseInt(hex, 16) : Number(decimal)),
    )
    .replace(/_x([0-9a-fA-F]{4})_/g, (_, hex) => character(Number.parseInt(hex, 16)));
}

function character(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : "";
}

/** The runs of a text put together, without the readings (rPh) printed above characters. */
export function textOf(inner: string): string {
  let text = "";
  for (let at = inner.indexOf("<t"); at >= 0; at = inner.indexOf("<t", at + 2)) {
    const next = inner[at + 2] ?? "";
    if (next !== ">" && next !== " ") continue;
    const start = inner.indexOf(">", at) + 1;
    const end = inner.indexOf("</t>", start);
    const reading = inner.lastIndexOf("<rPh", at);
    const isReading = reading >= 0 && inner.indexOf("</rPh>", reading) > at;
    if (start > 0 && end >= 0 && inner[start - 2] !== "/" && !isReading) text += inner.slice(start, end);
  }
  return unescaped(text);
}

export function sharedStrings(text: string): string[] {
  const strings: string[] = [];
  for (let at = text.indexOf("<si"); at >= 0; ) {
    const close = text.indexOf(">", at);
    if (text[close - 1] === "/") {
      strings.push("");
      at = text.indexOf("<si", close);
      continue;
    }
    const end = text.indexOf("</si>", close);
    if (end < 0) break;
    strings.push(textOf(text.slice(close + 1, end)));
    at = text.indexOf("<si", end);
  }
  return strings;
}

/** Places in cellXfs whose numbers are shown as dates or times. */
export function dateStyles(text: string): Set<number> {
  const custom = new Map<number, string>();
  for (const [tag] of text.matchAll(/<numFmt\b[^>]*>/g)) {
    const id = /\bnumFmtId="(\d+)"/.exec(tag)?.[1];
    if (id) custom.set(Number(id), unescaped(/\bformatCode="([^"]*)"/.exec(tag)?.[1] ?? ""));
  }
  const formats = /<cellXfs\b[^>]*>([\s\S]*?)<\/cellXfs>/.exec(text)?.[1] ?? "";
  const dates = new Set<number>();
  let place = 0;
  for (const [tag] of formats.matchAll(/<xf\b[^>]*>/g)) {
    const id = Number(/\bnumFmtId="(\d+)"/.exec(tag)?.[1] ?? 0);
    const code = custom.get(id);
    if (code === undefined ? isBuiltInDate(id) : isDateCode(code)) dates.add(place);
    place++;
  }
  return dates;
}

/** ECMA-376 18.8.30, with the East Asian ones. */
function isBuiltInDate(id: number): boolean {
  return (id >= 14 && id <= 22) || (id >= 27 && id <= 36) || (id >= 45 && id <= 47) || (id >= 50 && id <= 58);
}

function isDateCode(code: string): boolean {
  return /[ymdhs年月日]/i.test(code.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}
