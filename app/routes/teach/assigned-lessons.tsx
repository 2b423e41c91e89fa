import { Play } from "lucide-react";
import { Fragment } from "react";
import { Link } from "react-router";
import type { AssignedLesson } from "#app/domain/lesson-assignments/lesson-assignments.server.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { dayName } from "./day.ts";
import css from "./today.module.css";
import { texts } from "./today.texts.ts";

interface AssignedLessonsProps {
  lessons: readonly AssignedLesson[];
  today: string;
  /** classes with a period running: theirs is to go on with that */
  busy: ReadonlySet<string>;
}

interface OpenLesson extends AssignedLesson {
  left: AssignedLesson["classes"];
}

/** What the school or district asks to have taught: the first one large, the others as a line each. */
export function AssignedLessons({ lessons, today, busy }: AssignedLessonsProps) {
  const open = lessons
    .map((lesson): OpenLesson => {
      const left = lesson.classes.filter(({ id, progress }) => progress.state === "not-yet" && !busy.has(id));
      return { ...lesson, left };
    })
    .filter(({ left }) => left.length > 0);
  const [first, ...others] = open;
  if (!first) return null;
  return (
    <>
      <First lesson={first} today={today} isNext={busy.size === 0} />
      {others.length > 0 ? <Others lessons={others} /> : null}
    </>
  );
}

function startPath(classId: string, lessonSlug: string): string {
  return `/teach/classes/${classId}/start?lesson=${lessonSlug}`;
}

function First({ lesson, today, isNext }: { lesson: OpenLesson; today: string; isNext: boolean }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { lessonSlug, title, dueOn, classes, left } = lesson;
  const words = dueOn < today ? t.assignedPassed : t.assignedDue;
  return (
    <section className={css.assigned}>
      <div>
        <h2 className={css.runningTitle}>{t.assigned(title[locale])}</h2>
        <p className={css.sentence}>{words(dayName(dueOn, locale), left.length, classes.length)}</p>
      </div>
      <div className={css.actions}>
        {left.map(({ id, name }, at) => (
          <ButtonLink
            key={id}
            to={startPath(id, lessonSlug)}
            variant={isNext && at === 0 ? "primary" : "secondary"}
            icon={Play}
          >
            {t.teachTo(name[locale])}
          </ButtonLink>
        ))}
      </div>
    </section>
  );
}

function Others({ lessons }: { lessons: readonly OpenLesson[] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  return (
    <Section title={t.alsoAssigned}>
      <ul className={css.also}>
        {lessons.map(({ lessonSlug, title, dueOn, left }) => (
          <li key={lessonSlug}>
            {t.alsoAssignedRow(title[locale], dayName(dueOn, locale), left.length)}
            {left.map(({ id, name }, at) => (
              <Fragment key={id}>
                {at > 0 ? t.and : null}
                <Link to={startPath(id, lessonSlug)}>{name[locale]}</Link>
              </Fragment>
            ))}
          </li>
        ))}
      </ul>
    </Section>
  );
}
