/** Drawing, ordering and grading of quizzes. Pure: items, seeds and answers in, plain facts out. */
import { seededRandom } from "#app/lib/random.ts";
import type { Item } from "./item.ts";
import { type Letter, letters } from "./letters.ts";

/** What an item asks for: a scam to recognise, a genuine message to let pass, or one of several options. */
export type ItemPart = "scam" | "genuine" | "single";

export function partOf(item: Item): ItemPart {
  if (item.kind === "verdict") return item.genuine ? "genuine" : "scam";
  return "single";
}

// ── Drawing ────────────────────────────────────────────────────────────────────────────────────────

/** How many items of each part a form has. */
export type Blueprint = Readonly<Record<ItemPart, number>>;

/** Half genuine: who only learns to be suspicious has learnt nothing (as in the rounds of Anti-Phishing Phil). */
export const blueprints = {
  before: { scam: 3, genuine: 3, single: 0 },
  quiz: { scam: 4, genuine: 4, single: 0 },
  booster: { scam: 3, genuine: 3, single: 0 },
} as const satisfies Record<string, Blueprint>;
export type FormPurpose = keyof typeof blueprints;

export type Draw<T> =
  | { ok: true; items: T[] }
  | { ok: false; reason: "too-few-items"; part: ItemPart; wanted: number; available: number };

/**
 * Draws a form: as many of each part as the blueprint says, none of `avoid`, spread over difficulty first and
 * channel second within each part, in a mixed order. The same pool, blueprint and seed draw the same form.
 */
export function drawForm<T extends { item: Item }>(
  pool: readonly T[],
  blueprint: Blueprint,
  seed: number,
  avoid: ReadonlySet<string> = new Set(),
): Draw<T> {
  const random = seededRandom(seed);
  // by id first, so that the order of files in a folder decides nothing
  const sorted = [...pool].sort((a, b) => (a.item.id < b.item.id ? -1 : 1));
  const mixed = random.shuffled(sorted.filter(({ item }) => !avoid.has(item.id)));
  const drawn: T[] = [];
  for (const part of ["scam", "genuine", "single"] as const) {
    const candidates = mixed.filter(({ item }) => partOf(item) === part);
    const wanted = blueprint[part];
    if (candidates.length < wanted) {
      return { ok: false, reason: "too-few-items", part, wanted, available: candidates.length };
    }
    drawn.push(...spread(candidates, wanted));
  }
  return { ok: true, items: random.shuffled(drawn) };
}

/** Takes the candidate whose difficulty, then channel, is rarest among those taken; the first of equals. */
function spread<T extends { item: Item }>(candidates: readonly T[], count: number): T[] {
  const left = [...candidates];
  const taken: T[] = [];
  const rarity = ({ item }: T) => {
    const alike = taken.filter((other) => other.item.difficulty === item.difficulty).length;
    const sameChannel = taken.filter((other) => channelOf(other.item) === channelOf(item)).length;
    return alike * 1000 + sameChannel;
  };
  while (taken.length < count) {
    let best = 0;
    for (let i = 1; i < left.length; i++) {
      if (rarity(left[i] as T) < rarity(left[best] as T)) best = i;
    }
    taken.push(...left.splice(best, 1));
  }
  return taken;
}

function channelOf(item: Item): string {
  return item.message?.channel ?? "none";
}

// ── Order ──────────────────────────────────────────────────────────────────────────────────────────

/** Form positions in the order in which one pupil sees them: the n-th shown is `orderFor(…)[n - 1]`. */
export function orderFor(orderSeed: number, positions: readonly number[]): number[] {
  return seededRandom(orderSeed).shuffled(positions);
}

/** A seed of its own for each pupil's order, so that neighbours look at different messages (FNV-1a). */
export function orderSeedOf(formSeed: number, learnerId: string): number {
  let hash = 0x811c9dc5;
  for (const character of `${formSeed}:${learnerId}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  // signed 31 bits: both databases keep it in a plain integer
  return hash & 0x7fffffff;
}

// ── Grading ────────────────────────────────────────────────────────────────────────────────────────

/** Grows when the rules below change; kept with each result, so that an old one can be told from a new one. */
export const gradingVersion = 1;

export interface FormItem {
  position: number;
  item: Item;
}

export type Verdict = "hit" | "miss" | "false-alarm" | "correct-rejection" | "right" | "wrong" | "skipped";

export interface PositionResult {
  position: number;
  itemId: string;
  /** as given: on the four steps it carries how sure the pupil was, which is kept and not judged */
  response: Letter | null;
  verdict: Verdict;
}

export interface GradedQuiz {
  gradingVersion: number;
  /** scams that were called scams, and that were believed */
  hits: number;
  misses: number;
  /** genuine messages that were called scams, and that were let pass */
  falseAlarms: number;
  correctRejections: number;
  singlesRight: number;
  singlesWrong: number;
  skipped: number;
  positions: PositionResult[];
}

/** The letters an item can be answered with: four steps, or one per option. */
export function lettersOf(item: Item): readonly Letter[] {
  return item.kind === "verdict" ? letters : letters.slice(0, item.options.length);
}

export function isAnswerTo(item: Item, response: string): response is Letter {
  return (lettersOf(item) as readonly string[]).includes(response);
}

/** Answers by form position; what is missing, or no answer to that item, is skipped, never wrong. */
export function gradeQuiz(items: readonly FormItem[], answers: ReadonlyMap<number, string>): GradedQuiz {
  const positions = items.map(({ position, item }): PositionResult => {
    const given = answers.get(position);
    const response = given !== undefined && isAnswerTo(item, given) ? given : null;
    return { position, itemId: item.id, response, verdict: verdictOf(item, response) };
  });
  const count = (verdict: Verdict) => positions.filter((result) => result.verdict === verdict).length;
  return {
    gradingVersion,
    hits: count("hit"),
    misses: count("miss"),
    falseAlarms: count("false-alarm"),
    correctRejections: count("correct-rejection"),
    singlesRight: count("right"),
    singlesWrong: count("wrong"),
    skipped: count("skipped"),
    positions,
  };
}

function verdictOf(item: Item, response: Letter | null): Verdict {
  if (response === null) return "skipped";
  if (item.kind === "single") {
    return item.options[letters.indexOf(response)]?.correct ? "right" : "wrong";
  }
  // A and B both say "scam": how sure somebody is does not make an answer more right
  const calledScam = response === "A" || response === "B";
  if (item.genuine) return calledScam ? "false-alarm" : "correct-rejection";
  return calledScam ? "hit" : "miss";
}
