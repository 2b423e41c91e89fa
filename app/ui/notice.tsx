import { CircleAlert, CircleCheck, Info, OctagonAlert } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "./icon.tsx";
import css from "./notice.module.css";

const icons = { info: Info, good: CircleCheck, attention: CircleAlert, danger: OctagonAlert };

interface NoticeProps {
  tone: keyof typeof icons;
  title?: ReactNode;
  /** read out when it appears after a step */
  live?: boolean;
  children?: ReactNode;
}

export function Notice({ tone, title, live, children }: NoticeProps) {
  return (
    <div className={`${css.notice} ${css[tone]}`} role={live ? "status" : undefined}>
      <Icon icon={icons[tone]} />
      <div className={css.words}>
        {title ? <p className={css.title}>{title}</p> : null}
        {children ? <div>{children}</div> : null}
      </div>
    </div>
  );
}
