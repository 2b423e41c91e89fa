import { type Lesson, lessonPath } from "#app/domain/lessons/lesson.ts";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./lesson.module.css";
import { texts } from "./lesson.texts.ts";

/** Where to go from the reading: play it, back to class; for grown-ups the other faces, and the address to send on. */
export function LessonNext({ lesson, address }: { lesson: Lesson; address: string }) {
  const t = useTexts(texts);
  const path = lessonPath(lesson);
  return (
    <nav className={css.next} aria-label={t.nextTitle}>
      <h2 className={css.nextTitle}>{t.nextTitle}</h2>
      {lesson.hasSimulation ? (
        <NextStep to={`${path}/simulation`} name={t.play} what={t.playWhat} main />
      ) : null}
      {lesson.band === "kindergarten" ? null : <NextStep to="/learn" name={t.toClass} what={t.toClassWhat} />}
      <h2 className={css.nextTitle}>{t.teach}</h2>
      <ul className={css.faces}>
        {(["board", "notes", "handout"] as const).map((face) => (
          <li key={face}>
            <a className={css.face} href={`${path}/${face}`}>
              {t[face]}
            </a>
          </li>
        ))}
      </ul>
      <p className={css.share}>
        <b>{t.share}</b>
        <span className={css.shareAddress}>{address}</span>
        <span className={css.shareWhat}>{t.shareWhat}</span>
      </p>
    </nav>
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
