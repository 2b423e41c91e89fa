import { createContext, type ReactNode, useContext } from "react";

/** For each text on a page the sound of each of its characters; an empty one where nothing is said. */
export type Sounds = Readonly<Record<string, readonly string[]>>;

const SoundsContext = createContext<Sounds | null>(null);

export function SoundsProvider({ sounds, children }: { sounds: Sounds | null; children: ReactNode }) {
  return <SoundsContext value={sounds}>{children}</SoundsContext>;
}

/** The words, with the sound above each character where a small reader asked for it. */
export function Spelled({ text }: { text: string }) {
  const sounds = useContext(SoundsContext);
  const above = sounds && soundsOver(sounds, text);
  if (!above?.some(Boolean)) return text;
  return [...text].map((character, at) =>
    above[at] ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words do not change
      <ruby key={at}>
        {character}
        {/* biome-ignore lint/a11y/noAriaHiddenOnFocusable: a sound takes no focus, and is not said twice */}
        <rt aria-hidden="true">{above[at]}</rt>
      </ruby>
    ) : (
      character
    ),
  );
}

/** What is shown may be a part of a text (an amount taken out), or hold one (“You decided: …”). */
function soundsOver(sounds: Sounds, text: string): readonly string[] {
  const known = sounds[text];
  if (known || text === "") return known ?? [];
  const texts = Object.keys(sounds);
  const around = texts.find((each) => each.includes(text));
  if (around !== undefined) {
    const from = lengthOf(around.slice(0, around.indexOf(text)));
    return sounds[around]?.slice(from, from + lengthOf(text)) ?? [];
  }
  const inside = texts.filter((each) => text.includes(each)).sort((a, b) => b.length - a.length)[0];
  if (inside === undefined) return Array.from(text, () => "");
  const at = text.indexOf(inside);
  return [
    ...soundsOver(sounds, text.slice(0, at)),
    ...(sounds[inside] ?? []),
    ...soundsOver(sounds, text.slice(at + inside.length)),
  ];
}

const lengthOf = (text: string) => [...text].length;
