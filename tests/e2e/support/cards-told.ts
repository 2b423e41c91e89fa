/** What is stored of the quiz of a class session, in letters as on the cards: which were to choose from, and by seat. */
import { closeDatabase, db } from "#app/db/client.server.ts";
import { listResponses } from "#app/domain/class-sessions/led-board.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { choicesOf, shownLetter } from "#app/domain/quizzes/response.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { world, worldToday } from "#tests/support/world.ts";

export interface CardsTold {
  position: number;
  choices: Letter[];
  bySeat: Record<number, Letter>;
}

const [classSessionId = ""] = process.argv.slice(2);
const form = await db.quizForm.findFirstOrThrow({ where: { classSessionId, purpose: "quiz" } });
const seats = new Map<string, number>();
for (const { learnerId, seat } of await listRoster([world.classes.seven1], worldToday))
  if (seat !== null) seats.set(learnerId, seat);
const told: CardsTold[] = [];
for (const { position, item } of await listFormItems(form.id)) {
  const letterOf = (choice: string) => shownLetter(item, choice) as Letter;
  const responses = await listResponses(form.id, position);
  const bySeat = [...responses].map(([learnerId, choice]) => [seats.get(learnerId), letterOf(choice)]);
  told.push({ position, choices: choicesOf(item).map(letterOf), bySeat: Object.fromEntries(bySeat) });
}
await closeDatabase();
process.stdout.write(JSON.stringify(told));
