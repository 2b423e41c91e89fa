/** The words in which sheets and tags name kinds, bands and tricks, in either language; codes are understood as well. */
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { type ItemKind, type Trick, tricks } from "#app/domain/quizzes/item.ts";
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { type Locale, locales } from "#app/lib/texts.ts";
import { named } from "./message-text.ts";

export const itemKinds = ["verdict", "single", "multiple", "true-false", "order", "mark"] as const;
export const askedThings = ["what-to-do", "whom-to-tell"] as const;
export type AskedThing = (typeof askedThings)[number];
export const truths = ["scam", "genuine"] as const;
export const answersTrue = ["T", "F"] as const;

type Words<T extends string> = Record<Locale, Record<T, string>>;

export const kindWords: Words<ItemKind> = {
  "zh-CN": {
    verdict: "判断真假",
    single: "单选",
    multiple: "多选",
    "true-false": "对错",
    order: "排序",
    mark: "找可疑句",
  },
  en: {
    verdict: "scam or genuine",
    single: "single choice",
    multiple: "multiple choice",
    "true-false": "true or false",
    order: "order",
    mark: "red flags",
  },
};

export const trickWords: Words<Trick> = {
  "zh-CN": {
    "pay-first": "先交钱",
    "off-platform": "离开平台",
    "link-or-qr": "链接或二维码",
    "unofficial-app": "非官方应用",
    "screen-sharing": "屏幕共享",
    "asks-code": "要验证码",
    "parents-phone": "用家长的手机",
    "minor-frozen": "未成年人账户冻结",
    "unfreeze-fee": "解冻费",
    "safe-account": "安全账户",
    secrecy: "要保密",
    urgency: "催得急",
    "no-call": "不让打电话",
    "fake-receipt": "假转账截图",
    authority: "权威身份",
    "small-gain": "小甜头",
    acquaintance: "冒充熟人",
  },
  en: Object.fromEntries(tricks.map((trick) => [trick, trick.replaceAll("-", " ")])) as Record<Trick, string>,
};

export const askedWords: Words<AskedThing> = {
  "zh-CN": { "what-to-do": "怎么做", "whom-to-tell": "告诉谁" },
  en: { "what-to-do": "what to do", "whom-to-tell": "whom to tell" },
};

export const truthWords: Words<(typeof truths)[number]> = {
  "zh-CN": { scam: "骗局", genuine: "真的" },
  en: { scam: "scam", genuine: "genuine" },
};

export const trueWords: Words<(typeof answersTrue)[number]> = {
  "zh-CN": { T: "对", F: "不对" },
  en: { T: "true", F: "false" },
};

/** The four steps of a verdict, as they stand in a GIFT file. */
export const stepWords: Record<Locale, readonly string[]> = {
  "zh-CN": ["一定是骗局", "多半是骗局", "多半是真的", "一定是真的"],
  en: ["certainly a scam", "probably a scam", "probably genuine", "certainly genuine"],
};

export const bandWords = Object.fromEntries(
  locales.map((locale) => [
    locale,
    Object.fromEntries(bands.map((band) => [band, lessonTexts[locale][`band.${band}`]])),
  ]),
) as Words<Band>;

export const kindOf = (word: string) => named(kindWords, itemKinds, word);
export const bandNamed = (word: string) => named(bandWords, bands, word);
export const trickOf = (word: string) => named(trickWords, tricks, word);
export const askedOf = (word: string) => named(askedWords, askedThings, word);
export const truthOf = (word: string) => named(truthWords, truths, word);

/** 对, 不对, 错, T, TRUE, … */
export function trueOf(word: string): boolean | null {
  const plain = word.trim().toLowerCase();
  if (["t", "true", "对", "正确", "是"].includes(plain)) return true;
  return ["f", "false", "不对", "错", "错误", "否"].includes(plain) ? false : null;
}

/** Several words in one cell or tag. */
export function listed(text: string): string[] {
  return text
    .split(/[,，、;；\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== "");
}
