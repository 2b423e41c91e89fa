import { EyeOff } from "lucide-react";
import { Icon } from "#app/ui/icon.tsx";
import css from "./teacher-only.module.css";

/** On every page with pupils' names: the teacher's screen is taken to be mirrored on the board. */
export function TeacherOnly({ label, words }: { label: string; words: string }) {
  return (
    <p className={css.strip}>
      <Icon icon={EyeOff} />
      <b>{label}</b>
      <span>{words}</span>
    </p>
  );
}
