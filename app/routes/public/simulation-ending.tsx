import type { ReactNode, RefObject } from "react";
import { Link } from "react-router";
import type { ShownMoment, SimulationView } from "#app/domain/simulations/view.ts";
import { ContactList } from "#app/mdx/help.tsx";
import { GenuineMark, ScamMark } from "#app/mdx/marks.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Spelled } from "#app/ui/sounds.tsx";
import css from "./simulation-ending.module.css";
import { texts } from "./simulation-player.texts.ts";

interface EndingProps {
  ending: NonNullable<SimulationView["ending"]>;
  heading: RefObject<HTMLHeadingElement | null>;
  linkTo?(step: number): string;
  after: ReactNode;
}

/** How it went, what to do now, and the moments that mattered. */
export function SimulationEnding({ ending, heading, linkTo, after }: EndingProps) {
  const t = useTexts(texts);
  return (
    <div className={css.ending}>
      <section className={ending.outcome === "good" ? css.good : css.bad}>
        <p className={css.outcome}>
          {ending.outcome === "good" ? <GenuineMark /> : <ScamMark />}
          {t[ending.outcome]}
        </p>
        <h2 className={css.title} ref={heading} tabIndex={-1}>
          <Spelled text={ending.title} />
        </h2>
        <p>
          <Spelled text={ending.explanation} />
        </p>
        <h3 className={css.now}>{t.now}</h3>
        <p>
          <Spelled text={ending.next} />
        </p>
      </section>
      {ending.tell.length > 0 ? (
        <section>
          <h2 className={css.heading}>
            <Spelled text={t.tell} />
          </h2>
          <ContactList only={ending.tell} />
        </section>
      ) : null}
      <section>
        <h2 className={css.heading}>{t.replay}</h2>
        {ending.moments.length === 0 ? <p>{t.replayNone}</p> : null}
        <ol className={css.moments}>
          {ending.moments.map((moment) => (
            <Moment key={moment.step} moment={moment} to={linkTo?.(moment.step)} />
          ))}
        </ol>
      </section>
      {after}
    </div>
  );
}

function Moment({ moment, to }: { moment: ShownMoment; to: string | undefined }) {
  const t = useTexts(texts);
  return (
    <li className={css.moment}>
      {moment.said ? (
        <p className={css.said}>
          <span className={css.label}>{t.said}</span>
          <Spelled text={moment.said} />
        </p>
      ) : null}
      <p>
        <span className={css.label}>{t.chose}</span>
        <b>
          <Spelled text={moment.chose} />
        </b>
      </p>
      <p className={moment.weight === "helped" ? css.helped : css.risky}>
        <b>{t[moment.weight]}</b>
        <Spelled text={moment.why} />
      </p>
      {to ? <Link to={to}>{t.fromHere}</Link> : null}
    </li>
  );
}
