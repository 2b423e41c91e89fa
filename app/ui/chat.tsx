import type { ReactNode } from "react";
import css from "./chat.module.css";
import { ChatBubbles } from "./chat-bubbles.tsx";

export type ChatChannel = "chat" | "sms" | "email" | "web" | "payment" | "phone" | "video" | "in-person";

export interface ChatLine {
  from: "them" | "me" | "system";
  kind?: "text" | "image-note" | "transfer" | "link" | "voice";
  text: string;
}

export interface ChatWindowProps {
  channel: ChatChannel;
  /** who it says it is from, or the window's title */
  title: string;
  /** number, group size, address, time */
  note?: string;
  lines: readonly ChatLine[];
  /** what comes below the messages: answers to choose from */
  children?: ReactNode;
}

/** A message as it would look in the app it imitates, without any real app's marks or colours. */
export function ChatWindow({ channel, title, note, lines, children }: ChatWindowProps) {
  return (
    <figure className={`${css.window} ${css[channel]}`}>
      <figcaption className={css.head}>
        <span className={css.title}>{title}</span>
        {note ? <span className={css.note}>{note}</span> : null}
      </figcaption>
      <ChatBubbles title={title} lines={lines} />
      {children}
    </figure>
  );
}
