import { localeOf } from "#app/auth/context.server.ts";
import { civilDay } from "#app/auth/day.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import { texts as lessonTexts } from "#app/domain/lessons/lesson.texts.ts";
import { type Lesson, lessonPath } from "#app/domain/lessons/lesson.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { getPublicReview } from "#app/domain/lessons/review.server.ts";
import { isExpired } from "#app/domain/lessons/review.ts";
import { found } from "#app/lib/http.ts";
import { PictureImage } from "#app/mdx/pictures/image.tsx";
import { coverOf } from "#app/mdx/pictures/names.ts";
import { withSounds } from "#app/mdx/pinyin.ts";
import { Reading } from "#app/mdx/reading.tsx";
import { renderLesson } from "#app/mdx/render.server.tsx";
import { YoungTools } from "#app/mdx/young-reader.tsx";
import { Badge } from "#app/ui/badge.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import readAloudScript from "#app/ui/read-aloud.js?url";
import { PublicShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/lesson";
import css from "./lesson.module.css";
import { texts } from "./lesson.texts.ts";
import { LessonNext } from "./lesson-next.tsx";
import { LessonSources, type LessonStanding } from "./lesson-sources.tsx";
import { sharedAs } from "./shared-as.ts";

// plain HTML, the same bytes for everybody: it is kept above the router, so nothing here may know the viewer
export const handle = { scripts: false };

export const meta: Route.MetaFunction = ({ loaderData }) => (loaderData ? sharedAs(loaderData.shared) : []);

/** `?pinyin=1`: for the smallest readers, with the sound above each character. */
export async function loader({ params: { slug, band }, context, request, url }: Route.LoaderArgs) {
  const lesson = found(getLesson(slug, band));
  const locale = localeOf(context);
  const html = found(await renderLesson(slug, band, locale));
  const isYoung = lesson.band === "primary-lower";
  const pinyin = isYoung && locale === "zh-CN" && url.searchParams.get("pinyin") === "1";
  return {
    lesson,
    standing: { review: await getPublicReview(lesson), isExpired: isExpired(lesson, civilDay()) },
    html: pinyin ? withSounds(html) : html,
    young: isYoung ? { pinyin } : null,
    spelledHead: pinyin
      ? { title: withSounds(lesson.title[locale]), summary: withSounds(lesson.summary[locale]) }
      : null,
    shared: {
      title: lesson.title[locale],
      description: lesson.summary[locale],
      address: publicAddress(request),
      path: lessonPath(lesson),
    },
  };
}

export default function LessonPage({ loaderData }: Route.ComponentProps) {
  const locale = useLocale();
  const { lesson, standing, html, young, shared } = loaderData;
  return (
    <PublicShell>
      <div className={css.page}>
        <Head lesson={lesson} spelled={loaderData.spelledHead} {...standing} />
        {young ? (
          <>
            <YoungTools
              id="read-aloud"
              pinyin={
                locale === "zh-CN"
                  ? { isOn: young.pinyin, href: young.pinyin ? shared.path : `${shared.path}?pinyin=1` }
                  : null
              }
            />
            <script type="module" src={readAloudScript} />
          </>
        ) : null}
        <Reading html={html} lang={locale} young={young !== null} spelled={young?.pinyin} />
        <LessonNext lesson={lesson} address={`${shared.address}${shared.path}`} />
        <LessonSources lesson={lesson} {...standing} />
      </div>
    </PublicShell>
  );
}

interface HeadProps extends LessonStanding {
  lesson: Lesson;
  /** the same words with their sounds, as HTML of our own */
  spelled: { title: string; summary: string } | null;
}

function Head({ lesson, spelled, review, isExpired: old }: HeadProps) {
  const locale = useLocale();
  const t = useTexts(texts);
  const names = useTexts(lessonTexts);
  return (
    <header className={css.head}>
      <a className={css.back} href={`/lessons?band=${lesson.band}`}>
        {t.library}
      </a>
      <PictureImage name={coverOf(lesson.family)} alt="" className={css.cover} lazy />
      <p className={css.meta}>
        <Badge tone="info">{names[`family.${lesson.family}`]}</Badge>
        <Badge>{names[`band.${lesson.band}`]}</Badge>
        <Badge>{names.minutes(lesson.minutes)}</Badge>
        {review ? <Badge tone="good">{t.reviewed}</Badge> : <Badge tone="attention">{t.notReviewed}</Badge>}
        {old ? <Badge tone="danger">{t.expired}</Badge> : null}
      </p>
      {spelled ? (
        <>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: checked words and the sounds we put above them */}
          <h1 className={css.title} dangerouslySetInnerHTML={{ __html: spelled.title }} />
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: checked words and the sounds we put above them */}
          <p className={css.summary} dangerouslySetInnerHTML={{ __html: spelled.summary }} />
        </>
      ) : (
        <>
          <h1 className={css.title}>{lesson.title[locale]}</h1>
          <p className={css.summary}>{lesson.summary[locale]}</p>
        </>
      )}
      <p className={css.objective}>
        <b>{t.objective}</b>
        {lesson.objective[locale]}
      </p>
    </header>
  );
}
