import type { ReactNode } from "react";
import css from "./layout.module.css";

type Gap = 1 | 2 | 3 | 4 | 6 | 8 | 12;

/** Things under each other. */
export function Stack({ gap = 4, children }: { gap?: Gap; children: ReactNode }) {
  return <div className={`${css.stack} ${css[`gap${gap}`]}`}>{children}</div>;
}

interface RowProps {
  gap?: Gap;
  spread?: boolean;
  /** fields with their labels above, and the button that belongs to them, on one line */
  fields?: boolean;
  children: ReactNode;
}

/** Things beside each other, wrapping. */
export function Row({ gap = 3, spread, fields, children }: RowProps) {
  const kinds = [css.row, css[`gap${gap}`], spread && css.spread, fields && css.fields];
  return <div className={kinds.filter(Boolean).join(" ")}>{children}</div>;
}

/** Equal columns, as many as fit. */
export function Grid({
  min = "normal",
  gap = 4,
  children,
}: {
  min?: "small" | "normal" | "large";
  gap?: Gap;
  children: ReactNode;
}) {
  return <div className={`${css.grid} ${css[min]} ${css[`gap${gap}`]}`}>{children}</div>;
}

/** Words for screen readers only. */
export function Unseen({ children }: { children: ReactNode }) {
  return <span className={css.unseen}>{children}</span>;
}
