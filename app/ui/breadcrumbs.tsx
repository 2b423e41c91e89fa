import { Link } from "react-router";
import css from "./breadcrumbs.module.css";
import { useTexts } from "./locale.tsx";
import { texts } from "./navigation.texts.ts";

/** The way up; the page itself is its own title and is not repeated. */
export function Breadcrumbs({ trail }: { trail: readonly { to: string; label: string }[] }) {
  const t = useTexts(texts);
  return (
    <nav aria-label={t.trail}>
      <ol className={css.trail}>
        {trail.map((step) => (
          <li key={step.to} className={css.step}>
            <Link to={step.to} className={css.link}>
              {step.label}
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  );
}
