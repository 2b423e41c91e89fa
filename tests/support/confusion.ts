/** Which letter was held and which one was read, as a table for people; "–" was not read. */
import { type Letter, letters } from "#app/domain/quizzes/letters.ts";

export interface HeldAndRead {
  held: Letter;
  read: Letter | null;
}

export function confusionOf(pairs: readonly HeldAndRead[]): string {
  const count = (held: Letter, read: Letter | null) =>
    pairs.filter((pair) => pair.held === held && pair.read === read).length;
  const cells = (values: readonly (string | number)[]) =>
    values.map((value) => `${value}`.padStart(7)).join("");
  return [
    `held ↓ read →${cells([...letters, "–"])}`,
    ...letters.map(
      (held) => `            ${held}${cells([...letters, null].map((read) => count(held, read)))}`,
    ),
  ].join("\n");
}
