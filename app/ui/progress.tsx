import type { ReactNode } from "react";
import css from "./progress.module.css";

/** How far: words first, then the bar. */
export function Progress({ label, value, max }: { label: ReactNode; value: number; max: number }) {
  return (
    <label className={css.progress}>
      <span className={css.words}>{label}</span>
      <progress className={css.bar} value={value} max={max} />
    </label>
  );
}
