import { ChevronsUpDown, LogOut, UserRound } from "lucide-react";
import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import { Icon } from "./icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { useTexts } from "./locale.tsx";
import { texts } from "./shells.texts.ts";
import css from "./user-menu.module.css";

/** The person at the desk: a name, or a name with a line under it and further links of the menu. */
export type Who =
  | string
  | { name: string; detail?: string; links?: readonly { to: string; label: string }[] }
  | ReactNode;

function isDescribed(
  who: Who,
): who is { name: string; detail?: string; links?: readonly { to: string; label: string }[] } {
  return typeof who === "object" && who !== null && "name" in who;
}

export function UserMenu({ who, open }: { who: Who; open?: boolean }) {
  const t = useTexts(texts);
  const described = isDescribed(who) ? who : undefined;
  const items = (
    <div className={css.items}>
      {described?.links?.map((link) => (
        <Link key={link.to} to={link.to} className={css.item}>
          {link.label}
        </Link>
      ))}
      <Link to="/account" className={css.item}>
        <Icon icon={UserRound} size={16} />
        {t.account}
      </Link>
      <LanguageSwitch />
      <Form method="post" action="/sign-out">
        <button type="submit" className={css.item}>
          <Icon icon={LogOut} size={16} />
          {t.signOut}
        </button>
      </Form>
    </div>
  );
  const words = (
    <span className={css.words}>
      <span className={css.name}>{described ? described.name : (who as ReactNode)}</span>
      {described?.detail ? <span className={css.detail}>{described.detail}</span> : null}
    </span>
  );
  if (open) {
    return (
      <div className={css.flat}>
        {words}
        {items}
      </div>
    );
  }
  return (
    <details className={css.menu}>
      <summary className={css.summary}>
        {words}
        <Icon icon={ChevronsUpDown} size={16} />
      </summary>
      {items}
    </details>
  );
}
