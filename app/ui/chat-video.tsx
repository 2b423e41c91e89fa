import { Play } from "lucide-react";
import { texts } from "./chat.texts.ts";
import type { ChatWindowProps } from "./chat.tsx";
import css from "./chat-genres.module.css";
import { Avatar, LineBody } from "./chat-line.tsx";
import { Words } from "./chat-marks.tsx";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { Spelled } from "./sounds.tsx";

/** A short video and its comments; a picture line before any comment says what the video shows. */
export function ChatVideo({ title, note, lines }: Pick<ChatWindowProps, "title" | "note" | "lines">) {
  const t = useTexts(texts);
  const shown = lines[0]?.kind === "image-note" ? lines[0] : null;
  return (
    <>
      <div className={css.film}>
        <span className={css.play}>
          <Icon icon={Play} size={24} />
        </span>
        {shown ? (
          <p className={css.filmWords}>
            <Words text={shown.text} />
          </p>
        ) : null}
        <p className={css.filmTitle}>
          <b>
            <Spelled text={title} />
          </b>
          {note ? <span className={css.callNote}>{note}</span> : null}
        </p>
      </div>
      <ol className={css.comments} aria-label={t.comments}>
        {(shown ? lines.slice(1) : lines).map((line, index) =>
          line.from === "system" ? (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
            <li key={index} className={css.stage}>
              <Words text={line.text} />
            </li>
          ) : (
            // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
            <li key={index} className={css.comment}>
              <Avatar name={line.from === "me" ? t.me : title} me={line.from === "me"} />
              <div>
                <span className={css.soft}>{line.from === "me" ? t.me : t.author}</span>
                <LineBody line={line} />
              </div>
            </li>
          ),
        )}
      </ol>
    </>
  );
}
