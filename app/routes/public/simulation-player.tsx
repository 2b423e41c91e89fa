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
import { partsIn } from "#app/ui/read-aloud.js";
import { Spelled } from "#app/ui/sounds.tsx";
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
      <div className={css.screens} role="log" aria-label={t.conversation}>
        {view.screens.map(({ channel, contact, note, lines }, index) => (
          <ChatWindow
            // biome-ignore lint/suspicious/noArrayIndexKey: what happened keeps its place
            key={index}
            channel={channel}
            title={contact}
            note={note}
            whole={index === view.screens.length - 1}
            lines={[...lines, ...(index === view.screens.length - 1 ? shown : [])].map((line) =>
              line.decided ? { ...line, text: t.decided(line.text) } : line,
            )}
          />
        ))}
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
              <Spelled text={t.yourTurn} />
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

/** What has been said since the last choice, and what comes now. */
export function partsToRead(root: HTMLElement, freshLines: number): HTMLElement[] {
  const screen = [...root.querySelectorAll("figure")].at(-1);
  const lines = screen ? partsIn(screen, "li").slice(-freshLines) : [];
  const story = screen && lines.length === 0 ? [screen] : lines;
  const around = partsIn(root, "h1, h2, h3, p, li, [data-aloud]").filter((part) => !part.closest("figure"));
  return [...story, ...around.filter((part) => part.tagName !== "H1" || !screen)];
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
      <p className={css.setting}>
        <Spelled text={view.setting} />
      </p>
      <p className={css.rules}>
        <Spelled text={t.rules} />
        <Spelled text={recorded ? t.recorded : t.notRecorded} />
      </p>
      <div>{begin}</div>
    </div>
  );
}
