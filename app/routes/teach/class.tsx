import { ChartLine, IdCard, LockOpen, Play, Presentation, ScanLine, UserRoundPlus } from "lucide-react";
import { Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { cardCount } from "#app/domain/answer-cards/card.ts";
import { getClassYear } from "#app/domain/class-sessions/class-year.server.ts";
import { getTaughtClass, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listClassSessions } from "#app/domain/class-sessions/visible.server.ts";
import { noSums } from "#app/domain/coverage/sums.ts";
import { listLockedLearnerIds } from "#app/domain/people/cards.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { found } from "#app/lib/http.ts";
import { Ways } from "#app/routes/school/ways.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/class";
import css from "./class.module.css";
import { texts } from "./class.texts.ts";
import { ClassResults } from "./class-results.tsx";
import { ClassRoster } from "./class-roster.tsx";
import { ClassSessionList } from "./class-session-list.tsx";
import { useExcuseWord } from "./excuse-words.ts";
import { TeacherOnly } from "./teacher-only.tsx";
import { useYearSentence, YearBar } from "./year-sentence.tsx";

const sessionsShown = 20;

export async function loader({ context, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const day = await schoolDay(viewer);
  const schoolClass = found(await getTaughtClass(viewer, classId, day));
  const [year, roster, sessions] = await Promise.all([
    getClassYear(viewer.districtId, [classId], day),
    listRoster([classId], day),
    listClassSessions(viewer, classId, sessionsShown),
  ]);
  const locked = await listLockedLearnerIds(roster.map(({ learnerId }) => learnerId));
  const standing = new Map(year.learners.map((learner) => [learner.learnerId, learner]));
  return {
    classId,
    name: schoolClass.name,
    named: schoolClass.rosterKind === "named",
    sums: year.byClass.get(classId) ?? noSums(),
    pupils: roster.map(({ learnerId, seat, name, status }) => {
      const of = standing.get(learnerId);
      const completion = of?.completion && {
        taughtOn: of.completion.taughtOn,
        obtained: of.completion.obtained,
      };
      const state = of?.state ?? "not-yet";
      const excuse = of?.excuse?.reason ?? null;
      return { learnerId, seat, name, status, state, completion, excuse, locked: locked.has(learnerId) };
    }),
    sessions: sessions.map(({ id, taughtOn, lessonTitle, purpose, state }) => {
      return { id, taughtOn, lessonTitle, purpose, state };
    }),
  };
}

export type ClassData = Route.ComponentProps["loaderData"];
export type ClassPupil = ClassData["pupils"][number];

export default function SchoolClass({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { classId, name, named, sums, pupils, sessions } = loaderData;
  const sentence = useYearSentence(sums);
  const here = `/teach/classes/${classId}`;
  const running = sessions.find(({ state }) => state === "running");
  const lastSeat = Math.max(1, ...pupils.map(({ seat }) => seat ?? 1));
  const teachable = named ? pupils.length > 0 : sums.enrolled > 0;
  return (
    <Page
      title={name[locale]}
      lead={sentence}
      above={
        <>
          <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
          <Breadcrumbs trail={[{ to: "/teach", label: t.back }]} />
        </>
      }
      actions={
        teachable ? (
          <>
            {running ? (
              <ButtonLink to={`/teach/class-sessions/${running.id}`} variant="primary" icon={Presentation}>
                {t.goOn}
              </ButtonLink>
            ) : (
              <ButtonLink to={`${here}/start`} variant="primary" icon={Play}>
                {t.start}
              </ButtonLink>
            )}
            {named ? (
              <>
                <ButtonLink to={`${here}/cards`} icon={IdCard}>
                  {t.cards}
                </ButtonLink>
                <ButtonLink to={`${here}/consent`}>{t.consent}</ButtonLink>
                <ButtonLink to={`${here}/effect`} icon={ChartLine}>
                  {t.effect}
                </ButtonLink>
                <ButtonLink
                  to={`/teach/answer-cards?seats=1-${Math.min(lastSeat, cardCount)}`}
                  icon={ScanLine}
                >
                  {t.answerCards}
                </ButtonLink>
              </>
            ) : null}
          </>
        ) : null
      }
    >
      <title>{`${t.teacherOnly} · ${name[locale]}`}</title>
      <YearBar sums={sums} />
      <Ways sums={sums} />
      {named ? null : <Notice tone="info">{t.byHeadCount}</Notice>}
      {named && pupils.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : null}
      <LockedPupils pupils={pupils} here={here} />
      <MissingPupils pupils={pupils} here={here} begun={sums.taught > 0} busy={running !== undefined} />
      {pupils.length > 0 ? <ClassRoster pupils={pupils} here={here} /> : null}
      <ClassSessionList sessions={sessions} here={here} named={named} />
      {named && sessions.length > 0 ? <ClassResults here={here} /> : null}
    </Page>
  );
}

function LockedPupils({ pupils, here }: { pupils: readonly ClassPupil[]; here: string }) {
  const t = useTexts(texts);
  const locked = pupils.filter((pupil) => pupil.locked);
  if (locked.length === 0) return null;
  return (
    <Section title={t.locked(locked.length)} lead={t.lockedLead}>
      <div className={css.unlocks}>
        {locked.map(({ learnerId, seat, name }) => (
          <Form key={learnerId} method="post" action={`${here}/unlock`}>
            <input type="hidden" name="learnerId" value={learnerId} />
            <input type="hidden" name="returnTo" value={here} />
            <Button icon={LockOpen}>{`${t.unlock} ${t.learner(seat, name)}`}</Button>
          </Form>
        ))}
      </div>
    </Section>
  );
}

interface MissingProps {
  pupils: readonly ClassPupil[];
  here: string;
  /** the class has had its lesson; before that everybody is missing and the answer is a lesson */
  begun: boolean;
  busy: boolean;
}

function MissingPupils({ pupils, here, begun, busy }: MissingProps) {
  const t = useTexts(texts);
  const wordOf = useExcuseWord();
  const missing = pupils.filter(({ state }) => state === "not-yet" || state === "excused");
  if (!begun || missing.length === 0) return null;
  const makeUp = (
    <ButtonLink to={`${here}/start?purpose=made-up`} icon={UserRoundPlus}>
      {t.makeUp}
    </ButtonLink>
  );
  return (
    <Section title={t.missing(missing.length)} lead={t.missingLead} actions={busy ? null : makeUp}>
      <ul className={css.names}>
        {missing.map(({ learnerId, seat, name, excuse }) => (
          <li key={learnerId} className={css.person}>
            {excuse ? t.excusedAs(t.learner(seat, name), wordOf(excuse)) : t.learner(seat, name)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
