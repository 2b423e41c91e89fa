/**
 * The text of one GIFT question with its escapes resolved: it still knows which signs were escaped, so that they
 * open and close nothing, and on which line each sign stands.
 */

export interface SourceLine {
  number: number;
  text: string;
}

/** As Moodle's format.php: these after a backslash are plain signs, `\n` is a new line, any other backslash stays. */
const escapable = new Set([":", "#", "=", "{", "}", "~", "\\"]);

export class GiftText {
  readonly text: string;
  private readonly isEscaped: readonly boolean[];
  private readonly lines: readonly number[];

  private constructor(text: string, isEscaped: readonly boolean[], lines: readonly number[]) {
    this.text = text;
    this.isEscaped = isEscaped;
    this.lines = lines;
  }

  static of(source: readonly SourceLine[]): GiftText {
    let text = "";
    const isEscaped: boolean[] = [];
    const lines: number[] = [];
    const add = (sign: string, escaped: boolean, line: number) => {
      text += sign;
      isEscaped.push(escaped);
      lines.push(line);
    };
    for (const [at, { number, text: written }] of source.entries()) {
      if (at > 0) add("\n", false, number);
      for (let i = 0; i < written.length; i++) {
        const sign = written[i] as string;
        const next = written[i + 1];
        if (sign === "\\" && next !== undefined && (next === "n" || escapable.has(next))) {
          add(next === "n" ? "\n" : next, true, number);
          i++;
        } else add(sign, false, number);
      }
    }
    return new GiftText(text, isEscaped, lines);
  }

  get isEmpty(): boolean {
    return this.text.trim() === "";
  }

  /** The line on which a sign stands; behind the end, the last one. */
  lineAt(at: number): number {
    return this.lines[Math.min(at, this.lines.length - 1)] ?? 1;
  }

  /** Where this stands with none of its signs escaped; -1: nowhere. */
  indexOf(signs: string, from = 0): number {
    for (let at = this.text.indexOf(signs, from); at >= 0; at = this.text.indexOf(signs, at + 1))
      if (this.isPlain(at, signs.length)) return at;
    return -1;
  }

  lastIndexOf(signs: string): number {
    for (let at = this.text.lastIndexOf(signs); at >= 0; at = this.text.lastIndexOf(signs, at - 1)) {
      if (this.isPlain(at, signs.length)) return at;
      if (at === 0) break;
    }
    return -1;
  }

  startsWith(signs: string): boolean {
    return this.text.startsWith(signs) && this.isPlain(0, signs.length);
  }

  slice(from: number, to = this.text.length): GiftText {
    return new GiftText(
      this.text.slice(from, to),
      this.isEscaped.slice(from, to),
      this.lines.slice(from, to),
    );
  }

  /** Without white space at both ends; a written-out new line is a sign like any other and stays. */
  trimmed(): GiftText {
    const isSpace = (at: number) => /\s/.test(this.text[at] ?? "x") && !this.isEscaped[at];
    let from = 0;
    let to = this.text.length;
    while (from < to && isSpace(from)) from++;
    while (to > from && isSpace(to - 1)) to--;
    return this.slice(from, to);
  }

  /** Cut before each of these signs; what stands before the first one comes first. */
  cutBefore(signs: readonly string[]): GiftText[] {
    const starts = [0];
    for (let at = 1; at < this.text.length; at++)
      if (signs.includes(this.text[at] as string) && !this.isEscaped[at]) starts.push(at);
    return starts.map((start, n) => this.slice(start, starts[n + 1]));
  }

  private isPlain(at: number, length: number): boolean {
    for (let i = at; i < at + length; i++) if (this.isEscaped[i]) return false;
    return true;
  }
}
