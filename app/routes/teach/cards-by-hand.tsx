import { Form, redirect } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { recordTaken } from "#app/domain/class-sessions/led.server.ts";
import { getScanner } from "#app/domain/class-sessions/scanner.server.ts";
import { listStandings } from "#app/domain/class-sessions/standings.server.ts";
import { handForm } from "#app/domain/class-sessions/taken-form.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/cards-by-hand";
import css from "./cards-by-hand.module.css";
import { texts } from "./cards-by-hand.texts.ts";
import { TeacherOnly } from "./teacher-only.tsx";

const refusals = ["closed", "no-quiz", "not-in-class", "no-such-answer"] as const;

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [[session], standings] = await Promise.all([describeClassSessions([row]), listStandings(row)]);
  const isOpen = row.way === "cards" && row.closing === null;
  const names = new Map(standings.map(({ learnerId, name }) => [learnerId, name]));
  const scanner = isOpen ? await getScanner(row, localeOf(context)) : null;
  return {
    className: found(session).className,
    question: scanner?.question ?? null,
    isOpen,
    pupils: (scanner?.seats ?? []).map((seat) => ({ ...seat, name: names.get(seat.learnerId) ?? null })),
    saved: url.searchParams.get("saved"),
    letter: url.searchParams.get("letter"),
    refused: refusals.find((reason) => reason === url.searchParams.get("refused")) ?? null,
    key: newId(),
  };
}

/** One answer of one pupil, seen by the teacher's own eyes. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const here = `/teach/class-sessions/${classSessionId}/cards-by-hand`;
  const viewer = staffViewer(context);
  const parsed = parseForm(handForm, await request.formData());
  // whether this class session is the viewer's is found out in any case
  const { purpose, answer } = parsed.ok ? parsed.value : { purpose: "quiz" as const, answer: null };
  const answers = answer ? [answer] : [];
  const result = await recordTaken(viewer, { classSessionId, purpose, medium: "card", answers });
  if (!result.ok) return redirect(`${here}?refused=${result.reason}`);
  if (!answer) return redirect(`${here}?refused=no-such-answer`);
  return redirect(`${here}?saved=${answer.learnerId}&letter=${answer.response}`);
}

export default function CardsByHand({ loaderData, params }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, question, isOpen, pupils, refused } = loaderData;
  const there = pupils.filter(({ absent }) => !absent);
  const missing = there.filter(({ answered }) => !answered);
  const done = there.filter(({ answered }) => answered);
  const title = t.title(className[locale]);
  return (
    <Page
      title={title}
      lead={question ? t.question(question.position, question.of) : isOpen ? t.resting : t.notCards}
      above={
        <>
          <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
          <Breadcrumbs trail={[{ to: `/teach/class-sessions/${params.classSessionId}`, label: t.back }]} />
        </>
      }
      actions={<ButtonLink to="?">{t.refresh}</ButtonLink>}
    >
      <title>{`${t.teacherOnly} · ${title}`}</title>
      {refused ? (
        <div role="alert">
          <Notice tone="attention">{t[refused]}</Notice>
        </div>
      ) : null}
      <Saved data={loaderData} />
      {question ? (
        <>
          <Section title={t.missing(missing.length)}>
            {missing.length > 0 ? (
              <Rows data={loaderData} pupils={missing} />
            ) : (
              <Empty title={t.noneMissing} />
            )}
          </Section>
          {done.length > 0 ? (
            <Disclosure summary={t.done(done.length)}>
              <Rows data={loaderData} pupils={done} />
            </Disclosure>
          ) : null}
        </>
      ) : null}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Saved({ data: { pupils, saved, letter, question } }: { data: Loaded }) {
  const t = useTexts(texts);
  const pupil = pupils.find(({ learnerId }) => learnerId === saved);
  const shown = letters[question?.choices.indexOf(letter ?? "") ?? -1];
  if (!pupil || !shown) return null;
  return (
    <Notice tone="good" live>
      {t.saved(t.learner(pupil.seat, pupil.name), shown)}
    </Notice>
  );
}

function Rows({ data: { question, key }, pupils }: { data: Loaded; pupils: Loaded["pupils"] }) {
  const t = useTexts(texts);
  if (!question) return null;
  return (
    <ul className={css.rows}>
      {pupils.map(({ learnerId, seat, name, answered }) => {
        const who = t.learner(seat, name);
        return (
          <li key={learnerId}>
            <Form method="post" className={css.row} preventScrollReset>
              <span className={css.who}>{who}</span>
              <input type="hidden" name="learnerId" value={learnerId} />
              <input type="hidden" name="purpose" value={question.purpose} />
              <input type="hidden" name="position" value={question.position} />
              <input type="hidden" name="key" value={key} />
              <span className={css.letters}>
                {question.choices.map((choice, at) => (
                  <Button
                    key={choice}
                    name="response"
                    value={choice}
                    aria-label={t.choose(letters[at] as string, who)}
                  >
                    {letters[at]}
                  </Button>
                ))}
                {answered ? (
                  <Button name="response" value={takenBack} variant="quiet">
                    {t.takeBack}
                  </Button>
                ) : null}
              </span>
            </Form>
          </li>
        );
      })}
    </ul>
  );
}
