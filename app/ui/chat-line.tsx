import { ArrowRightLeft, AudioLines, Image, Link2 } from "lucide-react";
import css from "./chat.module.css";
import { texts } from "./chat.texts.ts";
import type { ChatLine } from "./chat.tsx";
import { Words } from "./chat-marks.tsx";
import { initialOf, linkParts, tintOf, transferParts, voiceParts } from "./chat-words.ts";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";

/** What one line shows, by its kind; the genre draws what is around it. */
export function LineBody({ line }: { line: ChatLine }) {
  switch (line.kind) {
    case "transfer":
      return <TransferCard text={line.text} />;
    case "link":
      return <LinkCard text={line.text} />;
    case "voice":
      return <VoiceBubble text={line.text} />;
    case "image-note":
      return <PictureNote text={line.text} />;
    default:
      return (
        <span className={css.text}>
          <Words text={line.text} />
        </span>
      );
  }
}

function TransferCard({ text }: { text: string }) {
  const t = useTexts(texts);
  const { amount, words } = transferParts(text);
  return (
    <span className={css.transfer}>
      <span className={css.transferMain}>
        <span className={css.disc} aria-hidden="true">
          <Icon icon={ArrowRightLeft} />
        </span>
        <span className={css.text}>
          {amount ? <b className={css.amount}>{amount}</b> : null}
          {words === t.transfer && amount ? null : <Words text={words} />}
        </span>
      </span>
      <span className={css.cardFoot}>{t.transfer}</span>
    </span>
  );
}

function LinkCard({ text }: { text: string }) {
  const t = useTexts(texts);
  const { title, address } = linkParts(text);
  return (
    <span className={css.linkCard}>
      <span className={css.disc} aria-hidden="true">
        <Icon icon={Link2} />
      </span>
      <span className={css.text}>
        <Unseen>{t.link} </Unseen>
        <span className={css.linkTitle}>
          <Words text={title} />
        </span>
        {address && address !== title ? (
          <span className={css.address}>
            <Words text={address} />
          </span>
        ) : null}
      </span>
    </span>
  );
}

/** In a text message a link is just a part of the words. */
export function InlineLink({ text }: { text: string }) {
  const { title, address } = linkParts(text);
  return (
    <span className={css.text}>
      {address && address !== title ? <Words text={`${title} `} /> : null}
      <span className={css.linkTitle}>
        <Words text={address ?? title} />
      </span>
    </span>
  );
}

function VoiceBubble({ text }: { text: string }) {
  const t = useTexts(texts);
  const { seconds, words } = voiceParts(text);
  return (
    <span className={css.voice}>
      <span className={css.wave}>
        <Icon icon={AudioLines} />
        {seconds === null ? t.voice : t.seconds(seconds)}
      </span>
      <span className={css.writing}>
        <span className={css.small}>{t.inWriting}</span>
        <Words text={words} />
      </span>
    </span>
  );
}

function PictureNote({ text }: { text: string }) {
  const t = useTexts(texts);
  return (
    <span className={css.picture}>
      <Icon icon={Image} size={24} />
      <span>
        <span className={css.small}>{t.picture}</span>
        <Words text={text} />
      </span>
    </span>
  );
}

export function Avatar({ name, me }: { name: string; me?: boolean }) {
  return (
    <span className={`${css.avatar} ${me ? css.avatarMe : css[`tint${tintOf(name, 5)}`]}`} aria-hidden="true">
      {initialOf(name)}
    </span>
  );
}

/** Who speaks, for those who do not see the side it stands on. */
export function Speaker({ from, title }: { from: ChatLine["from"]; title: string }) {
  const t = useTexts(texts);
  if (from === "system") return null;
  return <Unseen>{t.says(from === "me" ? t.me : title)}</Unseen>;
}

function Unseen({ children }: { children: React.ReactNode }) {
  return <span className={css.unseen}>{children}</span>;
}
