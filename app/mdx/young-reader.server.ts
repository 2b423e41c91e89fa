/** What the smallest readers may turn on where they answer and play. */
import { redirect } from "react-router";
import { pinyinCookie, readPinyin } from "#app/auth/cookies.ts";
import type { Locale } from "#app/lib/texts.ts";
import type { Sounds } from "#app/ui/sounds.tsx";
import { soundsOf } from "./pinyin.ts";
import type { Young } from "./young-reader.tsx";

interface Asking {
  band: string;
  locale: Locale;
  request: Request;
  url: URL;
  /** whatever the page shows: every text in it gets its sounds */
  shown: unknown;
}

/**
 * Null for older readers. `?pinyin=1` or `0` is kept by the browser until it is closed, for the pages that follow, and
 * leads to the same page without it.
 */
export function youngReader({ band, locale, request, url, shown }: Asking): Young | null {
  if (band !== "primary-lower") return null;
  const wished = url.searchParams.get("pinyin");
  if (wished !== null) {
    const to = new URL(url);
    to.searchParams.delete("pinyin");
    throw redirect(`${to.pathname}${to.search}`, {
      headers: { "Set-Cookie": pinyinCookie(request, wished === "1") },
    });
  }
  const canSpell = locale === "zh-CN";
  return { canSpell, sounds: canSpell && readPinyin(request) ? soundsIn(shown) : null };
}

function soundsIn(shown: unknown): Sounds {
  const sounds: Record<string, string[]> = {};
  const visit = (value: unknown): void => {
    if (typeof value === "string") {
      const above = soundsOf(value);
      if (above.some(Boolean)) sounds[value] = above.map((sound) => sound ?? "");
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(visit);
    }
  };
  visit(shown);
  return sounds;
}
