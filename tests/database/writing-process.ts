/** Writes in groups and by Prisma for ever, and prints each id once it is answered; killed by process.server.test.ts. */
import { db, transact } from "#app/db/client.server.ts";
import { writeGrouped, writeInThread } from "#app/db/writer.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { eventWrite, writtenAt } from "./writes.ts";

const ways = [
  (id: string) => writeGrouped(eventWrite(id, "group")),
  (id: string) => writeGrouped(eventWrite(id, "group")),
  (id: string) => db.auditEvent.create({ data: { id, action: "single", recordedAt: writtenAt } }),
  (id: string) =>
    transact((tx) => tx.auditEvent.create({ data: { id, action: "transaction", recordedAt: writtenAt } })),
];

// as a server does
writeInThread((error) => {
  throw error;
});

async function writeForEver(way: (id: string) => Promise<unknown>): Promise<never> {
  for (;;) {
    const id = newId();
    await way(id);
    process.stdout.write(`${id}\n`);
  }
}

await Promise.all(
  Array.from({ length: 40 }, (_, i) => writeForEver(ways[i % ways.length] as (typeof ways)[number])),
);
