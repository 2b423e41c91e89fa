/** Drawing, ordering and grading of quizzes. Pure: items, seeds and answers in, plain facts out. */
import { seededRandom, seedOf } from "#app/lib/random.ts";
import type { Item } from "./item.ts";
import { isAnswerTo, keyOf } from "./response.ts";

/**
 * What an item asks for: a scam to recognise, a genuine message to let pass, what to do or whom to tell, or one of
 * the other kinds.
 */
export const itemParts = [
  "scam",
  "genuine",
  "asks",
  "single",
  "multiple",
  "true-false",
  "order",
  "mark",
] as const;
export type ItemPart = (typeof itemParts)[number];

export function partOf(item: Item): ItemPart {
  if (item.kind === "verdict") return item.genuine ? "genuine" : "scam";
  return item.kind === "single" && item.asks ? "asks" : item.kind;
}

/** Whether a class can answer it without devices: at most four choices of which one is taken. */
export function isForAllHands(item: Item): boolean {
  return item.kind === "verdict" || item.kind === "true-false" || item.kind === "single";
}

// ── Drawing ────────────────────────────────────────────────────────────────────────────────────────

/** How many items of each part a form has, and how many of whatever is no message to judge; what is not named has none. */
export type Blueprint = Readonly<Partial<Record<ItemPart | "others", number>>>;

export function isOther(item: Item): boolean {
  return item.kind !== "verdict";
}

/** Half genuine: who only learns to be suspicious has learnt nothing (as in the rounds of Anti-Phishing Phil). */
export const blueprints = {
  before: { scam: 3, genuine: 3 },
  quiz: { scam: 4, genuine: 4 },
  booster: { scam: 3, genuine: 3 },
} as const satisfies Record<string, Blueprint>;
export type FormPurpose = keyof typeof blueprints;

/** The steps of a class session in which pupils are tested, and whose forms those are: a booster stands for the quiz. */
export const formsOfStep = { before: ["before"], quiz: ["quiz", "booster"] } as const;
export type TestStep = keyof typeof formsOfStep;

export function stepOfForm(purpose: string): TestStep {
  return purpose === "before" ? "before" : "quiz";
}

/** Of a class session's forms the one that is asked in this step. */
export function formOfStep<T extends { purpose: string }>(forms: readonly T[], step: TestStep): T | null {
  return forms.find(({ purpose }) => stepOfForm(purpose) === step) ?? null;
}

export type Draw<T> =
  | { ok: true; items: T[] }
  | { ok: false; reason: "too-few-items"; part: ItemPart | "others"; wanted: number; available: number };

export interface Wishes {
  /** taken before others that have not been asked either: the half of the lesson's items that is this form's turn */
  half?: ReadonlySet<string>;
  /** what the class has been asked this year, with a number that grows: used only when nothing else is left, the oldest first */
  asked?: ReadonlyMap<string, number>;
}

/**
 * Draws a form: as many of each part as the blueprint says, what the class has not been asked before what it has,
 * spread over difficulty first and channel second within each part, in a mixed order. The same pool, blueprint,
 * wishes and seed draw the same form.
 */
export function drawForm<T extends { item: Item }>(
  pool: readonly T[],
  blueprint: Blueprint,
  seed: number,
  wishes: Wishes = {},
): Draw<T> {
  const random = seededRandom(seed);
  // by id first, so that the order of files in a folder decides nothing
  const mixed = random.shuffled([...pool].sort((a, b) => (a.item.id < b.item.id ? -1 : 1)));
  const drawn: T[] = [];
  for (const part of [...itemParts, "others"] as const) {
    const candidates = mixed.filter(({ item }) =>
      part === "others" ? isOther(item) : partOf(item) === part,
    );
    const wanted = blueprint[part] ?? 0;
    if (candidates.length < wanted) {
      return { ok: false, reason: "too-few-items", part, wanted, available: candidates.length };
    }
    const taken: T[] = [];
    for (const turn of inTurns(candidates, wishes)) spread(turn, taken, wanted);
    drawn.push(...taken);
  }
  return { ok: true, items: random.shuffled(drawn) };
}

