/** The simulation as the whole class plays it: what comes, the branch to decide, and the moments to talk about. */
import type { ClassPlay, PlayScreen } from "#app/domain/class-sessions/class-play.ts";
import { BoardHelp } from "#app/mdx/board/help.tsx";
import { Judged } from "#app/mdx/board/judged.tsx";
import { HowItWent } from "#app/routes/public/simulation-board.tsx";
import { BoardText, BoardTitle } from "#app/ui/board.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import board from "./board.module.css";
import { texts } from "./led-board.texts.ts";
import type { LedBoardProps } from "./led-board.tsx";
import { LedBranch } from "./led-branch.tsx";
import css from "./led-play.module.css";
import { LedPlayTurn } from "./led-play-turn.tsx";
import type { CardVotes } from "./use-card-reading.ts";

export type LedPlayProps = LedBoardProps & { play: ClassPlay; votes: CardVotes };

export function LedPlay(props: LedPlayProps) {
  const { screen } = props.play;
  return (
    <>
      <div className={css.screen}>
        {screen.kind === "deciding" ? (
          <LedBranch {...props} options={screen.options} byCards={props.data.way === "cards"} />
        ) : (
          <Screen screen={screen} />
        )}
      </div>
      <LedPlayTurn {...props} />
    </>
  );
}

function Screen({ screen }: { screen: Exclude<PlayScreen, { kind: "deciding" }> }) {
  const t = useTexts(texts);
  switch (screen.kind) {
    case "setting":
      return (
        <>
          <BoardTitle>{screen.title}</BoardTitle>
          <BoardText>{screen.setting}</BoardText>
        </>
      );
    case "story":
      return (
        <ChatWindow
          channel={screen.channel}
          title={screen.contact}
          note={screen.note}
          lines={screen.lines.map((line) => (line.decided ? { ...line, text: t.decided(line.text) } : line))}
          size="board"
        />
      );
    case "outcome":
      return <HowItWent ending={screen} />;
    case "now":
      return (
        <>
          <BoardTitle>{t.now}</BoardTitle>
          <BoardText>{screen.next}</BoardText>
        </>
      );
    case "tell":
      return <BoardHelp only={screen.whom} />;
    case "moment":
      return <Moment moment={screen} />;
    case "no-moment":
      return <BoardText>{t.lookBackNone}</BoardText>;
  }
}

/** What the class could do, how many wanted it, and why what it did mattered. */
function Moment({ moment }: { moment: Extract<PlayScreen, { kind: "moment" }> }) {
  const t = useTexts(texts);
  const { number, of, options, weight, why } = moment;
  const isGood = weight === "helped";
  return (
    <>
      <h1 className={board.lesson}>{t.lookBack(number, of)}</h1>
      <ul className={css.options} aria-label={t.options}>
        {options.map(({ id, letter, text, votes, chosen }) => (
          <li key={id} className={chosen ? `${css.option} ${css.chosen}` : css.option}>
            <b className={css.letter}>{letter}</b>
            <span className={css.words}>
              {text}
              {chosen ? <b className={css.mark}> · {t.chosen}</b> : null}
            </span>
            {votes === null ? null : <b className={css.votes}>{votes}</b>}
          </li>
        ))}
      </ul>
      <Judged isGood={isGood} label={t[weight]}>
        {why}
      </Judged>
    </>
  );
}
