import { EyeOff } from "lucide-react";
import type { ReactNode } from "react";
import { Icon } from "#app/ui/icon.tsx";
import css from "./teacher-only.module.css";

/** On every page with pupils' names: the teacher's screen is taken to be mirrored on the board. */
export function TeacherOnly({
  label,
  words,
  children,
}: {
  label: string;
  words: string;
  /** what to do about it */
  children?: ReactNode;
}) {
  return (
    <p className={css.strip}>
      <Icon icon={EyeOff} />
      <b>{label}</b>
      <span>{words}</span>
      {children}
    </p>
  );
}
