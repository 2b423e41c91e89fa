/** A simulation that the whole class plays from the board: what it has decided, and the screen it sees. Pure. */
import { chatScreens } from "#app/domain/lessons/board-chat.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import type { Contact } from "#app/domain/simulations/contact.ts";
import { follow, isEnding, type Standing } from "#app/domain/simulations/play.ts";
import type { Simulation } from "#app/domain/simulations/simulation.ts";
import { type ShownLine, type ShownScreen, viewOf } from "#app/domain/simulations/view.ts";
import type { Locale } from "#app/lib/texts.ts";
import type { LedStep } from "./led.ts";

/** By option id. */
export type Votes = Readonly<Record<string, number>>;

export interface ClassChoice {
  id: string;
  optionId: string;
  /** null: the most hands, not counted */
  votes: Votes | null;
  takesBackId: string | null;
}

/** The decisions that stand: without those taken back, and without the taking back. */
export function standingChoices<T extends ClassChoice>(rows: readonly T[]): T[] {
  const gone = new Set(rows.map(({ takesBackId }) => takesBackId));
  return rows.filter(({ id, takesBackId }) => takesBackId === null && !gone.has(id));
}

/** What most chose; null where two have equally many, or nobody has voted. */
export function majorityOf(votes: Votes): string | null {
  const [most, second] = Object.entries(votes).sort(([, a], [, b]) => b - a);
  return most && most[1] > (second?.[1] ?? 0) ? most[0] : null;
}

export interface ShownOption {
  letter: string;
  id: string;
  text: string;
}

export type PlayScreen =
  | { kind: "setting"; title: string; setting: string }
  | ({ kind: "story" } & ShownScreen)
  | { kind: "deciding"; options: ShownOption[] }
  | { kind: "outcome"; outcome: "good" | "bad"; title: string; explanation: string }
  | { kind: "now"; next: string }
  | { kind: "tell"; whom: readonly Contact[] }
  | ({ kind: "moment"; number: number; of: number } & PlayMoment)
  | { kind: "no-moment" };

/** A branch that mattered, as it stood when the class decided. */
interface PlayMoment {
  said: string | null;
  weight: "helped" | "risky";
  why: string;
  options: (ShownOption & { chosen: boolean; votes: number | null })[];
}

export interface ClassPlay {
  runId: string;
  /** rows of the run: a decision from a page that is behind changes nothing */
  moves: number;
  screen: PlayScreen;
  /** to the screen before it, in the story or by taking the last decision back; null before the story begins */
  back: LedStep | "take-back" | null;
  /** null where the class decides, and after the last screen */
  onwards: LedStep | null;
}

/** What a class is to decide now. */
export interface Branch {
  runId: string;
  moves: number;
  options: readonly ShownOption[];
}

export function branchOf(play: ClassPlay | null): Branch | null {
  if (play?.screen.kind !== "deciding") return null;
  const { runId, moves, screen } = play;
  return { runId, moves, options: screen.options };
}

interface Run {
  runId: string;
  /** every row of the run in its order */
  rows: readonly ClassChoice[];
  /** where the class stands; a screen of the simulation or the simulation as such */
  at: LedStep;
}

/** Null if the story does not know what was chosen. */
export function classPlayOf(
  simulation: Simulation,
  { runId, rows, at }: Run,
  locale: Locale,
): ClassPlay | null {
  const chosen = standingChoices(rows);
  const standing = follow(
    simulation,
    chosen.map(({ optionId }) => optionId),
  );
  if (!standing) return null;
  const frame = { runId, moves: rows.length };
  const hasBegun = chosen.length > 0 || (at.position ?? 0) > 0;
  if (!hasBegun) {
    const { title, setting } = viewOf(simulation, standing, locale);
    return { ...frame, screen: { kind: "setting", title, setting }, back: null, onwards: screenStep(1) };
  }
  const screens = screensOf(
    simulation,
    standing,
    chosen.map(({ votes }) => votes),
    locale,
  );
  const number = numberOf(screens, at);
  const next = screens[number];
  return {
    ...frame,
    screen: screens[number - 1] as PlayScreen,
    back: number > 1 ? screenStep(number - 1) : chosen.length > 0 ? "take-back" : beforeTheStory,
    onwards: next ? screenStep(number + 1, next.kind === "deciding" ? "asking" : "talking") : null,
  };
}

