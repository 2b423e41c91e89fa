import type { ReactNode } from "react";
import { PauseMark } from "./marks.tsx";
import css from "./prose.module.css";

/** Running text of a lesson or a document: everything an author writes gets its measure and air here. */
export function Prose({ children }: { children: ReactNode }) {
  return <div className={css.prose}>{children}</div>;
}

/** A moment to think before reading on. */
export function Pause({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <aside className={css.pause}>
      <PauseMark />
      <div className={css.pauseWords}>
        <p className={css.pauseTitle}>{title}</p>
        {children}
      </div>
    </aside>
  );
}
