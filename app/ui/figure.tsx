import type { ReactNode } from "react";
import css from "./figure.module.css";

export function FigureRow({ children }: { children: ReactNode }) {
  return <dl className={css.row}>{children}</dl>;
}

interface FigureProps {
  label: string;
  value: ReactNode;
  unit?: string;
  /** numerator, denominator, date, how it was obtained */
  hint?: ReactNode;
  tone?: "neutral" | "good" | "attention" | "danger";
}

export function Figure({ label, value, unit, hint, tone = "neutral" }: FigureProps) {
  return (
    <div className={`${css.figure} ${css[tone]}`}>
      <dt className={css.label}>{label}</dt>
      <dd className={css.value}>
        {value}
        {unit ? <span className={css.unit}> {unit}</span> : null}
      </dd>
      {hint ? <dd className={css.hint}>{hint}</dd> : null}
    </div>
  );
}
