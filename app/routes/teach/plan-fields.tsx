import { type FormEvent, useState } from "react";
import {
  minutesOf,
  offeredSteps,
  type Plan,
  planOf,
  type Step,
  usualMinutes,
} from "#app/domain/class-sessions/plan.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { RadioGroup } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import css from "./start.module.css";
import { texts } from "./start.texts.ts";

interface OfferedLesson {
  slug: string;
  title: Bilingual;
  summary: Bilingual;
  hasSimulation: boolean;
}

const period = 40;

/** The lesson and the steps; the sum follows the ticks where there is a script. */
export function PlanFields({
  lessons,
  lesson,
}: {
  lessons: readonly OfferedLesson[];
  lesson: string | null;
}) {
  const t = useTexts(texts);
  const locale = useLocale();
  const [slug, setSlug] = useState(lesson);
  const [chosen, setChosen] = useState<readonly Step[]>(offeredSteps);
  const withSimulation = lessons.find((one) => one.slug === slug)?.hasSimulation ?? true;
  const possible = offeredSteps.filter((step) => step !== "simulation" || withSimulation);
  const plan = planOf(chosen.filter((step) => possible.includes(step)));
  const minutes = minutesOf(plan);
  const follow = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    const box = target as HTMLInputElement;
    const step = box.value as Step;
    setChosen((before) => (box.checked ? [...before, step] : before.filter((other) => other !== step)));
  };
  return (
    <>
      {/* choosing a lesson bubbles up here; the radio group itself knows nothing of plans */}
      <div onChange={(event) => setSlug((event.target as HTMLInputElement).value)}>
        <RadioGroup
          legend={t.lesson}
          name="lesson"
          defaultValue={lesson}
          required
          large
          options={lessons.map(({ slug, title, summary }) => ({
            value: slug,
            label: title[locale],
            hint: summary[locale],
          }))}
        />
      </div>
      <fieldset className={css.plan} onChange={follow}>
        <legend className={css.legend}>{t.plan}</legend>
        <p className={css.hint}>{t.planHint}</p>
        <ul className={css.steps}>
          {offeredSteps.map((step) => (
            <li key={step} className={css.step}>
              <label className={css.stepLabel}>
                <input
                  type="checkbox"
                  name="step"
                  value={step}
                  defaultChecked
                  disabled={!possible.includes(step)}
                  className={css.box}
                />
                <span>{stepName(t, step)}</span>
                {possible.includes(step) ? null : <span className={css.hint}>{t.noSimulation}</span>}
              </label>
              <span className={css.minutes}>{t.minutes(usualMinutes[step])}</span>
            </li>
          ))}
        </ul>
        <PlanBar plan={plan} />
        <p className={css.total} aria-live="polite">
          <b>{t.total(minutes)}</b> {minutes <= period ? t.fits : t.long}
        </p>
      </fieldset>
    </>
  );
}

type Words = (typeof texts)["zh-CN"];

function stepName(t: Words, step: Step): string {
  return step === "lesson" ? t.lessonStep : t[step];
}

/** The steps along the forty minutes; decoration, the list above says the same in words. */
function PlanBar({ plan }: { plan: Plan }) {
  const whole = Math.max(period, minutesOf(plan));
  let start = 0;
  return (
    <svg className={css.bar} viewBox={`0 0 ${whole} 1`} preserveAspectRatio="none" aria-hidden="true">
      {plan.map(({ step, minutes }, index) => {
        const x = start;
        start += minutes;
        return (
          <rect
            key={step}
            x={x + 0.1}
            width={minutes - 0.2}
            height="1"
            className={index % 2 === 0 ? css.barStep : css.barOther}
          />
        );
      })}
    </svg>
  );
}
