import type { ReactNode } from "react";
import css from "./chat.module.css";
import { texts } from "./chat.texts.ts";
import type { ChatLine, ChatWindowProps } from "./chat.tsx";
import { channelIcons } from "./chat-icons.ts";
import { LineBody } from "./chat-line.tsx";
import list from "./chat-line-list.module.css";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { Spelled } from "./sounds.tsx";

interface ChatLineListProps extends Pick<ChatWindowProps, "channel" | "title" | "note" | "lines"> {
  /** puts a line where it belongs: beside a box to tick, or under a word about it */
  children(words: ReactNode, index: number): ReactNode;
}

/** A message taken apart: one row for each of its lines, whatever app it came by. */
export function ChatLineList({ channel, title, note, lines, children }: ChatLineListProps) {
  const t = useTexts(texts);
  const genre = channel === "in-person" ? "inPerson" : channel;
  return (
    <div className={css.window}>
      <p className={css.genre}>
        <Icon icon={channelIcons[channel]} size={16} />
        {t[genre]} · {t.practice}
      </p>
      <div className={list.head}>
        <b>
          <Spelled text={title} />
        </b>
        {note ? (
          <span className={css.note}>
            <Spelled text={note} />
          </span>
        ) : null}
      </div>
      <ol className={list.rows}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          <li key={index} className={list.row}>
            {children(<Said line={line} title={title} />, index)}
          </li>
        ))}
      </ol>
    </div>
  );
}

function Said({ line, title }: { line: ChatLine; title: string }) {
  const t = useTexts(texts);
  return (
    <span className={`${list.said} ${list[line.from]}`}>
      {line.from === "system" ? null : (
        <span className={list.who}>
          <Spelled text={t.says(line.from === "me" ? t.me : title)} />
        </span>
      )}
      <LineBody line={line} />
    </span>
  );
}
