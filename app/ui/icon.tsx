import type { LucideIcon } from "lucide-react";
import { createElement, isValidElement, type ReactNode } from "react";
import css from "./icon.module.css";

/** An icon as pages hand it over: `<Users />` or just `Users`. Always beside a word, so hidden from readers. */
export type IconLike = LucideIcon | ReactNode;

export function Icon({ icon, size = 20 }: { icon: IconLike; size?: 16 | 20 | 24 | 48 }) {
  if (!icon) return null;
  const drawn =
    isValidElement(icon) || typeof icon === "string"
      ? icon
      : createElement(icon as LucideIcon, { strokeWidth: 1.75 });
  return (
    <span className={`${css.icon} ${css[`s${size}`]}`} aria-hidden="true">
      {drawn}
    </span>
  );
}
