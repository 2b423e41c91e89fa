import { ChevronRight } from "lucide-react";
import type { ReactNode } from "react";
import css from "./disclosure.module.css";
import { Icon } from "./icon.tsx";

/** More for those who want it; closed at first, works without a script. */
export function Disclosure({
  summary,
  open,
  children,
}: {
  summary: ReactNode;
  open?: boolean;
  children: ReactNode;
}) {
  return (
    <details className={css.disclosure} open={open}>
      <summary className={css.summary}>
        <Icon icon={ChevronRight} />
        {summary}
      </summary>
      <div className={css.body}>{children}</div>
    </details>
  );
}
