import type { ReactNode } from "react";
import css from "./page.module.css";
import { Spelled } from "./sounds.tsx";

interface PageProps {
  title: string;
  /** one or two sentences: what this page tells */
  lead?: ReactNode;
  /** the page's one next step, then others */
  actions?: ReactNode;
  /** where this page hangs: breadcrumbs or tabs */
  above?: ReactNode;
  width?: "reading" | "normal" | "wide";
  /** a first page: large words, the actions under them */
  prominent?: boolean;
  children?: ReactNode;
}

export function Page({ title, lead, actions, above, width = "normal", prominent, children }: PageProps) {
  return (
    <div className={`${css.page} ${css[width]}`}>
      {above}
      <header className={prominent ? `${css.head} ${css.prominent}` : css.head}>
        <div className={css.words}>
          <h1 className={css.title}>
            <Spelled text={title} />
          </h1>
          {lead ? <div className={css.lead}>{lead}</div> : null}
        </div>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </header>
      {children}
    </div>
  );
}

interface SectionProps {
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  id?: string;
  children?: ReactNode;
}

export function Section({ title, lead, actions, id, children }: SectionProps) {
  return (
    <section className={css.section} id={id}>
      <header className={css.sectionHead}>
        <div className={css.words}>
          <h2 className={css.sectionTitle}>{title}</h2>
          {lead ? <div className={css.sectionLead}>{lead}</div> : null}
        </div>
        {actions ? <div className={css.actions}>{actions}</div> : null}
      </header>
      {children}
    </section>
  );
}
