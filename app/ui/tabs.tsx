import { NavLink } from "react-router";
import css from "./tabs.module.css";

interface TabsProps {
  /** what the tabs choose between, for screen readers */
  label: string;
  tabs: readonly { to: string; label: string; count?: number; end?: boolean; current?: boolean }[];
}

/** Pages beside each other. Links, so that each has its address and works without a script. */
export function Tabs({ label, tabs }: TabsProps) {
  return (
    <nav aria-label={label} className={css.box}>
      <ul className={css.tabs}>
        {tabs.map((tab) => (
          <li key={tab.to}>
            <NavLink
              to={tab.to}
              end={tab.end ?? true}
              className={({ isActive }) =>
                (tab.current ?? isActive) ? `${css.tab} ${css.current}` : (css.tab ?? "")
              }
              aria-current={tab.current === undefined ? undefined : tab.current ? "page" : "false"}
            >
              {tab.label}
              {tab.count === undefined ? null : (
                <span className={css.count}>{tab.count.toLocaleString("en-US")}</span>
              )}
            </NavLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
