import { texts } from "./chat.texts.ts";
import type { ChatWindowProps } from "./chat.tsx";
import css from "./chat-genres.module.css";
import { Avatar, LineBody } from "./chat-line.tsx";
import { useTexts } from "./locale.tsx";

/** An e-mail: the sender's address in full, because that is where one looks. */
export function ChatEmail({ title, note, lines }: Pick<ChatWindowProps, "title" | "note" | "lines">) {
  const t = useTexts(texts);
  return (
    <div className={css.paper}>
      <div className={css.sender}>
        <Avatar name={title} />
        <div>
          <b>{title}</b>
          <p className={css.soft}>{note ? `<${note.replace(/^<|>$/g, "")}>` : t.from}</p>
        </div>
      </div>
      {lines.map((line, index) => (
        <div
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          key={index}
          className={line.from === "me" ? css.reply : line.from === "system" ? css.soft : css.body}
        >
          {line.from === "me" ? <span className={css.soft}>{t.reply}</span> : null}
          <LineBody line={line} />
        </div>
      ))}
    </div>
  );
}
