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
  transcript,
} from "./play.ts";
import type { Simulation, SimulationLine } from "./simulation.ts";

export interface ShownLine {
  from: SimulationLine["from"];
  kind: SimulationLine["kind"];
  text: string;
  /** what the player did, told rather than said */
  decided?: true;
}

export interface SimulationView {
  title: string;
  channel: Channel;
  contact: string;
  note: string | undefined;
  setting: string;
  /** option ids chosen so far */
  path: string[];
  /** what has been said before this node, and what is said at it */
  before: ShownLine[];
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

export function viewOf(simulation: Simulation, { steps, node }: Standing, locale: Locale): SimulationView {
  const say = (words: Bilingual) => words[locale];
  const shown = ({ text, ...line }: SpokenLine): ShownLine => ({ ...line, text: say(text) });
  const { title, channel, contact, note, setting } = simulation;
  return {
    title: say(title),
    channel,
    contact: say(contact),
    note: note && say(note),
    setting: say(setting),
    path: steps.map(({ choice }) => choice.id),
    before: transcript(steps).map(shown),
    fresh: node.lines.map(shown),
    choices: isEnding(node) ? [] : node.choices.map(({ id, text }) => ({ id, text: say(text) })),
    ending: isEnding(node)
      ? {
          outcome: node.outcome,
          title: say(node.title),
          explanation: say(node.explanation),
          next: say(node.next),
          tell: node.tell,
          moments: shownMoments(),
        }
      : null,
  };

  function shownMoments(): ShownMoment[] {
    return momentsThatMattered(steps).flatMap((step) => {
      const { moment, text } = step.choice;
      const said = lastWordBefore(step);
      return moment
        ? [
            {
              step: steps.indexOf(step),
              said: said && say(said.text),
              chose: say(text),
              weight: moment.weight,
              why: say(moment.why),
            },
          ]
        : [];
    });
  }
}
