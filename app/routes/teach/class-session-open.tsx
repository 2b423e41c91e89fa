import { LockOpen } from "lucide-react";
import { Form } from "react-router";
import { mediumOf, spacedCode } from "#app/domain/class-sessions/class-session.ts";
import type { LedBoard } from "#app/domain/class-sessions/led-board.server.ts";
import type { Standing } from "#app/domain/class-sessions/standings.server.ts";
import type { ClassSessionInfo } from "#app/domain/class-sessions/visible.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Figure, FigureRow } from "#app/ui/figure.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import css from "./class-session.module.css";
import { texts } from "./class-session.texts.ts";
import { ClosingSection } from "./closing-section.tsx";
import { HeadCount } from "./head-count.tsx";
import { KeptNotice } from "./kept-forms.tsx";
import { LedControls } from "./led-controls.tsx";
import { LedMedia } from "./led-media.tsx";
import { pupilNames } from "./pupil-names.ts";
import { PupilTable } from "./pupil-table.tsx";
import { RollSection } from "./roll-section.tsx";

export interface ClassSessionData {
  session: ClassSessionInfo;
  standings: Standing[];
  /** after the closing: whom a make-up would be for today */
  makeUp: number;
  quizItems: number;
  /** too many wrong PINs */
  locked: Standing[];
  /** a class led from the board: where it stands */
  led: LedBoard | null;
  /** children who heard the story, as counted last */
  headCount: number | null;
  joinAddress: string;
  /** only this computer can open it */
  loopback: boolean;
  isRehearsing: boolean;
  commandKey: string;
}

/** While the class is at work: how far it is, who needs a word, the roll, and the way to close. */
export function ClassSessionOpen(props: ClassSessionData & { here: string; lost: boolean }) {
  const t = useTexts(texts);
  const { session, standings, quizItems, here, lost } = props;
  return (
    <>
      {lost ? <Notice tone="attention">{t.lost}</Notice> : null}
      <KeptNotice />
      {session.state === "forgotten" ? (
        <Notice tone="attention">{t.forgotten}</Notice>
      ) : props.led ? (
        <LedControls led={props.led} here={here} commandKey={props.commandKey} />
      ) : session.way === "home-visit" ? (
        <Notice tone="info" title={t.visit}>
          <p>{t.visitWords}</p>
          <div className={css.marks}>
            <LedMedia way={session.way} here={here} />
          </div>
        </Notice>
      ) : (
        <NextStep {...props} />
      )}
      <Locked {...props} />
      {session.way === "computer-room" ? <Joining {...props} /> : null}
      {session.way === "story" ? <HeadCount {...props} /> : null}
      {session.way === "story" || session.purpose === "booster" ? null : (
        <RollSection standings={standings} here={here} commandKey={props.commandKey} />
      )}
      {mediumOf[session.way] ? <PupilTable standings={standings} quizItems={quizItems} /> : null}
      <ClosingSection {...props} />
    </>
  );
}

/** Code and counts of a class that signs in. */
function Joining({ session, standings }: ClassSessionData) {
  const t = useTexts(texts);
  const count = (...states: Standing["state"][]) =>
    standings.filter(({ state }) => states.includes(state)).length;
  return (
    <div className={css.now}>
      <p className={css.code}>
        {t.joinCode} <b className={css.digits}>{spacedCode(session.joinCode)}</b>
      </p>
      <FigureRow>
        <Figure label={t.expected} value={standings.length} unit={t.people} />
        <Figure label={t.joined} value={count("joined", "working", "finished")} unit={t.people} />
        <Figure label={t.answering} value={count("working")} unit={t.people} />
        <Figure label={t.finished} value={count("finished")} unit={t.people} />
      </FigureRow>
    </div>
  );
}

/** In the middle of a lesson a locked pupil has to be let in with one tap. */
function Locked({ session, locked, here }: ClassSessionData & { here: string }) {
  const t = useTexts(texts);
  if (locked.length === 0) return null;
  return (
    <Notice tone="attention" title={t.lockedWords(locked.length, pupilNames(t, locked))}>
      <div className={css.marks}>
        {locked.map(({ learnerId, seat, name }) => (
          <Form key={learnerId} method="post" action={`/teach/classes/${session.classId}/unlock`}>
            <input type="hidden" name="learnerId" value={learnerId} />
            <input type="hidden" name="returnTo" value={here} />
            <Button icon={LockOpen}>{`${t.unlock} ${t.learner(seat, name)}`}</Button>
          </Form>
        ))}
      </div>
    </Notice>
  );
}

/** What there is to do now, with names. */
function NextStep({ standings, joinAddress, loopback, isRehearsing }: ClassSessionData) {
  const t = useTexts(texts);
  const of = (...states: Standing["state"][]) => standings.filter(({ state }) => states.includes(state));
  const waiting = of("not-joined");
  const unfinished = of("joined", "working");
  if (isRehearsing) return <Notice tone="info">{t.nobodyJoins}</Notice>;
  if (waiting.length === standings.length) {
    return (
      <Notice tone={loopback ? "attention" : "info"}>
        <p>{t.sayJoin(joinAddress)}</p>
        {loopback ? <p>{t.loopback}</p> : null}
      </Notice>
    );
  }
  if (waiting.length > 0) {
    return <Notice tone="attention">{t.notJoined(waiting.length, pupilNames(t, waiting))}</Notice>;
  }
  if (unfinished.length > 0) {
    return <Notice tone="info">{t.notFinished(unfinished.length, pupilNames(t, unfinished))}</Notice>;
  }
  return <Notice tone="good">{t.everybody}</Notice>;
}