/** Groups of candidates, the most wanted first. An anchor links the forms of all classes and days: asked before or not, it comes. */
function inTurns<T extends { item: Item }>(candidates: readonly T[], { half, asked }: Wishes): T[][] {
  const turns = new Map<number, T[]>();
  for (const candidate of candidates) {
    const { id, anchor } = candidate.item;
    const rank = anchor ? -2 : (asked?.get(id) ?? (half && !half.has(id) ? 0 : -1));
    turns.set(rank, [...(turns.get(rank) ?? []), candidate]);
  }
  return [...turns].sort(([a], [b]) => a - b).map(([, turn]) => turn);
}

/** Fills up `taken`, each time with whose kind, then difficulty, then channel is rarest there; the first of equals. */
function spread<T extends { item: Item }>(candidates: readonly T[], taken: T[], wanted: number): void {
  const left = [...candidates];
  const rarity = ({ item }: T) => {
    const sameKind = taken.filter((other) => other.item.kind === item.kind).length;
    const alike = taken.filter((other) => other.item.difficulty === item.difficulty).length;
    const sameChannel = taken.filter((other) => channelOf(other.item) === channelOf(item)).length;
    return sameKind * 1_000_000 + alike * 1000 + sameChannel;
  };
  while (taken.length < wanted && left.length > 0) {
    let best = 0;
    for (let i = 1; i < left.length; i++) {
      if (rarity(left[i] as T) < rarity(left[best] as T)) best = i;
    }
    taken.push(...left.splice(best, 1));
  }
}

export function channelOf(item: Item): string {
  return item.message?.channel ?? "none";
}

// ── Order ──────────────────────────────────────────────────────────────────────────────────────────

/** Form positions in the order in which one pupil sees them: the n-th shown is `orderFor(…)[n - 1]`. */
export function orderFor(orderSeed: number, positions: readonly number[]): number[] {
  return seededRandom(orderSeed).shuffled(positions);
}

/** A seed of its own for each pupil's order, so that neighbours look at different messages. */
export function orderSeedOf(formSeed: number, learnerId: string): number {
  return seedOf(`${formSeed}:${learnerId}`);
}

// ── Grading ────────────────────────────────────────────────────────────────────────────────────────

/**
 * Grows when the rules below change; kept with each result, so that an old one can be told from a new one.
 * 1: verdicts and single choices. 2: several choices, true or false, order, red flags; the first two as before.
 */
export const gradingVersion = 2;

export interface FormItem {
  position: number;
  item: Item;
}

export type Verdict = "hit" | "miss" | "false-alarm" | "correct-rejection" | "right" | "wrong" | "skipped";

export interface PositionResult {
  position: number;
  itemId: string;
  /** as given: on the four steps it carries how sure the pupil was, which is kept and not judged */
  response: string | null;
  verdict: Verdict;
  /** judged again by this version of the item, after a correction */
  gradedBy?: string;
}

export interface GradedQuiz {
  gradingVersion: number;
  /** scams that were called scams, and that were believed */
  hits: number;
  misses: number;
  /** genuine messages that were called scams, and that were let pass */
  falseAlarms: number;
  correctRejections: number;
  /** everything but verdicts, by its key: right as a whole, or worth a second look */
  singlesRight: number;
  singlesWrong: number;
  skipped: number;
  positions: PositionResult[];
}

/** Answers by form position; what is missing, or no answer to that item, is skipped, never wrong. */
export function gradeQuiz(items: readonly FormItem[], answers: ReadonlyMap<number, string>): GradedQuiz {
  const positions = items.map(({ position, item }): PositionResult => {
    const given = answers.get(position);
    const response = given !== undefined && isAnswerTo(item, given) ? given : null;
    return { position, itemId: item.id, response, verdict: verdictOf(item, response) };
  });
  return tallied(gradingVersion, positions);
}

/** A card or a sheet counts as the pupil's own work from half of the questions on; less is having been there. */
export function isOwnWork(answered: number, items: number): boolean {
  return items > 0 && answered * 2 >= items;
}

export function tallied(version: number, positions: PositionResult[]): GradedQuiz {
  const count = (verdict: Verdict) => positions.filter((result) => result.verdict === verdict).length;
  return {
    gradingVersion: version,
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

export function verdictOf(item: Item, response: string | null): Verdict {
  if (response === null) return "skipped";
  if (item.kind !== "verdict") return response === keyOf(item) ? "right" : "wrong";
  // A and B both say "scam": how sure somebody is does not make an answer more right
  const calledScam = response === "A" || response === "B";
  if (item.genuine) return calledScam ? "false-alarm" : "correct-rejection";
  return calledScam ? "hit" : "miss";
}
