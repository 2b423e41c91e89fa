/**
 * What a lesson may claim: telephone numbers by what they really do, laws and figures from content/claims.yaml, each
 * with its source and the day it was read. Everything else that looks like one of them is a fault.
 */
import { z } from "zod";
import { bilingual } from "#app/domain/quizzes/item.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { longSentences } from "./sentences.ts";
import type { Words } from "./words.ts";

const base = {
  key: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  source: z.string().min(1),
  readOn: z.string().refine(isLocalDate, "a day as YYYY-MM-DD"),
};

export const claimsSchema = z.strictObject({
  numbers: z.array(
    z.strictObject({
      ...base,
      number: z.string().regex(/^\d{3,5}$/),
      does: bilingual,
      /** false: it writes and cannot be called */
      isCalled: z.boolean(),
      isPolice: z.boolean(),
    }),
  ),
  laws: z.array(z.strictObject({ ...base, name: bilingual, articles: z.array(z.int().positive()) })),
  statistics: z.array(z.strictObject({ ...base, wording: bilingual, figures: z.array(z.string()).min(1) })),
});
export type Claims = z.output<typeof claimsSchema>;

/** For whoever tells it in another language. */
export type WordingCode =
  | "somebodys-number"
  | "foreign-address"
  | "number-unknown"
  | "number-not-called"
  | "number-not-police"
  | "money-gone"
  | "law-unknown"
  | "article-unknown"
  | "figure-unknown"
  | "sentence-too-long";

export interface ClaimFault {
  line: number;
  code: WordingCode;
  /** the words that it is about */
  what: string;
  message: string;
}

type Fault = Omit<ClaimFault, "line">;

/** What may not be said like this, to anybody or to this age. */
export function wordingFaults(words: readonly Words[], bands: readonly Band[], claims: Claims): ClaimFault[] {
  return [...claimFaults(words, claims), ...(bands.includes("primary-lower") ? longSentences(words) : [])];
}

/** `words` of one text, one item or one story: what its example says may be talked about. */
export function claimFaults(words: readonly Words[], claims: Claims): ClaimFault[] {
  const shown = words
    .filter(({ voice }) => voice === "example")
    .map(({ text }) => plain(text))
    .join("\n");
  return words.flatMap((said) => {
    const anywhere = [...privateNumbers(said.text), ...foreignAddresses(said.text)];
    const own = said.voice === "example" ? [] : ownClaims({ ...said, text: withoutQuotes(said.text) });
    return [...anywhere, ...own].map((fault) => ({ line: said.line, ...fault }));
  });

  function ownClaims(said: Words): Fault[] {
    return [...calledNumbers(said, claims), ...lawFaults(said, claims), ...figureFaults(said, claims, shown)];
  }
}

/** What somebody else is quoted with is not what the lesson says. */
function withoutQuotes(text: string): string {
  return text.replace(/「[^」]*」|“[^”]*”/g, " ");
}

// ── Telephone numbers ──────────────────────────────────────────────────────────────────────────────

const called =
  /(?:打|拨|拨打|致电|\bcall(?:ing|s|ed)?|\bdial(?:ling)?|\bring)\s*(?:了|给|通|一下|up)?\s*(\d{3,})/gi;
const sentences = /[^。！？!?\n]+(?:[。！？!?\n]|$)/g;
/** Whoever has lost money must not be sent to the line that advises. */
const moneyGone =
  /已经(?:转|付|给)|(?:转|付)(?:了钱|出去了|走了)|被骗了钱|money (?:is|has) (?:gone|left)|already paid/i;
const callsIt = /打|拨|\bcall|\bdial/i;

function calledNumbers({ text }: Words, { numbers }: Claims): Fault[] {
  if (!/\d{3}/.test(text)) return [];
  const known = new Map(numbers.map((each) => [each.number, each]));
  const faults = [...text.matchAll(called)].flatMap(([, number = ""]): Fault[] => {
    const use = known.get(number);
    if (use?.isCalled) return [];
    return use
      ? [{ code: "number-not-called", what: number, message: `${number} cannot be called: ${use.does.en}` }]
      : [
          {
            code: "number-unknown",
            what: number,
            message: `${number}: not among the numbers of content/claims.yaml`,
          },
        ];
  });
  for (const sentence of text.match(sentences) ?? []) {
    const named = (number: string) => new RegExp(`(?<!\\d)${number}(?!\\d)`).test(sentence);
    for (const { number, isPolice } of numbers) {
      const asPolice = /报警|the police/i.test(sentence) && !/不是|不受理|不能|\bnot?\b/i.test(sentence);
      if (!isPolice && named(number) && !named("110") && asPolice)
        faults.push({ code: "number-not-police", what: number, message: `${number} is not the police` });
    }
    if (named("96110") && !named("110") && callsIt.test(sentence) && moneyGone.test(sentence)) {
      faults.push({
        code: "money-gone",
        what: "96110",
        message: "money that has gone is a matter for 110, not for 96110",
      });
    }
  }
  return faults;
}

