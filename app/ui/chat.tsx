import type { ReactNode } from "react";
import css from "./chat.module.css";
import { texts } from "./chat.texts.ts";
import { ChatControls } from "./chat-controls.tsx";
import { ChatConversation } from "./chat-conversation.tsx";
import { ChatEmail } from "./chat-email.tsx";
import { channelIcons } from "./chat-icons.ts";
import { ChatMarks } from "./chat-marks.tsx";
import { ChatPayment, ChatWeb } from "./chat-screen.tsx";
import { ChatSpeech } from "./chat-speech.tsx";
import { ChatVideo } from "./chat-video.tsx";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";

export type ChatChannel = "chat" | "sms" | "email" | "web" | "payment" | "phone" | "video" | "in-person";

export interface ChatLine {
  from: "them" | "me" | "system";
  /** text: words; image-note: what a picture shows, in words; transfer, link, voice: drawn as such */
  kind?: "text" | "image-note" | "transfer" | "link" | "voice";
  text: string;
}

export interface ChatWindowProps {
  channel: ChatChannel;
  /** who it says it is from, or the window's title */
  title: string;
  /** a small line under it: number, address, group size, time */
  note?: string;
  lines: readonly ChatLine[];
  /** board: read from the back row */
  size?: "normal" | "board";
  /** a story that is played: the app's own controls stand around it, as pictures */
  whole?: boolean;
  /** words of the lines to point at */
  marks?: readonly string[];
  /** below the messages: what to answer */
  children?: ReactNode;
}

const genres: Record<
  ChatChannel,
  (props: Omit<ChatWindowProps, "children" | "size" | "whole" | "marks">) => ReactNode
> = {
  chat: ChatConversation,
  sms: ChatConversation,
  email: ChatEmail,
  web: ChatWeb,
  payment: ChatPayment,
  phone: ChatSpeech,
  "in-person": ChatSpeech,
  video: ChatVideo,
};

const noMarks: readonly string[] = [];

/** A message as it would look in the app it imitates, without any real app's marks or colours. */
export function ChatWindow({
  size = "normal",
  whole,
  marks = noMarks,
  children,
  ...message
}: ChatWindowProps) {
  const t = useTexts(texts);
  const Genre = genres[message.channel];
  const genre = message.channel === "in-person" ? "inPerson" : message.channel;
  return (
    <figure className={size === "board" ? `${css.window} ${css.board}` : css.window} data-size={size}>
      <figcaption className={css.genre}>
        <Icon icon={channelIcons[message.channel]} size={16} />
        {t[genre]} · {t.practice}
      </figcaption>
      <ChatMarks value={marks}>
        <Genre {...message} />
      </ChatMarks>
      {whole ? <ChatControls channel={message.channel} /> : null}
      {children ? <div className={css.foot}>{children}</div> : null}
    </figure>
  );
}
