import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import type { ClassSessionInfo } from "#app/domain/class-sessions/visible.server.ts";
import { Figure, FigureRow } from "#app/ui/figure.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";
import { ClosingSection } from "./closing-section.tsx";
import { pupilNames } from "./pupil-names.ts";
import { PupilTable } from "./pupil-table.tsx";
import { RollSection } from "./roll-section.tsx";

export interface ClassSessionData {
  session: ClassSessionInfo;
  standings: Standing[];
  quizItems: number;
  joinAddress: string;
  commandKey: string;
}

/** While the class is at work: how far it is, who needs a word, the roll, and the way to close. */
export function ClassSessionOpen(props: ClassSessionData & { here: string; lost: boolean }) {
  const t = useTexts(texts);
  const { session, standings, quizItems, here, lost } = props;
  const count = (...states: Standing["state"][]) =>
    standings.filter(({ state }) => states.includes(state)).length;
  return (
    <>
      {lost ? <Notice tone="attention">{t.lost}</Notice> : null}
      {session.state === "forgotten" ? (
        <Notice tone="attention">{t.forgotten}</Notice>
      ) : (
        <NextStep {...props} />
      )}
      <div className={css.now}>
        <p className={css.code}>
          {t.joinCode} <b className={css.digits}>{session.joinCode}</b>
        </p>
        <FigureRow>
          <Figure label={t.expected} value={standings.length} unit={t.people} />
          <Figure label={t.joined} value={count("joined", "working", "finished")} unit={t.people} />
          <Figure label={t.answering} value={count("working")} unit={t.people} />
          <Figure label={t.finished} value={count("finished")} unit={t.people} />
        </FigureRow>
      </div>
      <RollSection standings={standings} here={here} commandKey={props.commandKey} />
      <PupilTable standings={standings} quizItems={quizItems} />
      <ClosingSection standings={standings} quizItems={quizItems} here={here} commandKey={props.commandKey} />
    </>
  );
}

/** What there is to do now, with names. */
function NextStep({ standings, joinAddress }: ClassSessionData) {
  const t = useTexts(texts);
  const of = (...states: Standing["state"][]) => standings.filter(({ state }) => states.includes(state));
  const waiting = of("not-joined");
  const unfinished = of("joined", "working");
  if (waiting.length === standings.length) return <Notice tone="info">{t.sayJoin(joinAddress)}</Notice>;
  if (waiting.length > 0) {
    return <Notice tone="attention">{t.notJoined(waiting.length, pupilNames(t, waiting))}</Notice>;
  }
  if (unfinished.length > 0) {
    return <Notice tone="info">{t.notFinished(unfinished.length, pupilNames(t, unfinished))}</Notice>;
  }
  return <Notice tone="good">{t.everybody}</Notice>;
}
