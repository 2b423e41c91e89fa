import { Form, redirect } from "react-router";
import { learnerViewer } from "#app/auth/context.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { getRunningClassSession } from "#app/domain/class-sessions/join.server.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { type AttemptState, getAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { countFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { getClassSimulation, getRun } from "#app/domain/simulations/log.server.ts";
import { isEnding } from "#app/domain/simulations/play.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/next";
import css from "./next.module.css";
import { texts } from "./next.texts.ts";
import { type PupilStep, pupilSteps, type StepRow } from "./steps.ts";
import { testPaths } from "./test-paths.ts";

export async function loader({ request, context }: Route.LoaderArgs) {
  const viewer = learnerViewer(context);
  if (!viewer.classSessionId) throw redirect("/learn/self-study");
  const running = await getRunningClassSession(viewer);
  if (!running) throw redirect("/join?over=1");
  const { plan, lessonSlug: slug, band, way, purpose } = running;
  const [before, attempt, totalBefore, total, simulation] = await Promise.all([
    getAttempt(viewer, "before"),
    getAttempt(viewer),
    countFormItems(running.id, "before"),
    countFormItems(running.id, "quiz"),
    simulationOf(viewer),
  ]);
  const reading = lessonPath({ slug, band });
  const steps = pupilSteps({
    plan,
    hasRead: pathOf(request.headers.get("referer")) === reading,
    simulation,
    before: stateOf(before),
    quiz: stateOf(attempt),
  });
  return {
    title: getLesson(slug, band)?.title ?? null,
    lessonPath: reading,
    steps,
    isSelfStudy: way === "self-study",
    purpose,
    finished: attempt?.submitted || !steps.some(({ place }) => place === "next"),
    tests: {
      before: { answered: before?.answers.size ?? null, total: totalBefore },
      quiz: { answered: attempt?.answers.size ?? null, total },
    },
  };
}

function stateOf(attempt: AttemptState | null): "begun" | "submitted" | null {
  return attempt && (attempt.submitted ? "submitted" : "begun");
}

async function simulationOf(viewer: LearnerViewer): Promise<"begun" | "ended" | null> {
  const playing = await getClassSimulation(viewer);
  const run = playing && (await getRun(viewer, playing));
  return run && (isEnding(run.node) ? "ended" : "begun");
}

function pathOf(address: string | null): string | null {
  return address && URL.canParse(address) ? new URL(address).pathname : null;
}

type Data = Route.ComponentProps["loaderData"];

export default function Next({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { purpose, isSelfStudy, finished } = loaderData;
  const lesson = loaderData.title?.[locale] ?? t.title;
  const title = { taught: lesson, "made-up": t.makeUp(lesson), booster: t.booster }[purpose];
  return (
    <div className={css.page}>
      <title>{title}</title>
      <h1 className={css.title}>{title}</h1>
      <ol className={css.steps} aria-label={t.steps}>
        {loaderData.steps.map((row, at) => (
          <Step key={row.step} row={row} number={at + 1} data={loaderData} />
        ))}
      </ol>
      {finished ? <p>{isSelfStudy ? t.studied : purpose === "booster" ? t.repeated : t.finished}</p> : null}
      {isSelfStudy ? (
        <div>
          <ButtonLink to="/learn/self-study">{t.toStudies}</ButtonLink>
        </div>
      ) : null}
    </div>
  );
}

function Step({ row: { step, place }, number, data }: { row: StepRow; number: number; data: Data }) {
  const t = useTexts(texts);
  const isBooster = step === "quiz" && data.purpose === "booster";
  const leadOfTest = { before: t.beforeLead, quiz: isBooster ? t.boosterLead : t.quizLead };
  const lead =
    step === "quiz" || step === "before" ? leadOfTest[step](data.tests[step].total) : t[`${step}Lead`];
  return (
    <li className={`${css.step} ${css[place]}`} aria-current={place === "next" ? "step" : undefined}>
      <span className={css.number} aria-hidden="true">
        {number}
      </span>
      <div className={css.words}>
        <h2 className={css.name}>{isBooster ? t.boosterQuiz : t[step]}</h2>
        <p className={css.lead}>{lead}</p>
      </div>
      <Go step={step} place={place} data={data} />
    </li>
  );
}

/** The next step has the page's one large button; the others can be reached all the same. */
function Go({ step, place, data }: { step: PupilStep; place: StepRow["place"]; data: Data }) {
  const t = useTexts(texts);
  const isNext = place === "next";
  const look = isNext ? ({ variant: "primary", size: "large" } as const) : ({ variant: "quiet" } as const);
  if (step === "review" && !isNext) return null;
  if (step === "quiz" || step === "before") {
    if (place === "before") return null;
    const { answered, total } = data.tests[step];
    const startQuiz = data.purpose === "booster" ? t.startBooster : t.startQuiz;
    const start = step === "quiz" ? startQuiz : t.startBefore;
    const words = answered === null ? start : t.goOn(answered, total);
    return (
      <Form method="post" action={testPaths[step].page} className={css.go}>
        <Button {...look}>{isNext ? words : t.skipTo}</Button>
      </Form>
    );
  }
  const to = { lesson: data.lessonPath, simulation: "/learn/simulation", review: "/learn/review" }[step];
  const words = { lesson: t.startLesson, simulation: t.startSimulation, review: t.startReview }[step];
  return (
    <div className={css.go}>
      {/* the reading page stands outside the framework's script */}
      <ButtonLink to={to} {...look} reloadDocument={step === "lesson"}>
        {isNext ? words : place === "before" ? t.again : t.skipTo}
      </ButtonLink>
    </div>
  );
}
