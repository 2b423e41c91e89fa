import { localeOf } from "#app/auth/context.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { bands } from "#app/domain/schools/stage.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lessons";
import { LessonCard, shownLesson } from "./lesson-card.tsx";
import css from "./lessons.module.css";
import { texts } from "./lessons.texts.ts";

export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => [{ title: loaderData?.title }];

export function loader({ url, context }: Route.LoaderArgs) {
  const lessons = listLessons();
  const asked = url.searchParams.get("band");
  const band = bands.find((known) => known === asked) ?? null;
  return {
    title: texts[localeOf(context)].title,
    band,
    // only bands that have a lesson are offered; the one asked for is shown even when it has none
    bands: bands.filter((each) => each === band || lessons.some((lesson) => lesson.band === each)),
    lessons: lessons.filter((lesson) => band === null || lesson.band === band).map(shownLesson),
  };
}

export default function Lessons({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const filters = [null, ...loaderData.bands];
  return (
    <PublicShell>
      <Page title={t.title} lead={t.lead}>
        <nav aria-label={t.forWhom}>
          <ul className={css.filters}>
            {filters.map((band) => (
              <li key={band ?? "all"}>
                <a
                  className={css.filter}
                  href={band ? `/lessons?band=${band}` : "/lessons"}
                  aria-current={band === loaderData.band ? "page" : undefined}
                >
                  {band ? names[`band.${band}`] : t.everybody}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {loaderData.lessons.length === 0 ? (
          <Empty
            title={t.emptyTitle}
            action={
              <ButtonLink to="/lessons" variant="primary" reloadDocument>
                {t.showAll}
              </ButtonLink>
            }
          >
            {t.empty}
          </Empty>
        ) : (
          <Grid gap={6}>
            {loaderData.lessons.map((lesson) => (
              <LessonCard key={`${lesson.slug}/${lesson.band}`} lesson={lesson} />
            ))}
          </Grid>
        )}
      </Page>
    </PublicShell>
  );
}
