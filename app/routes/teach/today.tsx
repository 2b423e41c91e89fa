import { BookOpen, DoorClosed, MonitorUp, Play, Presentation, Repeat, UserRoundPlus } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { listDueBoosters } from "#app/domain/class-sessions/booster.server.ts";
import { getClassYear } from "#app/domain/class-sessions/class-year.server.ts";
import { getBoardSnapshot } from "#app/domain/class-sessions/live.server.ts";
import { listTaughtClasses, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listOpenClassSessions } from "#app/domain/class-sessions/visible.server.ts";
import { noSums } from "#app/domain/coverage/sums.ts";
import { listAssignedLessons } from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { isRehearsing } from "#app/domain/rehearsals/rehearsals.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/today";
import { AssignedLessons } from "./assigned-lessons.tsx";
import { dayName } from "./day.ts";
import css from "./today.module.css";
import { texts } from "./today.texts.ts";
import { useYearSentence, YearBar } from "./year-sentence.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const day = await schoolDay(viewer);
  const [classes, sessions] = await Promise.all([
    listTaughtClasses(viewer, day),
    listOpenClassSessions(viewer),
  ]);
  const open = sessions.map(async (session) => {
    const { id, classId, className, lessonTitle, taughtOn, state } = session;
    const { expected, joined, finished } = await getBoardSnapshot(session);
    const running = state === "running";
    return { id, classId, className, lessonTitle, taughtOn, running, counts: { expected, joined, finished } };
  });
  const classIds = classes.map(({ id }) => id);
  const [{ byClass }, boosters, assigned] = await Promise.all([
    getClassYear(viewer.districtId, classIds, day),
    listDueBoosters(viewer, classes, day),
    listAssignedLessons(viewer.districtId, classes, day),
  ]);
  return {
    day,
    assigned,
    isRehearsing: isRehearsing(),
    classes: classes.map(({ id, name, rosterKind }) => {
      return { id, name, rosterKind, sums: byClass.get(id) ?? noSums(), booster: boosters.get(id) ?? null };
    }),
    open: await Promise.all(open),
  };
}

type Data = Route.ComponentProps["loaderData"];

export default function Today({ loaderData }: Route.ComponentProps) {
  const { day, classes, open, assigned, isRehearsing } = loaderData;
  const t = useTexts(texts);
  const locale = useLocale();
  const busy = new Set(open.filter(({ running }) => running).map(({ classId }) => classId));
  // with a lesson to teach, its button is the page's one large one
  const isAsked = assigned.some((of) => of.classes.some(({ progress }) => progress.state === "not-yet"));
  return (
    <Page title={t.title} lead={t.lead(dayName(day, locale), classes.length)}>
      <title>{t.title}</title>
      {open.map((session) =>
        session.running ? (
          <Running key={session.id} session={session} />
        ) : (
          <Forgotten key={session.id} session={session} />
        ),
      )}
      <AssignedLessons lessons={assigned} today={day} busy={busy} />
      {classes.length === 0 ? (
        <Empty
          title={t.emptyTitle}
          action={
            <ButtonLink to="/lessons" icon={BookOpen} reloadDocument>
              {t.lessons}
            </ButtonLink>
          }
        >
          {t.empty}
        </Empty>
      ) : (
        <Section title={t.myClasses}>
          <ul className={css.classes}>
            {classes.map((schoolClass) => (
              <ClassCard
                key={schoolClass.id}
                schoolClass={schoolClass}
                busy={busy.has(schoolClass.id)}
                isNext={!isAsked}
              />
            ))}
          </ul>
        </Section>
      )}
      {isRehearsing ? null : (
        <p>
          <Link to="/teach/rehearsal">{t.rehearse}</Link> {t.rehearseWords}
        </p>
      )}
    </Page>
  );
}

function Running({ session }: { session: Data["open"][number] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { id, className, lessonTitle, counts } = session;
  return (
    <section className={css.running}>
      <div>
        <h2 className={css.runningTitle}>{t.running(className[locale], lessonTitle[locale])}</h2>
        <p className={css.sentence}>{t.runningCounts(counts.expected, counts.joined, counts.finished)}</p>
      </div>
      <div className={css.actions}>
        <ButtonLink to={`/teach/class-sessions/${id}`} variant="primary" icon={Presentation}>
          {t.goOn}
        </ButtonLink>
        <ButtonLink to={`/teach/class-sessions/${id}/board`} target="_blank" icon={MonitorUp}>
          {t.board}
        </ButtonLink>
      </div>
    </section>
  );
}

function Forgotten({ session: { id, className, taughtOn } }: { session: Data["open"][number] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <section className={css.forgotten}>
      <div>
        <h2 className={css.runningTitle}>{t.forgotten(dayName(taughtOn, locale), className[locale])}</h2>
        <p className={css.sentence}>{t.forgottenWords}</p>
      </div>
      <ButtonLink to={`/teach/class-sessions/${id}#closing`} icon={DoorClosed}>
        {t.closeIt}
      </ButtonLink>
    </section>
  );
}

interface ClassCardProps {
  schoolClass: Data["classes"][number];
  busy: boolean;
  isNext: boolean;
}

function ClassCard({ schoolClass, busy, isNext }: ClassCardProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { id, name, rosterKind, sums, booster } = schoolClass;
  const sentence = useYearSentence(sums);
  const open = sums.notYet + sums.excused;
  const startable = sums.enrolled > 0 && !busy;
  return (
    <li className={css.card}>
      <h3 className={css.name}>
        <Link to={`/teach/classes/${id}`}>{name[locale]}</Link>
      </h3>
      <p className={css.sentence}>{sentence}</p>
      <YearBar sums={sums} />
      {rosterKind === "head-count" ? <p className={css.sentence}>{t.byHeadCount}</p> : null}
      {startable && booster ? (
        <p className={css.sentence}>
          {booster.reason === "weeks"
            ? t.boosterWeeks(booster.lessonTitle[locale], dayName(booster.taughtOn, locale))
            : t.boosterTerm(booster.lessonTitle[locale])}
        </p>
      ) : null}
      <div className={css.actions}>
        {startable ? (
          <ButtonLink
            to={`/teach/classes/${id}/start`}
            variant={isNext ? "primary" : "secondary"}
            icon={Play}
          >
            {t.start}
          </ButtonLink>
        ) : null}
        {startable && booster ? (
          <ButtonLink
            to={`/teach/classes/${id}/start?purpose=booster&lesson=${booster.lessonSlug}`}
            icon={Repeat}
          >
            {t.booster}
          </ButtonLink>
        ) : null}
        {startable && rosterKind === "named" && sums.taught > 0 && open > 0 ? (
          <ButtonLink to={`/teach/classes/${id}/start?purpose=made-up`} icon={UserRoundPlus}>
            {t.makeUp(open)}
          </ButtonLink>
        ) : null}
        <Link to={`/teach/classes/${id}`} className={css.more}>
          {t.open}
        </Link>
      </div>
    </li>
  );
}
