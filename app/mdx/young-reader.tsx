import { Volume2 } from "lucide-react";
import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { useLocation } from "react-router";
import { Icon } from "#app/ui/icon.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { readsAloud } from "#app/ui/read-aloud.js";
import { type Sounds, SoundsProvider } from "#app/ui/sounds.tsx";
import css from "./young-reader.module.css";
import { texts } from "./young-reader.texts.ts";

/** What the smallest readers may turn on. */
export interface Young {
  /** whether this language has sounds to show */
  canSpell: boolean;
  /** null while they are not wanted */
  sounds: Sounds | null;
}

interface ToolsProps {
  /** the same page with or without sounds; null in a language without them */
  pinyin: { isOn: boolean; href: string } | null;
  button?: RefObject<HTMLButtonElement | null>;
  id?: string;
}

/**
 * For the smallest readers: the sound above each character, and the page read aloud. Reading aloud needs a voice
 * that lives on the device; without one, or without script, its button does not appear.
 */
export function YoungTools({ pinyin, button, id }: ToolsProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <div className={css.tools}>
      {pinyin ? (
        <a className={css.tool} href={pinyin.href}>
          {pinyin.isOn ? t.withoutPinyin : t.withPinyin}
        </a>
      ) : null}
      <button
        type="button"
        className={css.tool}
        id={id}
        ref={button}
        data-stop={t.stopReading}
        lang={locale}
        hidden
      >
        <Icon icon={Volume2} size={24} />
        <span>{t.readAloud}</span>
      </button>
    </div>
  );
}

interface YoungReaderProps {
  young: Young | null;
  /** what is read aloud when it is asked for */
  partsOf(root: HTMLElement): HTMLElement[];
  children: ReactNode;
}

/** Around what a child answers or plays; for older readers nothing but what stands inside. */
export function YoungReader({ young, partsOf, children }: YoungReaderProps) {
  return young ? (
    <Work young={young} partsOf={partsOf}>
      {children}
    </Work>
  ) : (
    children
  );
}

function Work({ young, partsOf, children }: YoungReaderProps & { young: Young }) {
  const { search } = useLocation();
  const root = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const parts = useRef(partsOf);
  parts.current = partsOf;
  useEffect(() => {
    if (button.current)
      return readsAloud(button.current, () => (root.current ? parts.current(root.current) : []));
  }, []);
  const isOn = young.sounds !== null;
  const other = new URLSearchParams(search);
  other.set("pinyin", isOn ? "0" : "1");
  return (
    <SoundsProvider sounds={young.sounds}>
      <div className={isOn ? `${css.work} ${css.spelled}` : css.work} ref={root}>
        <YoungTools pinyin={young.canSpell ? { isOn, href: `?${other}` } : null} button={button} />
        {children}
      </div>
    </SoundsProvider>
  );
}
