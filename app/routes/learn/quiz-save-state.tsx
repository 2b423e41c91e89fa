import { CircleCheck, CloudOff, LoaderCircle } from "lucide-react";
import { Icon } from "#app/ui/icon.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { Mark } from "./quiz-marks.ts";

/** Says saved only of what the server has on its disk. */
export function SaveState({ save }: { save: Mark["save"] }) {
  const t = useTexts(texts);
  return (
    <p className={`${css.save} ${save ? css[save] : ""}`} role="status">
      {save === "saved" ? (
        <>
          <Icon icon={CircleCheck} />
          {t.saved}
        </>
      ) : null}
      {save === "sending" ? (
        <>
          <Icon icon={LoaderCircle} />
          {t.sending}
        </>
      ) : null}
      {save === "unsaved" ? (
        <>
          <Icon icon={CloudOff} />
          {t.unsaved}
        </>
      ) : null}
    </p>
  );
}
