import type { ReactNode } from "react";
import css from "./board.module.css";

/** A line of at most twenty characters, readable from the back row. */
export function BoardTitle({ children }: { children: ReactNode }) {
  return <h1 className={css.title}>{children}</h1>;
}

export function BoardText({ children }: { children: ReactNode }) {
  return <div className={css.text}>{children}</div>;
}

/** Something to type from the board: an address, the join code (`big`). */
export function BoardCode({ big, children }: { big?: boolean; children: ReactNode }) {
  return <p className={big ? `${css.code} ${css.big}` : css.code}>{children}</p>;
}

/** The wide part at the left, a picture or QR code at the right. */
export function BoardColumns({ children }: { children: ReactNode }) {
  return <div className={css.columns}>{children}</div>;
}

/** A figure with its word: 45 / 48 已加入 */
export function BoardFigure({ label, value, of }: { label: string; value: ReactNode; of?: ReactNode }) {
  return (
    <p className={css.figure}>
      <span className={css.value}>{value}</span>
      {of === undefined ? null : <span className={css.of}>/ {of}</span>}
      <span className={css.label}>{label}</span>
    </p>
  );
}

interface BoardOptionProps {
  letter: string;
  /** how many chose it; left out before it is shown */
  count?: number;
  of?: number;
  children: ReactNode;
}

/** A branch to decide or an option with its result. Bars have one colour: none of them is marked as right. */
export function BoardOption({ letter, count, of, children }: BoardOptionProps) {
  return (
    <div className={css.option}>
      {count === undefined || !of ? null : (
        <svg className={css.share} aria-hidden="true">
          <rect width={`${(count / of) * 100}%`} height="100%" className={css.shareFill} />
        </svg>
      )}
      <span className={css.letter}>{letter}</span>
      <span className={css.words}>{children}</span>
      {count === undefined ? null : <span className={css.count}>{count}</span>}
    </div>
  );
}

/** Controls along the lower edge, where children and short teachers reach them. */
export function BoardBar({ children }: { children: ReactNode }) {
  return <div className={css.bar}>{children}</div>;
}
