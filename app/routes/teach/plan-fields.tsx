import { type FormEvent, useState } from "react";
import type { Purpose } from "#app/domain/class-sessions/class-session.ts";
import {
  makeUpPlan,
  minutesOf,
  minutesOfStep,
  offeredSteps,
  type Plan,
  planOf,
  type Step,
  steps,
} from "#app/domain/class-sessions/plan.ts";
import type { StartableWay } from "#app/domain/class-sessions/start.ts";
import { type QuizLength, quizLengths } from "#app/domain/quizzes/quiz-length.ts";
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
  isExpired: boolean;
}

const period = 40;

export interface PlanFieldsProps {
  lessons: readonly OfferedLesson[];
  lesson: string | null;
  ways: readonly StartableWay[];
  way: StartableWay;
  /** whom a lecture may take in, too */
  otherClasses: readonly { id: string; name: Bilingual }[];
  /** of the quiz, as the school has it; null where it is not the teacher's to choose */
  length: QuizLength | null;
  /** of a repetition and a make-up the steps are given: there are none to choose */
  purpose: Purpose;
}

/** The lesson, the way and the steps; steps and sum follow the choice where there is a script. */
export function PlanFields({ lessons, lesson, ways, way, otherClasses, length, purpose }: PlanFieldsProps) {
  const isBooster = purpose === "booster";
  const isMakeUp = purpose === "made-up";
  const t = useTexts(texts);
  const locale = useLocale();
  const [slug, setSlug] = useState(lesson);
  const [chosenWay, setWay] = useState(way);
  // a test before the lesson is chosen, not given: it takes five minutes of the period
  const [chosen, setChosen] = useState<readonly Step[]>(steps.filter((step) => step !== "before"));
  const [chosenLength, setLength] = useState<QuizLength>(length ?? "usual");
  const withSimulation = lessons.find((one) => one.slug === slug)?.hasSimulation ?? true;
  const offered = offeredSteps(chosenWay);
  const possible = offered.filter((step) => step !== "simulation" || withSimulation);
  const plan = planOf(
    chosen.filter((step) => possible.includes(step)),
    chosenLength,
  );
  const minutes = minutesOf(plan);
  const follow = ({ target }: FormEvent<HTMLFieldSetElement>) => {
    const box = target as HTMLInputElement;
    if (box.name !== "step") return;
    const step = box.value as Step;
    setChosen((before) => (box.checked ? [...before, step] : before.filter((other) => other !== step)));
  };
  return (
    <>
      {isBooster ? (
        <BoosterLesson lessons={lessons} lesson={lesson} />
      ) : (
        // choosing a lesson bubbles up here; the radio group itself knows nothing of plans
        <div onChange={(event) => setSlug((event.target as HTMLInputElement).value)}>
          <RadioGroup
            legend={t.lesson}
            name="lesson"
            defaultValue={lesson}
            required
            large
            options={lessons.map(({ slug, title, summary, isExpired }) => ({
              value: slug,
              label: isExpired ? `${title[locale]}（${t.expired}）` : title[locale],
              hint: summary[locale],
            }))}
          />
        </div>
      )}
      <div onChange={(event) => setWay((event.target as HTMLInputElement).value as StartableWay)}>
        <RadioGroup
          legend={t.way}
          name="way"
          defaultValue={way}
          required
          large
          options={ways.map((value) => ({
            value,
            label: isMakeUp ? t[`makeUp-${value as "hands"}`] : t[`way-${value}`],
            // what a way records is not said where nothing is recorded
            ...(isBooster
              ? {}
              : { hint: isMakeUp ? t[`makeUpNeeds-${value as "hands"}`] : t[`needs-${value}`] }),
          }))}
        />
      </div>
      {otherClasses.length > 0 && ways.includes("lecture") ? (
        <fieldset className={css.plan} hidden={chosenWay !== "lecture"}>
          <legend className={css.legend}>{t.otherClasses}</legend>
          <p className={css.hint}>{t.otherClassesHint}</p>
          <ul className={css.steps}>
            {otherClasses.map(({ id, name }) => (
              <li key={id} className={css.step}>
                <label className={css.stepLabel}>
                  <input type="checkbox" name="alsoClassIds" value={id} className={css.box} />
                  <span>{name[locale]}</span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
      ) : null}
      {isMakeUp ? <MakeUpPlan way={chosenWay} /> : null}
      {isBooster || isMakeUp ? null : (
        <fieldset className={css.plan} onChange={follow}>
          <legend className={css.legend}>{t.plan}</legend>
          <p className={css.hint}>{t.planHint}</p>
          <ul className={css.steps}>
            {offered.map((step) => (
              <li key={`${chosenWay} ${step}`} className={css.step}>
                <label className={css.stepLabel}>
                  <input
                    type="checkbox"
                    name="step"
                    value={step}
                    defaultChecked={step !== "before"}
                    disabled={!possible.includes(step)}
                    className={css.box}
                  />
                  <span>{stepName(t, step, length && chosenLength)}</span>
                  {possible.includes(step) ? null : <span className={css.hint}>{t.noSimulation}</span>}
                </label>
                <span className={css.minutes}>{t.minutes(minutesOfStep(step, chosenLength))}</span>
              </li>
            ))}
          </ul>
          {length && possible.includes("quiz") ? (
            <div onChange={(event) => setLength((event.target as HTMLInputElement).value as QuizLength)}>
              <RadioGroup
                legend={t.length}
                name="length"
                defaultValue={length}
                options={quizLengths.map((value) => ({ value, label: t[`length-${value}`] }))}
              />
            </div>
          ) : null}
          <PlanBar plan={plan} />
          <p className={css.total} aria-live="polite">
            <b>{t.total(minutes)}</b> {minutes <= period ? t.fits : t.long}
          </p>
        </fieldset>
      )}
    </>
  );
}

/** Of the lessons that the class has had: which one it looks back at, and where its messages come from. */
function BoosterLesson({ lessons, lesson }: Pick<PlanFieldsProps, "lessons" | "lesson">) {
  const t = useTexts(texts);
  const locale = useLocale();
  const about = lessons.find(({ slug }) => slug === lesson);
  if (!about) return null;
  return (
    <section>
      <input type="hidden" name="lesson" value={about.slug} />
      <h2 className={css.about}>{t.boosterAbout(about.title[locale])}</h2>
      <p className={css.hint}>
        {t.boosterFrom(lessons.map(({ title }) => t.lessonNamed(title[locale])).join(t.comma))}
      </p>
    </section>
  );
}

/** Ten minutes, said in words: there is nothing to choose. */
function MakeUpPlan({ way }: { way: StartableWay }) {
  const t = useTexts(texts);
  const plan = makeUpPlan(way);
  return (
    <p className={css.total} aria-live="polite">
      {plan.map(({ step, minutes }) => t.planned(stepName(t, step, null), minutes)).join(t.comma)}{" "}
      <b>{t.total(minutesOf(plan))}</b>
    </p>
  );
}

type Words = (typeof texts)["zh-CN"];

function stepName(t: Words, step: Step, length: QuizLength | null): string {
  if (step === "quiz") return length ? t.quiz(t[`questions-${length}`]) : t.quizAgain;
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
