import type { ReactNode } from "react";
import css from "./badge.module.css";
import { Icon, type IconLike } from "./icon.tsx";

interface BadgeProps {
  tone?: "neutral" | "info" | "good" | "attention" | "danger";
  icon?: IconLike;
  children?: ReactNode;
}

export function Badge({ tone = "neutral", icon, children }: BadgeProps) {
  return (
    <span className={`${css.badge} ${css[tone]}`}>
      {icon ? <Icon icon={icon} size={16} /> : null}
      {children}
    </span>
  );
}
