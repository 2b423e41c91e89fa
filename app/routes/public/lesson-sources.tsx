import type { Lesson } from "#app/domain/lessons/lesson.ts";
import type { Signature } from "#app/domain/lessons/review.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./lesson.module.css";
import { texts } from "./lesson.texts.ts";

/** Whether somebody has signed for these words, and whether their facts should have been looked at again. */
export interface LessonStanding {
  review: Signature | null;
  isExpired: boolean;
}

/** Who says so, until when it was looked at, and who has signed for it. */
export function LessonSources({ lesson, review, isExpired }: LessonStanding & { lesson: Lesson }) {
  const t = useTexts(texts);
  const checked = isExpired ? t.expiredWhy : t.checked;
  return (
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
      <p>{checked(lesson.checkedOn, lesson.expiresOn)}</p>
      <p>{review ? t.reviewedBy(review.unit, t[review.capacity], review.signedOn) : t.notReviewedWhy}</p>
    </footer>
  );
}
