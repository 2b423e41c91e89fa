/** Draws the vocabulary of lessons (domain/lessons/vocabulary.ts), one component for each of its words. */
import { Children, isValidElement, type ReactNode } from "react";
import type { PictureName } from "#app/domain/lessons/picture-names.ts";
import type { ComponentName } from "#app/domain/lessons/vocabulary.ts";
import { type ChatLine, ChatWindow, type ChatWindowProps } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { texts } from "./components.texts.ts";
import { HelpBox } from "./help.tsx";
import css from "./lesson.module.css";
import { GenuineMark, ScamMark } from "./marks.tsx";
import { Picture } from "./pictures/picture.tsx";

interface Holds {
  children?: ReactNode;
}

function KeyIdea({ children }: Holds) {
  return <div className={css.keyIdea}>{children}</div>;
}

type LineProps = Holds & Omit<ChatLine, "text">;

/** Read by the chat around it, never drawn by itself. */
function Line(_props: LineProps) {
  return null;
}

function Chat({ children, ...window }: Omit<ChatWindowProps, "lines"> & Holds) {
  const lines = Children.toArray(children).flatMap((child): ChatLine[] => {
    if (!isValidElement<LineProps>(child) || child.type !== Line) return [];
    const { from, kind, children: words } = child.props;
    return [{ from, kind, text: plainText(words) }];
  });
  return (
    <div className={css.chat}>
      <ChatWindow {...window} lines={lines} />
    </div>
  );
}

function plainText(node: ReactNode): string {
  if (typeof node === "string" || typeof node === "number") return String(node);
  if (Array.isArray(node)) return node.map(plainText).join("");
  return isValidElement<Holds>(node) ? plainText(node.props.children) : "";
}

function Steps({ children }: Holds) {
  return <ol className={css.steps}>{children}</ol>;
}

function Step({ title, children }: Holds & { title: string }) {
  return (
    <li className={css.step}>
      <b className={css.stepTitle}>{title}</b>
      <div>{children}</div>
    </li>
  );
}

function Think({ question, children }: Holds & { question: string }) {
  const t = useTexts(texts);
  return (
    <details className={css.think}>
      <summary className={css.question}>
        <span className={css.thinkLabel}>{t.think}</span>
        {question}
        <span className={css.open}>{t.open}</span>
      </summary>
      <div className={css.answer}>{children}</div>
    </details>
  );
}

function Compare({ children }: Holds) {
  return <div className={css.compare}>{children}</div>;
}

function Genuine({ title, children }: Holds & { title: string }) {
  return (
    <section className={css.genuine}>
      <h3 className={css.sideTitle}>
        <GenuineMark />
        {title}
      </h3>
      {children}
    </section>
  );
}

function Scam({ title, children }: Holds & { title: string }) {
  return (
    <section className={css.scam}>
      <h3 className={css.sideTitle}>
        <ScamMark />
        {title}
      </h3>
      {children}
    </section>
  );
}

function Note({
  title,
  tone = "info",
  children,
}: Holds & { title?: string; tone?: "info" | "good" | "attention" }) {
  return (
    <aside className={`${css.note} ${css[tone]}`}>
      {title ? <b className={css.noteTitle}>{title}</b> : null}
      {children}
    </aside>
  );
}

function Remember({ children }: Holds) {
  return <div className={css.remember}>{children}</div>;
}

function Story({ children }: Holds) {
  return <ol className={css.story}>{children}</ol>;
}

function Scene({ picture, alt, children }: Holds & { picture: PictureName; alt: string }) {
  return (
    <li className={css.scene}>
      <Picture name={picture} alt={alt} />
      <div className={css.told}>{children}</div>
    </li>
  );
}

/** For the teacher or for the board: not on the pupil's page. */
function Elsewhere() {
  return null;
}

export const components = {
  KeyIdea,
  Chat,
  Line,
  Steps,
  Step,
  Think,
  Compare,
  Genuine,
  Scam,
  Note,
  HelpBox,
  Remember,
  Picture,
  Story,
  Scene,
  Teacher: Elsewhere,
  Ask: Elsewhere,
  Misconception: Elsewhere,
  Board: Elsewhere,
} satisfies Record<ComponentName, unknown>;
