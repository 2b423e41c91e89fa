import { data, Form, redirect } from "react-router";
import { z } from "zod";
import { learnerViewer } from "#app/auth/context.server.ts";
import { beginStudy, listStudies, type Study } from "#app/domain/class-sessions/self-study.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { forbidden } from "#app/lib/http.ts";
import { dayName } from "#app/routes/teach/day.ts";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/self-study";
import css from "./next.module.css";
import { texts } from "./self-study.texts.ts";

/** Adults only: a pupil of a school has the class session and nothing else. */
export async function loader({ context }: Route.LoaderArgs) {
  const studies = await listStudies(learnerViewer(context));
  if (!studies) throw redirect("/learn");
  return studies;
}

const schema = z.object({ lesson: z.string().min(1).max(100) });

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(schema, await formOf(request));
  if (!form.ok) return data({ refused: true }, { status: 422 });
  const begun = await beginStudy(learnerViewer(context), form.value.lesson);
  if (begun.ok) return redirect("/learn");
  if (begun.reason === "not-adult") throw forbidden();
  return data({ refused: true }, { status: 422 });
}

export default function SelfStudy({ loaderData: { className, studies }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  // what was begun comes before what was not, what is asked for before what is not
  const next =
    studies.find(({ state }) => state === "begun") ?? studies.find(({ state }) => state === "open");
  return (
    <div className={css.page}>
      <title>{t.title}</title>
      <div>
        <h1 className={css.title}>{t.title}</h1>
        <p className={css.lead}>{t.lead(className[locale])}</p>
      </div>
      {actionData?.refused ? <p role="alert">{t.refused}</p> : null}
      {studies.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : null}
      {studies.length > 0 && !next ? <p>{t.allDone}</p> : null}
      <ul className={css.steps} aria-label={t.lessons}>
        {studies.map((study) => (
          <Lesson key={study.lessonSlug} study={study} isNext={study === next} />
        ))}
      </ul>
    </div>
  );
}

function Lesson({ study, isNext }: { study: Study; isNext: boolean }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { lessonSlug, title, summary, minutes, dueOn, state } = study;
  const due = dueOn === null || state === "done" ? null : t.due(dayName(dueOn, locale));
  const facts = [state === "done" ? t.done : null, due, t.minutes(minutes)].filter(Boolean).join(" · ");
  const look = isNext ? ({ variant: "primary", size: "large" } as const) : ({ variant: "quiet" } as const);
  return (
    <li className={`${css.step} ${css.plain} ${isNext ? css.next : ""}`}>
      <div className={css.words}>
        <h2 className={css.name}>{title[locale]}</h2>
        <p className={css.lead}>{facts}</p>
        {isNext ? <p className={css.lead}>{summary[locale]}</p> : null}
      </div>
      <Form method="post" className={css.go}>
        <input type="hidden" name="lesson" value={lessonSlug} />
        <Button {...look}>{state === "begun" ? t.goOn : state === "done" ? t.again : t.start}</Button>
      </Form>
    </li>
  );
}
