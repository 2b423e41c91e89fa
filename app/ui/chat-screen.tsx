import { Info } from "lucide-react";
import { texts } from "./chat.texts.ts";
import type { ChatLine, ChatWindowProps } from "./chat.tsx";
import css from "./chat-genres.module.css";
import { Avatar, LineBody } from "./chat-line.tsx";
import { Words } from "./chat-marks.tsx";
import { linkParts, transferParts } from "./chat-words.ts";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { Spelled } from "./sounds.tsx";

type Screen = Pick<ChatWindowProps, "title" | "note" | "lines">;

/** A page in a browser: the address bar is part of the evidence. */
export function ChatWeb({ title, note, lines }: Screen) {
  const t = useTexts(texts);
  return (
    <>
      <div className={css.bar}>
        <Icon icon={Info} size={16} />
        <span className={css.unseen}>{t.says(t.address)}</span>
        <span className={css.barAddress}>{note ?? ""}</span>
      </div>
      <div className={css.paper}>
        <p className={css.webTitle}>
          <Spelled text={title} />
        </p>
        {lines.map((line, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
          <ScreenLine key={index} line={line} />
        ))}
      </div>
    </>
  );
}

/** A payment screen: to whom, how much, what for. */
export function ChatPayment({ title, note, lines }: Screen) {
  return (
    <div className={`${css.paper} ${css.payment}`}>
      <Avatar name={title} />
      <p className={css.payee}>
        <b>
          <Spelled text={title} />
        </b>
        {note ? <span className={css.soft}>{note}</span> : null}
      </p>
      {lines.map((line, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a message never move
        <ScreenLine key={index} line={line} />
      ))}
    </div>
  );
}

function ScreenLine({ line }: { line: ChatLine }) {
  const t = useTexts(texts);
  if (line.from === "me") {
    return (
      <p className={css.typed}>
        <span className={css.soft}>{t.says(t.me)}</span>
        <Words text={line.text} />
      </p>
    );
  }
  if (line.kind === "transfer") {
    const { amount, words } = transferParts(line.text);
    return (
      <p className={css.sum}>
        {words ? (
          <span className={css.soft}>
            <Spelled text={words} />
          </span>
        ) : null}
        {amount ? <b className={css.sumAmount}>{amount}</b> : null}
      </p>
    );
  }
  // on a page a link without an address is a button; it looks like one and does nothing
  if (line.kind === "link" && linkParts(line.text).address === null) {
    return (
      <p className={css.button}>
        <Words text={line.text} />
      </p>
    );
  }
  return (
    <div className={line.from === "system" ? css.soft : css.body}>
      <LineBody line={line} />
    </div>
  );
}
