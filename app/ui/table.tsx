import type { ReactNode, TdHTMLAttributes, ThHTMLAttributes } from "react";
import css from "./table.module.css";

interface TableProps {
  caption: string;
  hideCaption?: boolean;
  dense?: boolean;
  children: ReactNode;
}

/** thead and tbody go inside. Wide tables scroll in their own box, reachable by keyboard. */
export function Table({ caption, hideCaption, dense, children }: TableProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reachable by keyboard
    <section className={css.box} aria-label={caption} tabIndex={0}>
      <table className={dense ? `${css.table} ${css.dense}` : css.table}>
        <caption className={hideCaption ? css.hidden : css.caption}>{caption}</caption>
        {children}
      </table>
    </section>
  );
}

function classOf(numeric?: boolean, className?: string) {
  return [numeric && css.numeric, className].filter(Boolean).join(" ") || undefined;
}

export function Th({
  numeric,
  className,
  scope = "col",
  ...rest
}: ThHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return <th scope={scope} className={classOf(numeric, className)} {...rest} />;
}

export function Td({
  numeric,
  className,
  ...rest
}: TdHTMLAttributes<HTMLTableCellElement> & { numeric?: boolean }) {
  return <td className={classOf(numeric, className)} {...rest} />;
}
