import { Link } from "react-router";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./quiz.module.css";
import { texts } from "./quiz.texts.ts";
import type { Marks } from "./quiz-marks.ts";

/** Neutral dots: answered or not, never right or wrong. */
export function QuizProgress({ marks, current }: { marks: Marks; current: number | null }) {
  const t = useTexts(texts);
  return (
    <nav aria-label={t.progress}>
      <ol className={css.dots}>
        {marks.map(({ answer, save }, index) => {
          const state = answer === null ? t.unanswered : save === "unsaved" ? t.waiting : t.answered;
          const look = answer === null ? css.open : save === "unsaved" ? css.held : css.given;
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: messages keep their places
            <li key={index}>
              <Link
                to={`?n=${index + 1}`}
                defaultShouldRevalidate={false}
                className={`${css.dot} ${look}`}
                aria-current={index === current ? "step" : undefined}
                aria-label={`${t.goTo(index + 1)}：${state}`}
              >
                {index + 1}
              </Link>
            </li>
          );
        })}
        <li>
          <Link
            to="?n=check"
            defaultShouldRevalidate={false}
            className={css.dot}
            aria-current={current === null ? "step" : undefined}
          >
            {t.check}
          </Link>
        </li>
      </ol>
    </nav>
  );
}
