/**
 * The simulation for a whole class: what comes, then the ways to choose from, each on a screen of its own and read
 * from the back row. Every screen is an address; nothing is recorded here.
 */
import { ArrowRight, RotateCcw, X } from "lucide-react";
import { Link } from "react-router";
import type { SimulationView } from "#app/domain/simulations/view.ts";
import { BoardHelp } from "#app/mdx/board/help.tsx";
import { Judged } from "#app/mdx/board/judged.tsx";
import { BoardBar, BoardOption, BoardText, BoardTitle } from "#app/ui/board.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { BoardShell } from "#app/ui/shells.tsx";
import css from "./simulation-board.module.css";
import { texts } from "./simulation-player.texts.ts";

interface SimulationBoardProps {
  view: SimulationView;
  hasBegun: boolean;
  /** which screen of this point of the story, from 0 */
  at: number;
  tone: "light" | "dark";
  leave: string;
}

export function SimulationBoard({ view, hasBegun, at, tone, leave }: SimulationBoardProps) {
  const t = useTexts(texts);
  const onwards = nextScreen(view, hasBegun, at);
  return (
    <BoardShell tone={tone}>
      <div className={css.screen}>
        <Screen view={view} hasBegun={hasBegun} at={at} />
      </div>
      <BoardBar>
        <ButtonLink to={leave} size="board" icon={X} reloadDocument>
          {t.leave}
        </ButtonLink>
        {hasBegun ? (
          <ButtonLink to="?size=board" size="board" icon={RotateCcw}>
            {t.restart}
          </ButtonLink>
        ) : null}
        {onwards ? (
          <ButtonLink to={onwards} size="board" variant="primary" icon={ArrowRight}>
            {hasBegun ? t.onwards : t.begin}
          </ButtonLink>
        ) : null}
      </BoardBar>
    </BoardShell>
  );
}

/** A scene is what comes, then the choices; an ending what comes, how it went, what to do, the moments that mattered. */
function nextScreen({ path, ending }: SimulationView, hasBegun: boolean, at: number): string | null {
  if (!hasBegun) return addressOf(path, 0);
  return at < (ending ? 3 : 1) ? addressOf(path, at + 1) : null;
}

function addressOf(path: readonly string[], at: number): string {
  return `?size=board&path=${path.join(".")}${at > 0 ? `&at=${at}` : ""}`;
}

function Screen({ view, hasBegun, at }: Pick<SimulationBoardProps, "view" | "hasBegun" | "at">) {
  const t = useTexts(texts);
  if (!hasBegun) {
    return (
      <>
        <BoardTitle>{view.title}</BoardTitle>
        <BoardText>{view.setting}</BoardText>
      </>
    );
  }
  if (view.ending && at > 0) {
    const Part = at === 1 ? HowItWent : at === 2 ? Now : Moments;
    return <Part ending={view.ending} />;
  }
  if (at > 0) {
    return (
      <>
        <BoardTitle>{t.classDecides}</BoardTitle>
        <ul className={css.options}>
          {view.choices.map(({ id, text }, index) => (
            <li key={id}>
              <Link to={addressOf([...view.path, id], 0)} className={css.option}>
                <BoardOption letter={"ABCD"[index] ?? ""}>{text}</BoardOption>
              </Link>
            </li>
          ))}
        </ul>
      </>
    );
  }
  return <Conversation view={view} />;
}

/** The last decision and what came of it; what was before has been seen. */
function Conversation({ view }: { view: SimulationView }) {
  const t = useTexts(texts);
  const screen = view.screens[view.screens.length - 1];
  if (!screen) return null;
  const lines = [...screen.lines.slice(-1), ...view.fresh].map((line) =>
    line.decided ? { ...line, text: t.decided(line.text) } : line,
  );
  return (
    <ChatWindow
      channel={screen.channel}
      title={screen.contact}
      note={screen.note}
      lines={lines}
      size="board"
    />
  );
}

type Ending = NonNullable<SimulationView["ending"]>;

export function HowItWent({ ending }: { ending: Pick<Ending, "outcome" | "title" | "explanation"> }) {
  const t = useTexts(texts);
  return (
    <Judged isGood={ending.outcome === "good"} label={t[ending.outcome]}>
      <BoardTitle>{ending.title}</BoardTitle>
      <BoardText>{ending.explanation}</BoardText>
    </Judged>
  );
}

function Now({ ending }: { ending: Ending }) {
  const t = useTexts(texts);
  return (
    <>
      <BoardTitle>{t.now}</BoardTitle>
      <BoardText>{ending.next}</BoardText>
      {ending.tell.length > 0 ? <BoardHelp only={ending.tell} /> : null}
    </>
  );
}

function Moments({ ending }: { ending: Ending }) {
  const t = useTexts(texts);
  return (
    <>
      <BoardTitle>{t.replay}</BoardTitle>
      {ending.moments.length === 0 ? <BoardText>{t.replayNone}</BoardText> : null}
      <ol className={css.moments}>
        {ending.moments.map(({ step, chose, weight, why }) => (
          <li key={step}>
            <Judged isGood={weight === "helped"} label={chose}>
              {why}
            </Judged>
          </li>
        ))}
      </ol>
    </>
  );
}
