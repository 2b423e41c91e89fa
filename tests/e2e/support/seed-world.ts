/** Fills the database that the environment names with the small world, and prints what a journey has to know. */
import { issueCredentials } from "#app/auth/pin.server.ts";
import { closeDatabase, db, transact } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { createWorld, world, worldPassword } from "#tests/support/world.ts";

export interface WorldFacts {
  ids: typeof world;
  password: string;
  /** by learner id */
  cards: Record<string, { pin: string; cardSecret: string }>;
}

await migrate();
await createWorld();
const enrolled = await db.enrolment.findMany({ where: { classId: world.classes.seven1 } });
const learnerIds = [...new Set(enrolled.map((row) => row.learnerId))];
const issued = await transact((tx) => issueCredentials(tx, world.staff.teacher, learnerIds));
await closeDatabase();

const cards = Object.fromEntries(
  issued.map(({ learnerId, pin, cardSecret }) => [learnerId, { pin, cardSecret }]),
);
process.stdout.write(JSON.stringify({ ids: world, password: worldPassword, cards } satisfies WorldFacts));
