import type { ButtonHTMLAttributes, ReactNode } from "react";
import { Link, type LinkProps } from "react-router";
import css from "./button.module.css";
import { Icon, type IconLike } from "./icon.tsx";

interface Look {
  variant?: "primary" | "secondary" | "quiet" | "danger";
  size?: "normal" | "large" | "board";
  icon?: IconLike;
  /** as wide as what it stands in */
  wide?: boolean;
  children?: ReactNode;
}

function classOf({ variant = "secondary", size = "normal", wide }: Look, className?: string) {
  return [css.button, css[variant], css[size], wide && css.wide, className].filter(Boolean).join(" ");
}

function iconSize(size: Look["size"]) {
  return size === "board" ? 48 : size === "large" ? 24 : 20;
}

export function Button({
  variant,
  size,
  icon,
  wide,
  children,
  className,
  type = "submit",
  ...rest
}: Look & ButtonHTMLAttributes<HTMLButtonElement>) {
  return (
    <button type={type} className={classOf({ variant, size, wide }, className)} {...rest}>
      {icon ? <Icon icon={icon} size={iconSize(size)} /> : null}
      {children}
    </button>
  );
}

/** A step to another page that looks like a button. */
export function ButtonLink({ variant, size, icon, wide, children, className, ...rest }: Look & LinkProps) {
  return (
    <Link className={classOf({ variant, size, wide }, className)} {...rest}>
      {icon ? <Icon icon={icon} size={iconSize(size)} /> : null}
      {children}
    </Link>
  );
}

/** Buttons that belong together; the first is the one that matters. */
export function ButtonRow({ children }: { children: ReactNode }) {
  return <div className={css.row}>{children}</div>;
}
