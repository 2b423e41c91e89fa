import { useState } from "react";
import type { LedBoard as LedBoardData, LedQuestion } from "#app/domain/class-sessions/led-board.server.ts";
import type { ItemOutcome } from "#app/domain/class-sessions/outcome.ts";
import { choicesOf, shownLetter } from "#app/domain/quizzes/response.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { ReaderProvider } from "#app/mdx/reader.tsx";
import { BoardColumns, BoardOption, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import board from "./board.module.css";
import { BoardCards } from "./board-cards.tsx";
import { BoardCue, BoardMessage, OptionWords } from "./board-item.tsx";
import { KeptNotice } from "./kept-forms.tsx";
import css from "./led-board.module.css";
import { texts } from "./led-board.texts.ts";
import { LedHands } from "./led-hands.tsx";
import { LedPlay } from "./led-play.tsx";
import { LedRoll, type LedSeat } from "./led-roll.tsx";
import { LedTurn, mayCloseHere } from "./led-turn.tsx";
import { type CardVotes, noVotes } from "./use-card-reading.ts";
import { useClicker } from "./use-clicker.ts";

export interface LedBoardProps {
  data: LedBoardData;
  /** `/teach/class-sessions/…` */
  here: string;
  /** the lesson's own pages, which lead on from the last one */
  lessonBoard: string;
  band: Band;
  /** of the viewer's own class: at a lecture each teacher calls theirs */
  seats: readonly LedSeat[];
  refused: string | null;
  commandKey: string;
}

/** What the class sees while its teacher leads it; one press leads on, by mouse, keyboard or clicker. */
export function LedBoard(props: LedBoardProps) {
  const t = useTexts(texts);
  const { data, refused } = props;
  const words = sentenceNamed(t, refused);
  const [votes, setVotes] = useState<CardVotes>(noVotes);
  useClicker();
  return (
    <>
      {words ? (
        <p role="alert" className={css.refused}>
          {words}
        </p>
      ) : null}
      <Stop {...props} votes={votes} />
      <div className={css.kept}>
        <KeptNotice />
      </div>
      {data.way === "cards" ? (
        <BoardCards
          classSessionId={props.here.split("/").pop() ?? ""}
          data={data}
          seats={props.seats}
          onVotes={setVotes}
        />
      ) : null}
      <noscript>{data.question?.item ? <meta httpEquiv="refresh" content="15" /> : null}</noscript>
    </>
  );
}

function Stop(props: LedBoardProps & { votes: CardVotes }) {
  const t = useTexts(texts);
  const { data, lessonBoard, band } = props;
  const { current } = data.place;
  if (data.play) {
    return (
      <ReaderProvider band={band}>
        <LedPlay {...props} play={data.play} />
      </ReaderProvider>
    );
  }
  if (data.question) return <Question {...props} question={data.question} />;
  if (current.step === "roll")
    return <LedRoll {...props} next={data.place.next} turn={<LedTurn {...props} />} />;
  if (current.step === "close") {
    return (
      <>
        <BoardTitle>{t.close}</BoardTitle>
        <BoardText>{mayCloseHere(props) ? t.closeHere : t.closeWords}</BoardText>
        <LedTurn {...props} />
      </>
    );
  }
  if (current.step === "simulation") {
    return (
      <>
        <BoardTitle>{t.noSimulation}</BoardTitle>
        <LedTurn {...props} />
      </>
    );
  }
  return (
    <>
      <BoardTitle>{t.lesson}</BoardTitle>
      <div className={css.open}>
        <ButtonLink to={lessonBoard} size="board" variant="primary" reloadDocument data-clicker="next">
          {t.openLesson}
        </ButtonLink>
      </div>
      <LedTurn {...props} />
    </>
  );
}

function Question(props: LedBoardProps & { question: LedQuestion }) {
  const t = useTexts(texts);
  const { data, question, here, seats } = props;
  const { purpose, position, of, item, answered, outcome } = question;
  const head = purpose === "before" ? t.beforeQuestion(position, of) : t.question(position, of);
  if (data.place.current.phase === "talking") {
    return (
      <>
        <h1 className={board.lesson}>{`${head} · ${t.answered(answered)}`}</h1>
        {outcome ? <LedCounts outcome={outcome} /> : <BoardText>{t.tooFew}</BoardText>}
        <BoardCue item={item} />
        <LedTurn {...props} />
      </>
    );
  }
  if (data.way === "hands")
    return (
      <LedHands
        {...props}
        question={question}
        head={head}
        next={data.place.next}
        turn={<LedTurn {...props} />}
      />
    );
  const present = seats.filter(({ absent }) => !absent).length;
  return (
    <>
      <h1 className={board.lesson}>{head}</h1>
      <BoardColumns>
        <BoardMessage item={item} />
        <div className={board.options}>
          {choicesOf(item).map((letter) => (
            <BoardOption key={letter} letter={shownLetter(item, letter)}>
              <OptionWords item={item} letter={letter} />
            </BoardOption>
          ))}
        </div>
      </BoardColumns>
      <LedTurn {...props}>
        <span className={board.late}>
          {data.way === "cards" ? `${t["how-cards"]} · ${t.read(answered, present)}` : t["how-paper"]}
        </span>
        {data.way === "cards" ? (
          <ButtonLink to={`${here}/scanner`} target="_blank" size="board">
            {t.openScanner}
          </ButtonLink>
        ) : null}
      </LedTurn>
    </>
  );
}

/** How the class chose, in one row: the message itself has been looked at, now its words are talked about. */
function LedCounts({ outcome: { item, counts, answered } }: { outcome: ItemOutcome }) {
  return (
    <ul className={css.counts}>
      {counts.map(({ letter, count }) => (
        <li key={letter} className={css.chosen}>
          <svg className={css.share} aria-hidden="true">
            <rect
              width={`${(count / Math.max(1, answered)) * 100}%`}
              height="100%"
              className={css.shareFill}
            />
          </svg>
          <b className={css.chosenLetter}>{letter}</b>
          <span className={css.chosenWords}>
            <OptionWords item={item} letter={letter} />
          </span>
          <b className={css.chosenCount}>{count}</b>
        </li>
      ))}
    </ul>
  );
}
