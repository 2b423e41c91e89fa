/** From a class's handed-in papers to the counts that its effect is computed from. Individual answers only. */
import type { Item, Trick } from "#app/domain/quizzes/item.ts";
import type { GradedQuiz, PositionResult } from "#app/domain/quizzes/quiz.ts";
import { fewestPupils, type Occasion, type PupilCounts } from "./class-effect.ts";

/** One handed-in paper, with the newest grading. */
export interface Paper {
  learnerId: string;
  purpose: Occasion;
  submittedAt: Date;
  result: GradedQuiz;
}

/** Each pupil's first paper of each purpose: who answers again has seen such messages already. */
export function firstPapers<T extends Paper>(papers: readonly T[]): T[] {
  const first = new Map<string, T>();
  for (const paper of papers) {
    const key = `${paper.learnerId} ${paper.purpose}`;
    const known = first.get(key);
    if (!known || paper.submittedAt < known.submittedAt) first.set(key, paper);
  }
  return [...first.values()];
}

/** A paper without a single verdict tells nothing about telling apart, and is left out. */
export function pupilCounts(papers: readonly Paper[]): PupilCounts[] {
  const byPupil = new Map<string, PupilCounts>();
  for (const { learnerId, purpose, result } of papers) {
    const { hits, misses, falseAlarms, correctRejections } = result;
    if (hits + misses + falseAlarms + correctRejections === 0) continue;
    const pupil = byPupil.get(learnerId) ?? {};
    pupil[purpose] = { hits, misses, falseAlarms, correctRejections };
    byPupil.set(learnerId, pupil);
  }
  // whoever reads the rows in another order must get the same draws
  return [...byPupil].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, counts]) => counts);
}

export interface FooledBy<Kind> {
  kind: Kind;
  /** pupils who were taken in at least once */
  fooled: number;
  /** pupils who were asked */
  asked: number;
  /** the message that most of them fell for */
  example: Item;
}

/** Tricks that took in at least one in five, the strongest first; and genuine messages that were suspected as often. */
export interface FoolingTricks {
  occasion: Occasion;
  tricks: FooledBy<Trick>[];
  genuine: FooledBy<null>[];
}

const fewestShare = 0.2;
const shownAtMost = 5;

/** Judged by the newest occasion on which enough pupils answered; null where there was none. */
export function foolingTricks(
  papers: readonly Paper[],
  itemOf: (itemId: string) => Item | undefined,
): FoolingTricks | null {
  const occasion = (["booster", "quiz", "before"] as const).find(
    (purpose) => papers.filter((paper) => paper.purpose === purpose).length >= fewestPupils,
  );
  if (!occasion) return null;
  const judged = papers
    .filter(({ purpose }) => purpose === occasion)
    .flatMap(({ learnerId, result }) =>
      result.positions.flatMap((position) => {
        const item = itemOf(position.itemId);
        return item?.kind === "verdict" && position.verdict !== "skipped"
          ? [{ learnerId, item, wrong: isWrong(position) }]
          : [];
      }),
    );
  const scams = judged.filter(({ item }) => !item.genuine);
  const genuine = judged.filter(({ item }) => item.genuine);
  const tricksAsked = [...new Set(scams.flatMap(({ item }) => item.tricks))];
  return {
    occasion,
    tricks: strongest(
      tricksAsked.map((kind) => ({ kind, answers: scams.filter(({ item }) => item.tricks.includes(kind)) })),
    ),
    genuine: strongest(
      [...new Set(genuine.map(({ item }) => item.id))].map((id) => {
        return { kind: null, answers: genuine.filter(({ item }) => item.id === id) };
      }),
    ),
  };
}

function isWrong({ verdict }: PositionResult): boolean {
  return verdict === "miss" || verdict === "false-alarm";
}

interface Judged {
  learnerId: string;
  item: Item;
  wrong: boolean;
}

function strongest<Kind>(groups: readonly { kind: Kind; answers: Judged[] }[]): FooledBy<Kind>[] {
  return groups
    .flatMap(({ kind, answers }) => {
      const asked = new Set(answers.map(({ learnerId }) => learnerId)).size;
      const wrong = answers.filter((answer) => answer.wrong);
      const fooled = new Set(wrong.map(({ learnerId }) => learnerId)).size;
      const example = mostFrequent(wrong.map(({ item }) => item));
      if (!example || asked < fewestPupils || fooled < 2 || fooled / asked < fewestShare) return [];
      return [{ kind, fooled, asked, example }];
    })
    .sort((a, b) => b.fooled / b.asked - a.fooled / a.asked || (a.example.id < b.example.id ? -1 : 1))
    .slice(0, shownAtMost);
}

function mostFrequent(items: readonly Item[]): Item | undefined {
  const counts = new Map<string, { item: Item; count: number }>();
  for (const item of items) {
    const known = counts.get(item.id);
    if (known) known.count++;
    else counts.set(item.id, { item, count: 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.item.id < b.item.id ? -1 : 1))[0]?.item;
}

/** A class that raised hands: counts by step, nobody's own answer, and therefore in no statistic of pupils. */
export interface RaisedHands {
  item: Item;
  purpose: Occasion;
  /** hands that said scam, and all hands */
  saidScam: number;
  hands: number;
  /** other classes sat there as well */
  together: boolean;
}

export function raisedHands(
  counts: Readonly<Record<string, number>>,
  { item, purpose, together }: Pick<RaisedHands, "item" | "purpose" | "together">,
): RaisedHands | null {
  if (item.kind !== "verdict") return null;
  const of = (letter: string) => counts[letter] ?? 0;
  const hands = of("A") + of("B") + of("C") + of("D");
  return hands === 0 ? null : { item, purpose, saidScam: of("A") + of("B"), hands, together };
}
