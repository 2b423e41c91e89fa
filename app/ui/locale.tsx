import { createContext, type ReactNode, useContext } from "react";
import type { Locale, Texts } from "#app/lib/texts.ts";

const LocaleContext = createContext<Locale>("zh-CN");

export function LocaleProvider({ locale, children }: { locale: Locale; children: ReactNode }) {
  return <LocaleContext value={locale}>{children}</LocaleContext>;
}

export function useLocale(): Locale {
  return useContext(LocaleContext);
}

/** The words of a `*.texts.ts` dictionary in the reader's language. */
// biome-ignore lint/suspicious/noExplicitAny: texts may take any arguments
export function useTexts<T extends Record<string, string | ((...args: any[]) => string)>>(
  texts: Texts<T>,
): Texts<T>[Locale] {
  return texts[useLocale()];
}
