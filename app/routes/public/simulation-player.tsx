/**
 * One view for the public page and for the class. Every step is an address of its own, so it runs as a sequence of
 * pages; with script the lines come at a human pace and nothing reloads.
 */
import { SkipForward } from "lucide-react";
import { type ReactNode, useEffect, useRef } from "react";
import type { SimulationView } from "#app/domain/simulations/view.ts";
import { Button } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { SimulationEnding } from "./simulation-ending.tsx";
import css from "./simulation-player.module.css";
import { texts } from "./simulation-player.texts.ts";
import { usePacing } from "./use-pacing.ts";

interface PlayerProps {
  view: SimulationView;
  /** the form that offers these choices */
  choose(choices: SimulationView["choices"]): ReactNode;
  /** the way back to just before a choice; not offered in class, where a run is kept as it went */
  linkTo?(step: number): string;
  /** below an ending: where to go from here */
  after: ReactNode;
}

export function SimulationPlayer({ view, choose, linkTo, after }: PlayerProps) {
  const t = useTexts(texts);
  const scene = view.path.join(".");
  const { shown, isTyping, isComplete, skip } = usePacing(view.fresh, scene);
  const turn = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const seen = useRef({ scene, count: shown.length });
  useEffect(() => {
    const before = seen.current;
    if (before.scene === scene && before.count === shown.length) return;
    seen.current = { scene, count: shown.length };
    // the answer that was clicked is gone: keyboard and screen reader go on from the question or the ending
    if (isComplete) heading.current?.focus({ preventScroll: true });
    const target = isComplete && view.ending ? heading.current : turn.current;
    target?.scrollIntoView({ block: "nearest" });
  }, [isComplete, scene, shown.length, view.ending]);
  const { ending } = view;
  return (
    <div className={css.player}>
      <div role="log" aria-label={t.conversation}>
        <ChatWindow
          channel={view.channel}
          title={view.contact}
          note={view.note}
          lines={[...view.before, ...shown].map((line) =>
            line.decided ? { ...line, text: t.decided(line.text) } : line,
          )}
        />
        {isTyping ? (
          <p className={css.typing} aria-hidden="true">
            {t.typing}
          </p>
        ) : null}
      </div>
      <div className={css.turn} id="now" ref={turn}>
        {isComplete ? null : (
          <Button type="button" variant="quiet" icon={SkipForward} onClick={skip}>
            {t.skip}
          </Button>
        )}
        {isComplete && !ending ? (
          <>
            <h2 className={css.question} ref={heading} tabIndex={-1}>
              {t.yourTurn}
            </h2>
            {choose(view.choices)}
          </>
        ) : null}
      </div>
      {isComplete && ending ? (
        <SimulationEnding ending={ending} heading={heading} linkTo={linkTo} after={after} />
      ) : null}
    </div>
  );
}

/** Who you are and what you have, before the first line comes. */
export function SimulationIntro({
  view,
  recorded,
  begin,
}: {
  view: SimulationView;
  recorded: boolean;
  begin: ReactNode;
}) {
  const t = useTexts(texts);
  return (
    <div className={css.intro}>
      <p className={css.setting}>{view.setting}</p>
      <p className={css.rules}>
        {t.rules}
        {recorded ? t.recorded : t.notRecorded}
      </p>
      <div>{begin}</div>
    </div>
  );
}
