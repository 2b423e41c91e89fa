import type { ReactNode } from "react";
import { Link } from "react-router";
import css from "./card.module.css";

interface PanelProps {
  title?: ReactNode;
  actions?: ReactNode;
  /** of the title in the page's outline; 3 inside a section */
  level?: 2 | 3;
  children?: ReactNode;
}

/** A quiet box around things that belong together. */
export function Panel({ title, actions, level = 2, children }: PanelProps) {
  const Heading = `h${level}` as const;
  return (
    <section className={css.panel}>
      {title || actions ? (
        <header className={css.head}>
          {title ? <Heading className={css.title}>{title}</Heading> : null}
          {actions}
        </header>
      ) : null}
      {children}
    </section>
  );
}

interface LinkCardProps {
  to: string;
  title: ReactNode;
  /** short facts above or beside the title: badges */
  meta?: ReactNode;
  /** the address of a picture, 3 : 2, that says nothing the words do not say */
  picture?: string;
  /** plain document load, for pages that stand outside the framework's script */
  reloadDocument?: boolean;
  level?: 2 | 3;
  children?: ReactNode;
}

/** A lesson, a class, a unit: the whole card leads there, its title is the link's name. */
export function LinkCard({ to, title, meta, picture, reloadDocument, level = 2, children }: LinkCardProps) {
  const Heading = `h${level}` as const;
  return (
    <article className={css.linkCard}>
      {picture ? (
        <img src={picture} alt="" width={720} height={480} loading="lazy" className={css.picture} />
      ) : null}
      {meta ? <div className={css.meta}>{meta}</div> : null}
      <Heading className={css.title}>
        <Link to={to} reloadDocument={reloadDocument} className={css.link}>
          {title}
        </Link>
      </Heading>
      {children ? <div className={css.body}>{children}</div> : null}
    </article>
  );
}
