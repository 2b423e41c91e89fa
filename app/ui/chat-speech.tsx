import { Volume2 } from "lucide-react";
import { texts } from "./chat.texts.ts";
import type { ChatLine, ChatWindowProps } from "./chat.tsx";
import css from "./chat-genres.module.css";
import { Avatar, LineBody } from "./chat-line.tsx";
import { voiceParts } from "./chat-words.ts";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { Spelled } from "./sounds.tsx";

/** What is said, on the phone or face to face, written down as captions. */
export function ChatSpeech({
  channel,
  title,
  note,
  lines,
}: Pick<ChatWindowProps, "channel" | "title" | "note" | "lines">) {
  const t = useTexts(texts);
  const isCall = channel === "phone";
  return (
    <>
      <div className={isCall ? css.call : css.place}>
        {isCall ? <Avatar name={title} /> : null}
        <p>
          <b className={css.callTitle}>
            <Spelled text={title} />
          </b>
          {note ? (
            <span className={css.callNote}>
              <Spelled text={note} />
            </span>
          ) : null}
        </p>
        {isCall ? (
          <span className={css.speaker}>
            <Icon icon={Volume2} size={16} />
            {t.speaker}
          </span>
        ) : null}
      </div>
      <ol className={isCall ? `${css.speech} ${css.captions}` : css.speech}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          <li key={index} className={line.from === "system" ? css.stage : css.said}>
            {line.from === "system" ? null : (
              <b className={line.from === "me" ? css.who : css.whoThem}>
                {line.from === "me" ? t.me : t.them}
              </b>
            )}
            <span>
              <LineBody line={spoken(line)} />
            </span>
          </li>
        ))}
      </ol>
    </>
  );
}

/** Here everything is said aloud: a voice is the words, not a message that one has to tap. */
function spoken(line: ChatLine): ChatLine {
  return line.kind === "voice" ? { ...line, kind: "text", text: voiceParts(line.text).words } : line;
}
