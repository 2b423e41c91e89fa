import { Search } from "lucide-react";
import { localeOf } from "#app/auth/context.server.ts";
import { civilDay } from "#app/auth/day.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { families } from "#app/domain/lessons/lesson.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { findLessons, minuteChoices, type Wanted, wantedOf } from "#app/domain/lessons/search.ts";
import { type Band, bands } from "#app/domain/schools/stage.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { Select, TextField } from "#app/ui/form.tsx";
import { Grid } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lessons";
import { LessonCard, type ShownLesson, shownLesson } from "./lesson-card.tsx";
import css from "./lessons.module.css";
import { texts } from "./lessons.texts.ts";
import { sharedAs } from "./shared-as.ts";

export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? sharedAs(loaderData.shared) : []);

/** `?q=&band=&family=&minutes=`: every wish is part of the address, so a search can be sent to somebody. */
export function loader({ url, context, request }: Route.LoaderArgs) {
  const lessons = listLessons();
  const wanted = wantedOf(url.searchParams);
  const { title, lead } = texts[localeOf(context)];
  return {
    shared: { title, description: lead, address: publicAddress(request), path: "/lessons" },
    wanted,
    // only bands and families that have a lesson are offered; what was asked for is shown even when it has none
    bands: bands.filter((each) => each === wanted.band || lessons.some(({ band }) => band === each)),
    families: families.filter(
      (each) => each === wanted.family || lessons.some(({ family }) => family === each),
    ),
    lessons: findLessons(lessons, wanted).map((lesson) => shownLesson(lesson, civilDay())),
  };
}

export default function Lessons({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  const { wanted, lessons } = loaderData;
  const isNarrowed = wanted.words !== "" || wanted.family !== null || wanted.minutes !== null;
  return (
    <PublicShell>
      <Page title={t.title} lead={t.lead}>
        <form method="get" action="/lessons" className={css.search} aria-label={t.search}>
          {wanted.band ? <input type="hidden" name="band" value={wanted.band} /> : null}
          <TextField
            type="search"
            name="q"
            label={t.words}
            defaultValue={wanted.words}
            placeholder={t.wordsHint}
          />
          <Select
            name="family"
            label={t.family}
            defaultValue={wanted.family ?? ""}
            options={[
              { value: "", label: t.anyFamily },
              ...loaderData.families.map((family) => ({ value: family, label: names[`family.${family}`] })),
            ]}
          />
          <Select
            name="minutes"
            label={t.minutes}
            defaultValue={wanted.minutes ?? ""}
            options={[
              { value: "", label: t.anyMinutes },
              ...minuteChoices.map((minutes) => ({ value: String(minutes), label: t.atMost(minutes) })),
            ]}
          />
          <Button variant="primary" icon={Search}>
            {t.find}
          </Button>
        </form>
        <nav aria-label={t.forWhom}>
          <ul className={css.filters}>
            {[null, ...loaderData.bands].map((band) => (
              <li key={band ?? "all"}>
                <a
                  className={css.filter}
                  href={addressOf({ ...wanted, band })}
                  aria-current={band === wanted.band ? "page" : undefined}
                >
                  {band ? names[`band.${band}`] : t.everybody}
                </a>
              </li>
            ))}
          </ul>
        </nav>
        {isNarrowed ? (
          <p className={css.found}>
            {t.found(lessons.length)} <a href={addressOf({ ...nothing, band: wanted.band })}>{t.clear}</a>
          </p>
        ) : null}
        {lessons.length === 0 ? <NothingFound /> : null}
        {isNarrowed || wanted.band ? (
          <Cards lessons={lessons} />
        ) : (
          loaderData.bands.map((band) => <Shelf key={band} band={band} lessons={lessons} />)
        )}
      </Page>
    </PublicShell>
  );
}

const nothing: Wanted = { words: "", band: null, family: null, minutes: null };

function addressOf({ words, band, family, minutes }: Wanted): string {
  const query = new URLSearchParams();
  if (words) query.set("q", words);
  if (band) query.set("band", band);
  if (family) query.set("family", family);
  if (minutes) query.set("minutes", String(minutes));
  return query.size > 0 ? `/lessons?${query}` : "/lessons";
}

/** All lessons of an age, where nobody asked for anything. */
function Shelf({ band, lessons }: { band: Band; lessons: ShownLesson[] }) {
  const names = useTexts(lessonTexts);
  return (
    <Section title={names[`band.${band}`]}>
      <Cards lessons={lessons.filter((lesson) => lesson.band === band)} level={3} />
    </Section>
  );
}

function Cards({ lessons, level }: { lessons: ShownLesson[]; level?: 3 }) {
  return (
    <Grid gap={6}>
      {lessons.map((lesson) => (
        <LessonCard key={`${lesson.slug}/${lesson.band}`} lesson={lesson} level={level} />
      ))}
    </Grid>
  );
}

function NothingFound() {
  const t = useTexts(texts);
  return (
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
  );
}
