import type { ReactNode } from "react";
import { GenuineMark, ScamMark } from "../marks.tsx";
import css from "./judged.module.css";

interface JudgedProps {
  isGood: boolean;
  /** what it was: an ending, a choice that helped */
  label: ReactNode;
  children: ReactNode;
}

/** How something went, for the whole class: told by mark, words and edge, not by colour alone. */
export function Judged({ isGood, label, children }: JudgedProps) {
  return (
    <div className={isGood ? css.good : css.bad}>
      <p className={css.label}>
        {isGood ? <GenuineMark /> : <ScamMark />}
        {label}
      </p>
      {children}
    </div>
  );
}
