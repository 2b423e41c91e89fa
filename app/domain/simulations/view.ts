/** What the player's page shows of a simulation at one point of the way, in one language. Pure. */
import type { Channel } from "#app/domain/quizzes/item.ts";
import type { Bilingual, Locale } from "#app/lib/texts.ts";
import type { Contact } from "./contact.ts";
import {
  isEnding,
  lastWordBefore,
  momentsThatMattered,
  type SpokenLine,
  type Standing,
  spoken,
} from "./play.ts";
import type { Screen, Simulation, SimulationLine } from "./simulation.ts";

export interface ShownLine {
  from: SimulationLine["from"];
  kind: SimulationLine["kind"];
  text: string;
  /** what the player did, told rather than said */
  decided?: true;
}

/** What happened on one screen before the story moved to another. */
export interface ShownScreen {
  channel: Channel;
  contact: string;
  note: string | undefined;
  lines: ShownLine[];
}

export interface SimulationView {
  title: string;
  setting: string;
  /** option ids chosen so far */
  path: string[];
  /** what has been said before this node, screen by screen; the last one is where it stands now */
  screens: ShownScreen[];
  /** what is said at this node, on the last screen */
  fresh: ShownLine[];
  choices: { id: string; text: string }[];
  ending: {
    outcome: "good" | "bad";
    title: string;
    explanation: string;
    next: string;
    tell: Contact[];
    moments: ShownMoment[];
  } | null;
}

export interface ShownMoment {
  /** how many choices had been taken before this one */
  step: number;
  said: string | null;
  chose: string;
  weight: "helped" | "risky";
  why: string;
}

export function viewOf(simulation: Simulation, standing: Standing, locale: Locale): SimulationView {
  const { steps, node } = standing;
  const say = (words: Bilingual) => words[locale];
  return {
    title: say(simulation.title),
    setting: say(simulation.setting),
    path: steps.map(({ choice }) => choice.id),
    screens: screensOf(simulation, standing, locale),
    fresh: node.lines.map((line) => shownLine(line, locale)),
    choices: isEnding(node) ? [] : node.choices.map(({ id, text }) => ({ id, text: say(text) })),
    ending: isEnding(node)
      ? {
          outcome: node.outcome,
          title: say(node.title),
          explanation: say(node.explanation),
          next: say(node.next),
          tell: node.tell,
          moments: shownMoments(standing, locale),
        }
      : null,
  };
}

function shownLine({ text, ...line }: SpokenLine, locale: Locale): ShownLine {
  return { ...line, text: text[locale] };
}

/** An ending happens where the last scene did. */
function screensOf(simulation: Simulation, { steps, node }: Standing, locale: Locale): ShownScreen[] {
  const scenes = steps.map((step) => ({ screen: step.scene.screen ?? simulation, lines: spoken(step) }));
  const now = isEnding(node)
    ? (scenes[scenes.length - 1]?.screen ?? simulation)
    : (node.screen ?? simulation);
  const screens: ShownScreen[] = [];
  for (const { screen, lines } of [...scenes, { screen: now, lines: [] }]) {
    const next = shownScreen(screen, locale);
    let last = screens[screens.length - 1];
    if (!last || !isSame(last, next)) {
      last = next;
      screens.push(last);
    }
    last.lines.push(...lines.map((line) => shownLine(line, locale)));
  }
  return screens;
}

function shownScreen({ channel, contact, note }: Screen, locale: Locale): ShownScreen {
  return { channel, contact: contact[locale], note: note?.[locale], lines: [] };
}

function isSame(a: ShownScreen, b: ShownScreen): boolean {
  return a.channel === b.channel && a.contact === b.contact && a.note === b.note;
}

function shownMoments({ steps }: Standing, locale: Locale): ShownMoment[] {
  return momentsThatMattered(steps).flatMap((step) => {
    const { moment, text } = step.choice;
    if (!moment) return [];
    const said = lastWordBefore(step);
    return [
      {
        step: steps.indexOf(step),
        said: said?.text[locale] ?? null,
        chose: text[locale],
        weight: moment.weight,
        why: moment.why[locale],
      },
    ];
  });
}
