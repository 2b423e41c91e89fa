/** How a class answered an item, by choice and without names. */
import type { Item } from "#app/domain/quizzes/item.ts";
import type { FormItem, GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import { choicesOf, chosenIn, keyOf } from "#app/domain/quizzes/response.ts";

/** Fewer papers than this, and counts by option would say who answered what. */
export const fewestToShow = 5;

export interface OptionCount {
  letter: string;
  /** who chose it; where steps are put in order: who gave it its right place */
  count: number;
}

export interface ItemOutcome {
  item: Item;
  counts: OptionCount[];
  answered: number;
  /** choices that are right: two steps of a verdict, the options themselves, every step of an order */
  right: string[];
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
    return outcomeOfItem(item, responses);
  });
}

export function outcomeOfItem(item: Item, responses: readonly string[]): ItemOutcome {
  const right = rightChoices(item);
  // steps are counted as they should stand, first to last
  const choices = item.kind === "order" ? right : choicesOf(item);
  const counts = choices.map((letter, place) => ({
    letter,
    count: responses.filter((response) => {
      const chosen = chosenIn(response);
      return item.kind === "order" ? chosen[place] === letter : chosen.includes(letter);
    }).length,
  }));
  return { item, counts, answered: responses.length, right };
}

function rightChoices(item: Item): string[] {
  if (item.kind === "verdict") return item.genuine ? ["C", "D"] : ["A", "B"];
  return chosenIn(keyOf(item) ?? "");
}
