/** Prints every answer in the database of DATA_DIR or DATABASE_URL, oldest first. */
import { closeDatabase, db } from "#app/db/client.server.ts";

export interface KeptAnswer {
  attemptId: string;
  position: number;
  answerKey: string;
  response: string;
}

const kept: KeptAnswer[] = await db.answer.findMany({
  select: { attemptId: true, position: true, answerKey: true, response: true },
  orderBy: { id: "asc" },
});
await closeDatabase();
process.stdout.write(JSON.stringify(kept));
