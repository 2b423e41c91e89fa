import { texts } from "#app/domain/lessons/lesson.texts.ts";
import { type Lesson, lessonPath } from "#app/domain/lessons/lesson.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkCard } from "#app/ui/card.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";

export type ShownLesson = Pick<Lesson, "slug" | "band" | "family" | "title" | "summary" | "minutes">;

/** One lesson for one band, as it stands in every list. */
export function LessonCard({ lesson }: { lesson: ShownLesson }) {
  const locale = useLocale();
  const t = useTexts(texts);
  const meta = (
    <>
      <Badge tone="info">{t[`family.${lesson.family}`]}</Badge>
      <Badge>{t[`band.${lesson.band}`]}</Badge>
      <Badge>{t.minutes(lesson.minutes)}</Badge>
    </>
  );
  return (
    <LinkCard to={lessonPath(lesson)} title={lesson.title[locale]} meta={meta} reloadDocument>
      {lesson.summary[locale]}
    </LinkCard>
  );
}

/** What a list of lessons needs to know, and no more. */
export function shownLesson({ slug, band, family, title, summary, minutes }: Lesson): ShownLesson {
  return { slug, band, family, title, summary, minutes };
}
