import { Check } from "lucide-react";
import { Icon } from "./icon.tsx";
import { useTexts } from "./locale.tsx";
import { texts } from "./navigation.texts.ts";
import css from "./steps.module.css";

export interface Step {
  label: string;
  state: "done" | "current" | "todo" | "skipped";
}

/** Where we are in something with a few parts. */
export function Steps({ steps }: { steps: readonly Step[] }) {
  const t = useTexts(texts);
  return (
    <ol className={css.steps}>
      {steps.map((step, index) => (
        <li
          key={step.label}
          className={`${css.step} ${css[step.state]}`}
          aria-current={step.state === "current" ? "step" : undefined}
        >
          <span className={css.mark} aria-hidden="true">
            {step.state === "done" ? (
              <Icon icon={Check} size={16} />
            ) : step.state === "skipped" ? (
              "–"
            ) : (
              index + 1
            )}
          </span>
          <span>{step.label}</span>
          <span className={css.unseen}>{t[step.state]}</span>
        </li>
      ))}
    </ol>
  );
}
