import { localeOf } from "#app/auth/context.server.ts";
import { getLessonBlocks } from "#app/domain/lessons/blocks.server.ts";
import type { Block } from "#app/domain/lessons/blocks.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson, getSimulation } from "#app/domain/lessons/library.server.ts";
import { type PlanPart, teachingPlan } from "#app/domain/lessons/teaching-plan.ts";
import { rolePlaysOf } from "#app/domain/simulations/role-play.ts";
import { found } from "#app/lib/http.ts";
import { Compact } from "#app/mdx/notes/compact.tsx";
import { Scenes, Script } from "#app/mdx/notes/script.tsx";
import { ReaderProvider, readerGroupOf, useReaderGroup } from "#app/mdx/reader.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lesson-notes";
import css from "./lesson-notes.module.css";
import { texts } from "./lesson-notes.texts.ts";
import { RolePlays } from "./lesson-role-play.tsx";

// plain HTML, kept above the router: nothing here is secret, and nothing may know the viewer
export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.pageTitle },
  { name: "robots", content: "noindex" },
];

export function loader({ params: { slug, band }, context }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const locale = localeOf(context);
  const simulation = getSimulation(slug, band)?.simulation;
  return {
    lesson,
    pageTitle: texts[locale].title(lesson.title[locale]),
    plan: teachingPlan(found(getLessonBlocks(slug, band, locale))),
    play: simulation && {
      contact: simulation.contact[locale],
      setting: simulation.setting[locale],
      plays: rolePlaysOf(simulation, locale),
    },
  };
}

export default function LessonNotes({ loaderData: { lesson, plan, play } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const locale = useLocale();
  const path = lessonPath(lesson);
  return (
    <PublicShell>
      <div className={css.page}>
        <header className={css.head}>
          <a className={css.back} href={path}>
            {t.back}
          </a>
          <p className={css.badges}>
            <Badge tone="info">{t.heading}</Badge>
            <Badge>{names[`family.${lesson.family}`]}</Badge>
            <Badge>{names[`band.${lesson.band}`]}</Badge>
          </p>
          <h1 className={css.title}>{lesson.title[locale]}</h1>
          <p className={css.lead}>{t.lead(t[`readers.${readerGroupOf(lesson.band)}`])}</p>
          <ButtonRow>
            <ButtonLink to={`${path}/board`} variant="primary" reloadDocument>
              {t.board}
            </ButtonLink>
            <ButtonLink to={`${path}/handout`} reloadDocument>
              {t.handout}
            </ButtonLink>
          </ButtonRow>
        </header>
        <section className={css.plan}>
          <div>
            <h2 className={css.planTitle}>{t.objective}</h2>
            <p>{lesson.objective[locale]}</p>
          </div>
          <div>
            <h2 className={css.planTitle}>{t.plan}</h2>
            <Minutes parts={plan.parts} sum={plan.minutes || lesson.minutes} />
          </div>
        </section>
        <ReaderProvider band={lesson.band}>
          {plan.parts.map((part) => (
            <Part key={part.title} part={part} />
          ))}
          {play ? <RolePlays {...play} simulation={`${path}/simulation`} /> : null}
        </ReaderProvider>
      </div>
    </PublicShell>
  );
}

function Minutes({ parts, sum }: { parts: PlanPart[]; sum: number }) {
  const t = useTexts(texts);
  return (
    <ol className={css.minutes}>
      {parts
        .filter(({ minutes }) => minutes > 0)
        .map(({ title, minutes }) => (
          <li key={title}>
            <span>{title ?? t.opening}</span>
            <span>{t.minutes(minutes)}</span>
          </li>
        ))}
      <li className={css.sum}>{t.sum(sum)}</li>
    </ol>
  );
}

/** What to say at the left, what the class has before it at the right. */
function Part({ part: { title, minutes, shown, notes } }: { part: PlanPart }) {
  const t = useTexts(texts);
  const onScreen = t.onScreen(t[`readers.${useReaderGroup()}`]);
  const stories = shown.filter((block): block is Extract<Block, { kind: "story" }> => block.kind === "story");
  const rest = shown.filter(({ kind }) => kind !== "story");
  return (
    <section className={css.part}>
      <header className={css.partHead}>
        <h2>{title ?? t.opening}</h2>
        {minutes > 0 ? <span className={css.partMinutes}>{t.minutes(minutes)}</span> : null}
      </header>
      <div className={notes.length > 0 ? css.columns : `${css.columns} ${css.alone}`}>
        {notes.length > 0 ? (
          <div className={css.script}>
            <Script notes={notes} />
          </div>
        ) : null}
        {rest.length > 0 ? (
          <aside className={css.shown} aria-label={onScreen}>
            <p className={css.shownLabel}>{onScreen}</p>
            <Compact blocks={rest} />
          </aside>
        ) : null}
      </div>
      {stories.map(({ scenes }) => (
        <Scenes key={scenes[0]?.picture} scenes={scenes} />
      ))}
    </section>
  );
}
