import type { ReactNode } from "react";
import { Link } from "react-router";
import css from "./tiles.module.css";

/** Large things to tap, as many beside each other as fit: names, classes, grades. */
export function TileGrid({ label, children }: { label?: string; children: ReactNode }) {
  return (
    <ul className={css.grid} aria-label={label}>
      {children}
    </ul>
  );
}

interface TileProps {
  /** leads to a page … */
  to?: string;
  /** … or answers the form it stands in */
  name?: string;
  value?: string;
  /** seat or other number in front */
  number?: ReactNode;
  /** a short line under the name */
  hint?: ReactNode;
  disabled?: boolean;
  children: ReactNode;
}

export function Tile({ to, name, value, number, hint, disabled, children }: TileProps) {
  const inside = (
    <>
      {number === undefined ? null : <span className={css.number}>{number}</span>}
      <span className={css.words}>
        {children}
        {hint ? <span className={css.hint}>{hint}</span> : null}
      </span>
    </>
  );
  return (
    <li className={css.cell}>
      {to === undefined ? (
        <button type="submit" name={name} value={value} disabled={disabled} className={css.tile}>
          {inside}
        </button>
      ) : (
        <Link to={to} className={css.tile}>
          {inside}
        </Link>
      )}
    </li>
  );
}
