import type { ReactNode } from "react";
import { GenuineMark, ScamMark } from "./marks.tsx";
import css from "./verdict.module.css";

type Kind = "scam" | "genuine";

/** What a message turned out to be: our mark and the word. */
export function Mark({ kind, children }: { kind: Kind; children: ReactNode }) {
  return (
    <p className={`${css.mark} ${css[kind]}`}>
      {kind === "scam" ? <ScamMark size={28} /> : <GenuineMark size={28} />}
      {children}
    </p>
  );
}

/** The words of the message that decide it, marked as with a pen, and why. */
export function Cue({
  quote,
  kind = "scam",
  children,
}: {
  quote: ReactNode;
  kind?: Kind;
  children?: ReactNode;
}) {
  return (
    <div className={css.cue}>
      <p>
        <mark className={`${css.pen} ${css[`${kind}Pen`]}`}>{quote}</mark>
      </p>
      {children ? <div className={css.why}>{children}</div> : null}
    </div>
  );
}
