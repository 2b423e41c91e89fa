import { Link, useLocation } from "react-router";
import { useTexts } from "./locale.tsx";
import { texts } from "./navigation.texts.ts";
import css from "./pagination.module.css";

/** Keeps the address's other questions (filter, order) and changes only `page`. */
export function Pagination({ page, pages, param = "page" }: { page: number; pages: number; param?: string }) {
  const t = useTexts(texts);
  const { search } = useLocation();
  if (pages <= 1) return null;
  const to = (number: number) => {
    const query = new URLSearchParams(search);
    query.set(param, String(number));
    return `?${query}`;
  };
  return (
    <nav aria-label={t.pages} className={css.pages}>
      {page > 1 ? (
        <Link to={to(page - 1)} rel="prev" className={css.link}>
          {t.previous}
        </Link>
      ) : null}
      <span className={css.here}>{t.page(page, pages)}</span>
      {page < pages ? (
        <Link to={to(page + 1)} rel="next" className={css.link}>
          {t.next}
        </Link>
      ) : null}
    </nav>
  );
}

/** The rest of a long list, at an address of its own. */
export function ShowAll({ to, count }: { to: string; count: number }) {
  const t = useTexts(texts);
  return (
    <Link to={to} className={css.link} preventScrollReset>
      {t.showAll(count)}
    </Link>
  );
}
