import type { RolePlay, ScriptLine } from "#app/domain/simulations/role-play.ts";
import { useReaderGroup } from "#app/mdx/reader.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import css from "./lesson-notes.module.css";
import { texts } from "./lesson-notes.texts.ts";

interface RolePlaysProps {
  contact: string;
  setting: string;
  plays: readonly RolePlay[];
  simulation: string;
}

/** The simulation on paper: who acts, two ways through, and where to stop and ask the class. */
export function RolePlays({ contact, setting, plays, simulation }: RolePlaysProps) {
  const t = useTexts(texts);
  const reader = useReaderGroup();
  return (
    <section className={css.rolePlay}>
      <header className={css.partHead}>
        <h2>{t.rolePlay}</h2>
      </header>
      <p>
        {t.rolePlayLead}
        {t.rolePlayMinutes} <a href={simulation}>{t.simulation}</a>
      </p>
      <dl className={css.cast}>
        <dt>{t.parts}</dt>
        <dd>{[t.narrator, t.other(contact), t[`reader.${reader}`]].join(" · ")}</dd>
        <dt>{t.setting}</dt>
        <dd>{setting}</dd>
      </dl>
      <div className={css.plays}>
        {plays.map((play) => (
          <Play key={play.outcome} play={play} />
        ))}
      </div>
    </section>
  );
}

function Play({ play }: { play: RolePlay }) {
  const t = useTexts(texts);
  return (
    <div className={css.play}>
      <h3 className={css.playTitle}>{t[play.outcome]}</h3>
      <ol className={css.lines}>
        {play.lines.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the lines of a play never move
          <Line key={at} line={line} />
        ))}
      </ol>
      <div className={css.playEnd}>
        <p>
          <b>
            {t.end}
            {t.colon}
            {play.title}
          </b>
        </p>
        <p>{play.explanation}</p>
        <p>
          <b>{t.next}</b> {play.next}
        </p>
      </div>
    </div>
  );
}

function Line({ line }: { line: ScriptLine }) {
  const t = useTexts(texts);
  const parts = { narrator: t.narrator, other: t.otherShort, pupil: t[`reader.${useReaderGroup()}`] };
  switch (line.kind) {
    case "screen":
      return (
        <li className={css.screen}>
          {t[`channel.${line.channel}`]} · {line.contact}
          {line.note ? ` · ${line.note}` : ""}
        </li>
      );
    case "stop":
      return (
        <li className={css.stop}>
          <b>{t.turn}</b> {t.stopAndAsk}
        </li>
      );
    case "turn":
      return (
        <li className={css.turn}>
          <b>{t[line.weight]}</b> {line.why}
        </li>
      );
    case "line":
      return (
        <li className={line.part === "narrator" ? css.told : css.said}>
          <b>{parts[line.part]}</b>
          <span>{line.text}</span>
        </li>
      );
  }
}
