/** Fills the database that the environment names with the small world, and prints what a journey has to know. */
import { issueCredentials } from "#app/auth/pin.server.ts";
import { closeDatabase, db, transact } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { createWorld, world, worldPassword, worldToday } from "#tests/support/world.ts";

/** What is printed on a card of 七年级 1 班. */
export interface Pupil {
  learnerId: string;
  /** "" where no name is kept */
  name: string;
  seat: number;
  pin: string;
  cardSecret: string;
}

export interface WorldFacts {
  ids: typeof world;
  password: string;
  /** who sits in 七年级 1 班 today, by seat */
  pupils: Pupil[];
  /** of every learner in every school */
  learnersNames: string[];
}

await migrate();
await createWorld();
const roster = await listRoster([world.classes.seven1], worldToday);
const issued = await transact((tx) =>
  issueCredentials(
    tx,
    world.staff.teacher,
    roster.map(({ learnerId }) => learnerId),
  ),
);
const learners = Object.values<string>(world.learners);
const names = await db.personName.findMany({ where: { personId: { in: learners } } });
await closeDatabase();

const facts: WorldFacts = {
  ids: world,
  password: worldPassword,
  pupils: roster.flatMap(({ learnerId, name, seat }) => {
    const card = issued.find((one) => one.learnerId === learnerId);
    if (!card || seat === null) return [];
    return { learnerId, name: name ?? "", seat, pin: card.pin, cardSecret: card.cardSecret };
  }),
  learnersNames: names.map(({ name }) => name),
};
process.stdout.write(JSON.stringify(facts));
