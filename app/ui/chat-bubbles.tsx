import css from "./chat.module.css";
import type { ChatLine } from "./chat.tsx";

export function ChatBubbles({ title, lines }: { title: string; lines: readonly ChatLine[] }) {
  return (
    <ol className={css.lines}>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: lines never move
        <li key={index} className={`${css.line} ${css[line.from]}`}>
          {line.from === "them" ? (
            <span className={css.avatar} aria-hidden="true">
              {title.slice(0, 1)}
            </span>
          ) : null}
          <span className={css.bubble}>{line.text}</span>
        </li>
      ))}
    </ol>
  );
}
