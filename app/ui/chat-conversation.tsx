import { ChevronLeft } from "lucide-react";
import css from "./chat.module.css";
import { texts } from "./chat.texts.ts";
import type { ChatLine, ChatWindowProps } from "./chat.tsx";
import { Avatar, InlineLink, LineBody, Speaker } from "./chat-line.tsx";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { Spelled } from "./sounds.tsx";

/** Chat and SMS: two sides, pictures of the speakers only in the chat. */
export function ChatConversation({
  channel,
  title,
  note,
  lines,
}: Pick<ChatWindowProps, "channel" | "title" | "note" | "lines">) {
  const t = useTexts(texts);
  return (
    <>
      <div className={css.head}>
        <Icon icon={ChevronLeft} />
        <span className={css.headWords}>
          <b className={css.title}>
            <Spelled text={title} />
          </b>
          {note ? (
            <span className={css.note}>
              <Spelled text={note} />
            </span>
          ) : null}
        </span>
      </div>
      <ol className={`${css.lines} ${channel === "sms" ? css.sms : ""}`}>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          <li key={index} className={`${css.line} ${css[line.from]}`}>
            {channel === "chat" && line.from === "them" ? <Avatar name={title} /> : null}
            <span className={isCard(line.kind, channel) ? css.bare : css.bubble}>
              <Speaker from={line.from} title={title} />
              {channel === "sms" && line.kind === "link" ? (
                <InlineLink text={line.text} />
              ) : (
                <LineBody line={line} />
              )}
            </span>
            {channel === "chat" && line.from === "me" ? <Avatar name={t.me} me /> : null}
          </li>
        ))}
      </ol>
    </>
  );
}

/** Cards bring their own ground and edges. */
function isCard(kind: ChatLine["kind"], channel: ChatWindowProps["channel"]) {
  if (kind === "link") return channel !== "sms";
  return kind === "transfer" || kind === "image-note" || kind === "voice";
}
