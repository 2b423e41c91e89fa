import { localeOf } from "#app/auth/context.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { found } from "#app/lib/http.ts";
import { Reading } from "#app/mdx/reading.tsx";
import { renderLesson } from "#app/mdx/render.server.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lesson";
import css from "./lesson.module.css";
import { texts } from "./lesson.texts.ts";

// plain HTML, the same bytes for everybody: it is kept above the router, so nothing here may know the viewer
export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [
  { title: loaderData?.title },
  { name: "description", content: loaderData?.summary },
];

export async function loader({ params: { slug, band }, context }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const locale = localeOf(context);
  const html = found(await renderLesson(slug, band, locale));
  return { lesson, html, title: lesson.title[locale], summary: lesson.summary[locale] };
}

export default function LessonPage({ loaderData: { lesson, html, title, summary } }: Route.ComponentProps) {
  const locale = useLocale();
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  return (
    <PublicShell>
      <div className={css.page}>
        <header className={css.head}>
          <a className={css.back} href={`/lessons?band=${lesson.band}`}>
            {t.library}
          </a>
          <p className={css.meta}>
            <Badge tone="info">{names[`family.${lesson.family}`]}</Badge>
            <Badge>{names[`band.${lesson.band}`]}</Badge>
            <Badge>{names.minutes(lesson.minutes)}</Badge>
            <Badge tone="attention">{t.notReviewed}</Badge>
          </p>
          <h1 className={css.title}>{title}</h1>
          <p className={css.summary}>{summary}</p>
          <p className={css.objective}>
            <b>{t.objective}</b>
            {lesson.objective[locale]}
          </p>
        </header>
        <Reading html={html} lang={locale} />
        <nav className={css.next} aria-label={t.nextTitle}>
          <h2 className={css.nextTitle}>{t.nextTitle}</h2>
          {lesson.hasSimulation ? (
            <NextStep to={`${lessonPath(lesson)}/simulation`} name={t.play} what={t.playWhat} main />
          ) : null}
          <NextStep to="/learn" name={t.toClass} what={t.toClassWhat} />
        </nav>
        <footer className={css.sources}>
          <h2 className={css.sourcesTitle}>{t.sources}</h2>
          <ol className={css.list}>
            {lesson.sources.map((source) => (
              <li key={source.url}>
                {source.title}
                <a className={css.address} href={source.url} rel="noreferrer">
                  {source.url}
                </a>
                <span className={css.day}>{t.readOn(source.readOn)}</span>
              </li>
            ))}
          </ol>
          <p>{t.checked(lesson.checkedOn, lesson.expiresOn)}</p>
          <p>
            {t.notReviewedWhy} <span className={css.screenOnly}>{t.print}</span>
          </p>
        </footer>
      </div>
    </PublicShell>
  );
}

function NextStep({ to, name, what, main }: { to: string; name: string; what: string; main?: boolean }) {
  return (
    <a className={main ? `${css.step} ${css.main}` : css.step} href={to}>
      <b className={css.stepName}>{name}</b>
      <span>{what}</span>
    </a>
  );
}
