import { Languages } from "lucide-react";
import { useLocation } from "react-router";
import { Icon } from "./icon.tsx";
import css from "./language-switch.module.css";
import { useLocale, useTexts } from "./locale.tsx";
import { texts } from "./shells.texts.ts";

/** Offers the other language by its own name; posts to /language with the way back. */
export function LanguageSwitch() {
  const locale = useLocale();
  const t = useTexts(texts);
  const { pathname, search } = useLocation();
  const other = locale === "zh-CN" ? { code: "en", name: "English" } : { code: "zh-CN", name: "中文" };
  return (
    <form method="post" action="/language" aria-label={t.language}>
      <input type="hidden" name="returnTo" value={pathname + search} />
      <button type="submit" name="locale" value={other.code} lang={other.code} className={css.button}>
        <Icon icon={Languages} size={16} />
        {other.name}
      </button>
    </form>
  );
}