const beforeTheStory: LedStep = { step: "simulation", position: null, phase: null };
/** The story once more from its start, as a run of its own. */
export const newRun: LedStep = { step: "simulation", position: 0, phase: null };

export function screenStep(position: number, phase: LedStep["phase"] = "talking"): LedStep {
  return { step: "simulation", position, phase };
}

/**
 * Counted from 1. A class that decides is shown the branch, whatever its number is in this language; one that comes
 * back to the simulation finds it where it stood, a finished one at what there is to talk about.
 */
function numberOf(screens: readonly PlayScreen[], at: LedStep): number {
  if (at.phase === "asking") return screens.findIndex(({ kind }) => kind === "deciding") + 1 || 1;
  const ended = !screens.some(({ kind }) => kind === "deciding");
  return Math.min(Math.max(1, at.position ?? (ended ? screens.length : 1)), screens.length);
}

/** What comes, then the branch; after an ending how it went, what to do, whom to tell, and one moment that mattered after another. */
function screensOf(
  simulation: Simulation,
  standing: Standing,
  votes: readonly (Votes | null)[],
  locale: Locale,
): PlayScreen[] {
  const { screens, fresh, ending, choices } = viewOf(simulation, standing, locale);
  const here = screens[screens.length - 1] as ShownScreen;
  // the last decision and what came of it; what was before has been seen
  const story = storyScreens(here, [...here.lines.slice(-1), ...fresh]);
  if (!ending) return [...story, { kind: "deciding", options: choices.map(lettered) }];
  const { outcome, title, explanation, next, tell, moments } = ending;
  return [
    ...story,
    { kind: "outcome", outcome, title, explanation },
    { kind: "now", next },
    ...(tell.length > 0 ? [{ kind: "tell", whom: tell } as const] : []),
    ...moments.map(({ step, said, weight, why }, index): PlayScreen => {
      const place = { kind: "moment", number: index + 1, of: moments.length } as const;
      return {
        ...place,
        said,
        weight,
        why,
        options: votedOptions(standing, step, votes[step] ?? null, locale),
      };
    }),
    ...(moments.length === 0 ? [{ kind: "no-moment" } as const] : []),
  ];
}

/** As many screens as can be read from the back row. */
function storyScreens({ channel, contact, note }: ShownScreen, lines: readonly ShownLine[]): PlayScreen[] {
  const parts = chatScreens({ channel, title: contact, note, lines: [...lines] });
  return parts.map((part) => ({ kind: "story", channel, contact, note, lines: part }));
}

function votedOptions(
  { steps }: Standing,
  at: number,
  votes: Votes | null,
  locale: Locale,
): PlayMoment["options"] {
  const step = steps[at];
  if (!step) return [];
  return step.scene.choices.map(({ id, text }, index) => ({
    ...lettered({ id, text: text[locale] }, index),
    chosen: id === step.choice.id,
    votes: votes ? (votes[id] ?? 0) : null,
  }));
}

function lettered({ id, text }: { id: string; text: string }, index: number): ShownOption {
  return { letter: letters[index] ?? "", id, text };
}

/** The options of the branch that a run stands at; none where the story has ended. */
export function offeredAt(simulation: Simulation, rows: readonly ClassChoice[]) {
  const standing = follow(
    simulation,
    standingChoices(rows).map(({ optionId }) => optionId),
  );
  return standing && !isEnding(standing.node) ? standing.node : null;
}
