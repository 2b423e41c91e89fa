import { createContext, useContext } from "react";
import css from "./chat.module.css";
import { markedParts } from "./chat-words.ts";
import { Spelled } from "./sounds.tsx";

/** Words of the message that decide it; the review points at them where they stand. */
export const ChatMarks = createContext<readonly string[]>([]);

export function Words({ text }: { text: string }) {
  const marks = useContext(ChatMarks);
  if (marks.length === 0) return <Spelled text={text} />;
  return markedParts(text, marks).map(({ words, marked }, index) =>
    marked ? (
      // biome-ignore lint/suspicious/noArrayIndexKey: the words do not change
      <mark key={index} className={css.mark}>
        {words}
      </mark>
    ) : (
      words
    ),
  );
}
