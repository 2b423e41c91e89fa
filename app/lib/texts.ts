/**
 * Typed dictionaries, zh-CN first. They live in `*.texts.ts` beside what they belong to:
 *
 *     export const texts = defineTexts(
 *       { greeting: (name: string) => `你好，${name}` },
 *       { greeting: (name) => `Hello, ${name}` },
 *     );
 *
 * A missing or superfluous English key, or one of another shape, is a type error.
 */
export const locales = ["zh-CN", "en"] as const;
export type Locale = (typeof locales)[number];

// biome-ignore lint/suspicious/noExplicitAny: a text may take any arguments; the dictionary keeps their types
type Text = string | ((...args: any[]) => string);

type Translated<T extends Record<string, Text>> = {
  // biome-ignore lint/suspicious/noExplicitAny: see above
  [K in keyof T]: T[K] extends (...args: infer A) => any ? (...args: A) => string : string;
};

export type Texts<T extends Record<string, Text>> = Record<Locale, Translated<T>>;

export function defineTexts<T extends Record<string, Text>>(zhCN: T, en: Translated<T>): Texts<T> {
  return { "zh-CN": zhCN as unknown as Translated<T>, en };
}

/** The sentence that an address or a form names; null for what is none, whatever somebody has typed there. */
export function sentenceNamed(texts: object, name: string | null | undefined): string | null {
  const known: unknown = name ? texts[name as keyof typeof texts] : null;
  return typeof known === "string" ? known : null;
}

/** Words that come with the data (lesson titles, item stems): both languages side by side. */
export interface Bilingual {
  "zh-CN": string;
  en: string;
}
