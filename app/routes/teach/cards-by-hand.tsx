import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { getScanner } from "#app/domain/class-sessions/scanner.server.ts";
import { listStandings } from "#app/domain/class-sessions/standings.server.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { takenBack } from "#app/domain/quizzes/answer.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/cards-by-hand";
import css from "./cards-by-hand.module.css";
import { texts } from "./cards-by-hand.texts.ts";
import { KeptForm, KeptForms, KeptNotice } from "./kept-forms.tsx";
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
    commandKey: newId(),
  };
}

export default function CardsByHand({ loaderData, params: { classSessionId } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, question, isOpen, pupils, saved, refused } = loaderData;
  const there = pupils.filter(({ absent }) => !absent);
  const missing = there.filter(({ answered }) => !answered);
  const done = there.filter(({ answered }) => answered);
  const action = `/teach/class-sessions/${classSessionId}/taken-by-hand`;
  const title = t.title(className[locale]);
  return (
    <KeptForms classSessionId={classSessionId}>
      <Page
        title={title}
        lead={question ? t.question(question.position, question.of) : isOpen ? t.resting : t.notCards}
        above={
          <>
            <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
            <Breadcrumbs trail={[{ to: `/teach/class-sessions/${classSessionId}`, label: t.back }]} />
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
        <KeptNotice saved={saved ? <Saved data={loaderData} /> : null} />
        {question ? (
          <>
            <Section title={t.missing(missing.length)}>
              {missing.length > 0 ? (
                <Rows data={loaderData} pupils={missing} action={action} />
              ) : (
                <Empty title={t.noneMissing} />
              )}
            </Section>
            {done.length > 0 ? (
              <Disclosure summary={t.done(done.length)}>
                <Rows data={loaderData} pupils={done} action={action} />
              </Disclosure>
            ) : null}
          </>
        ) : null}
      </Page>
    </KeptForms>
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

interface RowsProps {
  data: Loaded;
  pupils: Loaded["pupils"];
  action: string;
}

function Rows({ data: { question, commandKey }, pupils, action }: RowsProps) {
  const t = useTexts(texts);
  if (!question) return null;
  return (
    <ul className={css.rows}>
      {pupils.map(({ learnerId, seat, name, answered }) => {
        const who = t.learner(seat, name);
        return (
          <li key={learnerId}>
            <KeptForm action={action} className={css.row} preventScrollReset>
              <CommandKey value={commandKey} of={learnerId} />
              <span className={css.who}>{who}</span>
              <input type="hidden" name="learnerId" value={learnerId} />
              <input type="hidden" name="purpose" value={question.purpose} />
              <input type="hidden" name="position" value={question.position} />
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
            </KeptForm>
          </li>
        );
      })}
    </ul>
  );
}
