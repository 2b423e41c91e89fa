import { texts } from "#app/domain/lessons/lesson.texts.ts";
import { type Lesson, lessonPath } from "#app/domain/lessons/lesson.ts";
import { isExpired } from "#app/domain/lessons/review.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { picturePath } from "#app/mdx/pictures/image.tsx";
import { coverOf } from "#app/mdx/pictures/names.ts";
import { Badge } from "#app/ui/badge.tsx";
import { LinkCard } from "#app/ui/card.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";

export type ShownLesson = Pick<Lesson, "slug" | "band" | "family" | "title" | "summary" | "minutes"> & {
  isExpired: boolean;
};

/** One lesson for one band, as it stands in every list. */
export function LessonCard({ lesson, level }: { lesson: ShownLesson; level?: 2 | 3 }) {
  const locale = useLocale();
  const t = useTexts(texts);
  const meta = (
    <>
      <Badge tone="info">{t[`family.${lesson.family}`]}</Badge>
      <Badge>{t[`band.${lesson.band}`]}</Badge>
      <Badge>{t.minutes(lesson.minutes)}</Badge>
      {lesson.isExpired ? <Badge tone="danger">{t.expired}</Badge> : null}
    </>
  );
  return (
    <LinkCard
      to={lessonPath(lesson)}
      title={lesson.title[locale]}
      meta={meta}
      picture={picturePath(coverOf(lesson.family))}
      level={level}
      reloadDocument
    >
      {lesson.summary[locale]}
    </LinkCard>
  );
}

/** What a list of lessons needs to know, and no more. */
export function shownLesson(lesson: Lesson, today: LocalDate): ShownLesson {
  const { slug, band, family, title, summary, minutes } = lesson;
  return { slug, band, family, title, summary, minutes, isExpired: isExpired(lesson, today) };
}
