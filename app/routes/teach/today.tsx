import { BookOpen, DoorClosed, MonitorUp, Play, Presentation, UserRoundPlus } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getClassYear } from "#app/domain/class-sessions/class-year.server.ts";
import { getBoardSnapshot } from "#app/domain/class-sessions/live.server.ts";
import { listTaughtClasses, schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listOpenClassSessions } from "#app/domain/class-sessions/visible.server.ts";
import { noSums } from "#app/domain/coverage/sums.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/today";
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
  const { byClass } = await getClassYear(viewer.districtId, classIds, day);
  return {
    day,
    classes: classes.map(({ id, name, rosterKind }) => {
      return { id, name, rosterKind, sums: byClass.get(id) ?? noSums() };
    }),
    open: await Promise.all(open),
  };
}

type Data = Route.ComponentProps["loaderData"];

export default function Today({ loaderData: { day, classes, open } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const busy = new Set(open.filter(({ running }) => running).map(({ classId }) => classId));
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
              <ClassCard key={schoolClass.id} schoolClass={schoolClass} busy={busy.has(schoolClass.id)} />
            ))}
          </ul>
        </Section>
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

function ClassCard({ schoolClass, busy }: { schoolClass: Data["classes"][number]; busy: boolean }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { id, name, rosterKind, sums } = schoolClass;
  const sentence = useYearSentence(sums);
  const open = sums.notYet + sums.excused;
  const startable = rosterKind === "named" && sums.enrolled > 0 && !busy;
  return (
    <li className={css.card}>
      <h3 className={css.name}>
        <Link to={`/teach/classes/${id}`}>{name[locale]}</Link>
      </h3>
      <p className={css.sentence}>{sentence}</p>
      <YearBar sums={sums} />
      {rosterKind === "head-count" ? <p className={css.sentence}>{t.byHeadCount}</p> : null}
      <div className={css.actions}>
        {startable ? (
          <ButtonLink to={`/teach/classes/${id}/start`} variant="primary" icon={Play}>
            {t.start}
          </ButtonLink>
        ) : null}
        {startable && sums.taught > 0 && open > 0 ? (
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
