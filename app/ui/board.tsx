import type { ReactNode } from "react";
import css from "./board.module.css";

/** A line of at most twenty characters, readable from the back row. */
export function BoardTitle({ children }: { children: ReactNode }) {
  return <h1 className={css.title}>{children}</h1>;
}

export function BoardText({ children }: { children: ReactNode }) {
  return <div className={css.text}>{children}</div>;
}

/** A figure with its word: 45 / 48 已加入 */
export function BoardFigure({ label, value, of }: { label: string; value: ReactNode; of?: ReactNode }) {
  return (
    <div className={css.figure}>
      <span className={css.value}>
        {value}
        {of === undefined ? null : <span className={css.of}> / {of}</span>}
      </span>
      <span className={css.label}>{label}</span>
    </div>
  );
}

/** Controls along the lower edge, where children and short teachers reach them. */
export function BoardBar({ children }: { children: ReactNode }) {
  return <div className={css.bar}>{children}</div>;
}
