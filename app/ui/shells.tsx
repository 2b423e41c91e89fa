import { Menu } from "lucide-react";
import type { ReactNode } from "react";
import { Link, NavLink } from "react-router";
import { AppMark } from "./app-mark.tsx";
import { Icon, type IconLike } from "./icon.tsx";
import { LanguageSwitch } from "./language-switch.tsx";
import { useTexts } from "./locale.tsx";
import css from "./shells.module.css";
import { texts } from "./shells.texts.ts";
import { UserMenu, type Who } from "./user-menu.tsx";

export interface NavItem {
  to: string;
  label: string;
  icon?: IconLike;
  /** current only at exactly this address, not below it */
  end?: boolean;
  /** leaves for a page without scripts, which has to be loaded as a document */
  reloadDocument?: boolean;
}

interface StaffShellProps {
  /** whose desk this is: "我的班级", "学校管理" */
  areaName: string;
  nav: readonly NavItem[];
  who: Who;
  children: ReactNode;
}

/** Staff: navigation at the left, folded into a menu on a phone. */
export function StaffShell({ areaName, nav, who, children }: StaffShellProps) {
  const t = useTexts(texts);
  return (
    <div className={css.staff}>
      <SkipLink />
      <header className={css.side}>
        <Brand />
        <p className={css.area}>{areaName}</p>
        <nav className={css.nav} aria-label={t.navigation}>
          <NavLinks nav={nav} />
        </nav>
        <div className={css.sideFoot}>
          <UserMenu who={who} />
        </div>
      </header>
      <header className={css.phoneBar}>
        <details className={css.phoneMenu}>
          <summary className={css.phoneSummary}>
            <AppMark size={28} />
            <span className={css.phoneArea}>{areaName}</span>
            <span className={css.menuWord}>
              <Icon icon={Menu} />
              {t.menu}
            </span>
          </summary>
          <nav className={css.phoneNav} aria-label={t.navigation}>
            <NavLinks nav={nav} />
          </nav>
          <UserMenu who={who} open />
        </details>
      </header>
      <main className={css.main} id="main">
        {children}
      </main>
    </div>
  );
}

function NavLinks({ nav }: { nav: readonly NavItem[] }) {
  return (
    <ul className={css.navList}>
      {nav.map((item) => (
        <li key={item.to}>
          <NavLink to={item.to} end={item.end} reloadDocument={item.reloadDocument} className={css.navLink}>
            {item.icon ? <Icon icon={item.icon} /> : null}
            {item.label}
          </NavLink>
        </li>
      ))}
    </ul>
  );
}

function Brand() {
  const t = useTexts(texts);
  return (
    <Link to="/" className={css.brand}>
      <AppMark size={28} />
      {t.product}
    </Link>
  );
}

function SkipLink() {
  const t = useTexts(texts);
  return (
    <a className={css.skip} href="#main">
      {t.skip}
    </a>
  );
}

interface PublicShellProps {
  /** what stands at the right of the bar beside the language */
  actions?: ReactNode;
  children: ReactNode;
}

/** Anyone: the library, sign-in, join. Plain links, so that it works on pages without any script. */
export function PublicShell({ actions, children }: PublicShellProps) {
  const t = useTexts(texts);
  return (
    <div className={css.public}>
      <SkipLink />
      <header className={css.publicBar}>
        <div className={css.publicInner}>
          <a href="/" className={css.brand}>
            <AppMark size={28} />
            {t.product}
          </a>
          <div className={css.publicActions}>
            {actions}
            <LanguageSwitch />
          </div>
        </div>
      </header>
      <main className={css.publicMain} id="main">
        {children}
      </main>
      <footer className={css.publicFoot}>
        <div className={css.publicFootInner}>{t.promise}</div>
      </footer>
    </div>
  );
}

interface PupilShellProps {
  /** whose work this is: "12 号 李思远" */
  who?: ReactNode;
  /** where we are: lesson, step */
  place?: ReactNode;
  children: ReactNode;
}

/** Pupils: big, calm, nothing to wander off to. */
export function PupilShell({ who, place, children }: PupilShellProps) {
  return (
    <div className={css.pupil}>
      <SkipLink />
      <header className={css.pupilBar}>
        <div className={css.pupilInner}>
          <AppMark size={32} />
          {place ? <div className={css.place}>{place}</div> : null}
          {who ? <div className={css.pupilWho}>{who}</div> : null}
        </div>
      </header>
      <main className={css.pupilMain} id="main">
        {children}
      </main>
    </div>
  );
}

interface BoardShellProps {
  /** the room decides: light on dark where the projector is weak or the room dark */
  tone?: "light" | "dark";
  children: ReactNode;
}

/** The board, 1920 × 1080: no header, no menu, everything from 64 px up; controls go into `BoardBar`. */
export function BoardShell({ tone = "light", children }: BoardShellProps) {
  return (
    <main className={css.board} data-board={tone} id="main">
      {children}
    </main>
  );
}

/** One A4 sheet (or several: content flows on) by the measures of official documents. */
export function PrintSheet({ children }: { children: ReactNode }) {
  return <article className={css.sheet}>{children}</article>;
}