/** A number that may be somebody's: eleven digits of a mobile, an area code with seven or eight, 400 and 800 lines. */
const somebodys = /(?<![\d.*])(?:1[3-9]\d{9}|0\d{2,3}[- ]?\d{7,8}|[48]00[- ]?\d{3}[- ]?\d{4})(?![\d*])/g;

function privateNumbers(text: string): Fault[] {
  return (text.match(somebodys) ?? [])
    .filter((number) => !number.startsWith("000"))
    .map((number): Fault => {
      const message = `${number} may be somebody's number: write 1xx **** 4321, or begin with 000`;
      return { code: "somebodys-number", what: number, message };
    });
}

// ── Addresses ──────────────────────────────────────────────────────────────────────────────────────

const address = /(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?\.)+[a-z]{2,}(?![a-z0-9@])/gi;
const ofFiles = /\.(?:apk|pdf|docx?|xlsx?|jpe?g|png|mp4|zip|exe)$/i;

function foreignAddresses(text: string): Fault[] {
  return (text.match(address) ?? [])
    .filter((found) => !/\.example$/i.test(found) && !ofFiles.test(found))
    .map((found): Fault => {
      return {
        code: "foreign-address",
        what: found,
        message: `${found}: addresses in lessons end in .example`,
      };
    });
}

// ── Laws ───────────────────────────────────────────────────────────────────────────────────────────

const lawInChinese =
  /《([^》]+(?:法|法典|条例|办法|规定|意见|通知|解释))》(?:第([零一二三四五六七八九十百]+)条)?/g;
const articleInEnglish = /\barticle\s+(\d+)/gi;

function lawFaults({ text, locale }: Words, { laws }: Claims): Fault[] {
  const articleUnknown = (what: string): Fault => {
    return { code: "article-unknown", what, message: `${what}: this article is not in content/claims.yaml` };
  };
  if (locale === "en") {
    // the Chinese text beside it names the law
    const known = new Set(laws.flatMap(({ articles }) => articles));
    return [...text.matchAll(articleInEnglish)].flatMap(([words, article]) =>
      known.has(Number(article)) ? [] : [articleUnknown(words)],
    );
  }
  return [...text.matchAll(lawInChinese)].flatMap(([words, named = "", article]): Fault[] => {
    const law = laws.find(({ name }) => name["zh-CN"] === named.replace(/^中华人民共和国/, ""));
    if (!law) {
      const message = `${words}: not among the laws of content/claims.yaml`;
      return [{ code: "law-unknown", what: words, message }];
    }
    const isKnown = article === undefined || law.articles.includes(numberOf(article));
    return isKnown ? [] : [articleUnknown(words)];
  });
}

/** 三十一 → 31; as far as articles of laws go. */
export function numberOf(chinese: string): number {
  const digits = "零一二三四五六七八九";
  let total = 0;
  let digit = 0;
  for (const character of chinese) {
    const at = digits.indexOf(character);
    if (at >= 0) digit = at;
    else {
      total += (digit || 1) * (character === "百" ? 100 : 10);
      digit = 0;
    }
  }
  return total + digit;
}

// ── Figures ────────────────────────────────────────────────────────────────────────────────────────

const figure =
  /\d[\d.,]*\s*(?:%|％|percent|per cent)|百分之[零一二三四五六七八九十百点]+|[一二三四五六七八九十]+分之[一二三四五六七八九十]+(?=的?(?:人|案|受害|学生|孩子|骗局|诈骗))|[一二三四五六七八九]成(?!功|年|员|为|长|了|本|绩|语)|\d[\d.,]*\s*[万亿]\s*[多余]?\s*[起件人名]/gi;

function figureFaults({ text }: Words, { statistics }: Claims, shown: string): Fault[] {
  const known = new Set(statistics.flatMap(({ figures }) => figures.map(plain)));
  return (text.match(figure) ?? [])
    .filter(
      (found) => !known.has(plain(found)) && !shown.includes(plain(found)) && !/^100\s*[%％]/.test(found),
    )
    .map((found): Fault => {
      const what = found.trim();
      return {
        code: "figure-unknown",
        what,
        message: `${what}: a figure that is not in content/claims.yaml`,
      };
    });
}

function plain(text: string): string {
  return text
    .replace(/\s/g, "")
    .replace("％", "%")
    .replace(/per\s?cent/i, "%");
}
