import type { ReactNode } from "react";
import css from "./cut-cards.module.css";

/** A4 with cards to cut apart, two across and five down; a card never breaks over two sheets. */
export function CutSheet({ children }: { children: ReactNode }) {
  return <ul className={css.sheet}>{children}</ul>;
}

export function CutCard({ children }: { children: ReactNode }) {
  return <li className={css.card}>{children}</li>;
}
