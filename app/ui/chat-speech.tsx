import { Phone } from "lucide-react";
import { texts } from "./chat.texts.ts";
import type { ChatWindowProps } from "./chat.tsx";
import css from "./chat-genres.module.css";
import { LineBody } from "./chat-line.tsx";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";

/** What was said, on the phone or face to face, written down like a play. */
export function ChatSpeech({
  channel,
  title,
  note,
  lines,
}: Pick<ChatWindowProps, "channel" | "title" | "note" | "lines">) {
  const t = useTexts(texts);
  return (
    <>
      <div className={channel === "phone" ? css.call : css.place}>
        {channel === "phone" ? (
          <span className={css.callDisc}>
            <Icon icon={Phone} size={24} />
          </span>
        ) : null}
        <p>
          <b className={css.callTitle}>{title}</b>
          {note ? <span className={css.callNote}>{note}</span> : null}
        </p>
      </div>
      <ol className={css.speech}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          <li key={index} className={line.from === "system" ? css.stage : css.said}>
            {line.from === "system" ? null : (
              <b className={line.from === "me" ? css.who : css.whoThem}>
                {line.from === "me" ? t.me : t.them}
              </b>
            )}
            <span>
              <LineBody line={line} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}
