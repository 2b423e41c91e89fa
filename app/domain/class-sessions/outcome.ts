/** How a class answered an item, by option and without names. */
import type { Item, Letter } from "#app/domain/quizzes/item.ts";
import { type FormItem, type GradedQuiz, lettersOf } from "#app/domain/quizzes/quiz.ts";

/** Fewer papers than this, and counts by option would say who answered what. */
export const fewestToShow = 5;

export interface OptionCount {
  letter: Letter;
  count: number;
}

export interface ItemOutcome {
  item: Item;
  counts: OptionCount[];
  answered: number;
  /** letters that are right: two steps of a verdict, or the option itself */
  right: Letter[];
}

/** In the order of the form; null where too few have handed in to stay anonymous. */
export function outcomesOf(
  items: readonly FormItem[],
  results: readonly Pick<GradedQuiz, "positions">[],
): ItemOutcome[] | null {
  if (results.length < fewestToShow) return null;
  return items.map(({ position, item }) => {
    const responses = results.flatMap(
      ({ positions }) => positions.find((result) => result.position === position)?.response ?? [],
    );
    const counts = lettersOf(item).map((letter) => ({
      letter,
      count: responses.filter((response) => response === letter).length,
    }));
    return { item, counts, answered: responses.length, right: rightLetters(item) };
  });
}

function rightLetters(item: Item): Letter[] {
  if (item.kind === "verdict") return item.genuine ? ["C", "D"] : ["A", "B"];
  return lettersOf(item).filter((_letter, index) => item.options[index]?.correct);
}
