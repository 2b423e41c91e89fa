/**
 * The limit of durable answers: the same rows put into a table of the same shape by node:sqlite alone, synchronous
 * FULL. Arguments: folder, rows per commit, seconds. Prints rows per second.
 */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";

const [folder = ".", perCommit = "1", seconds = "2"] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, `raw-${process.pid}.db`));
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
database.exec(
  "CREATE TABLE answer (id TEXT PRIMARY KEY, attemptId TEXT, position INT, answerKey TEXT, response TEXT, givenAt TEXT, UNIQUE (attemptId, answerKey))",
);
const insert = database.prepare("INSERT INTO answer VALUES (?, ?, ?, ?, ?, ?)");
const until = performance.now() + Number(seconds) * 1000;
const began = performance.now();
let rows = 0;
while (performance.now() < until) {
  database.exec("BEGIN IMMEDIATE");
  for (let n = 0; n < Number(perCommit); n++, rows++) {
    insert.run(
      `0199-${rows}`,
      `attempt-${rows % 48}`,
      rows % 8,
      `key-${rows}`,
      "A",
      "2026-11-23T02:00:00.000Z",
    );
  }
  database.exec("COMMIT");
}
process.stdout.write(String(rows / ((performance.now() - began) / 1000)));
database.close();
