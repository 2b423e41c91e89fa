/** `CLASSES`: classes of fifty in the middle of a quiz; prints each pupil's cookie, join code, id and PIN. */
import { civilDay } from "#app/auth/day.server.ts";
import { issueCredentials } from "#app/auth/pin.server.ts";
import { closeDatabase, transact } from "#app/db/client.server.ts";
import { fillClasses } from "./classes.ts";

export interface BenchPupil {
  cookie: string;
  joinCode: string;
  learnerId: string;
  pin: string;
}

const running = await fillClasses(Number(process.argv[2]), civilDay());
const pupils: BenchPupil[] = [];
for (const { learners } of running) {
  const ids = learners.map(({ id }) => id);
  const cards = await transact((tx) => issueCredentials(tx, null, ids));
  const pinOf = new Map(cards.map(({ learnerId, pin }) => [learnerId, pin]));
  for (const { id, cookie, joinCode } of learners)
    pupils.push({ cookie, joinCode, learnerId: id, pin: pinOf.get(id) ?? "" });
}
await closeDatabase();
process.stdout.write(JSON.stringify(pupils));
