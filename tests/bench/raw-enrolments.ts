/**
 * The limit of applying a list: as many people, names and enrolments put into tables of the same shape by node:sqlite
 * alone, one transaction, synchronous FULL. Arguments: folder, rows. Prints milliseconds.
 */
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { DatabaseSync } from "node:sqlite";
import { v7 } from "uuid";

const [folder = ".", count = "1000"] = process.argv.slice(2);
const database = new DatabaseSync(join(folder, `raw-${process.pid}.db`));
database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;");
database.exec(`CREATE TABLE person (id TEXT PRIMARY KEY, district TEXT, at TEXT, import TEXT);
  CREATE TABLE name (id TEXT PRIMARY KEY, person TEXT REFERENCES person (id), name TEXT, at TEXT, actor TEXT);
  CREATE INDEX name_person ON name (person);
  CREATE TABLE enrolment (id TEXT PRIMARY KEY, district TEXT, school TEXT, class TEXT, learner TEXT REFERENCES person (id),
    seat INT, status TEXT, day TEXT, opened TEXT, at TEXT, actor TEXT, supersedes TEXT UNIQUE);
  CREATE INDEX enrolment_class ON enrolment (district, school, class);
  CREATE INDEX enrolment_learner ON enrolment (learner);`);
const person = database.prepare("INSERT INTO person VALUES (?, ?, ?, ?)");
const name = database.prepare("INSERT INTO name VALUES (?, ?, ?, ?, ?)");
const enrolment = database.prepare("INSERT INTO enrolment VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, NULL)");
const [district, school, actor] = [v7(), v7(), v7()];
const at = "2026-11-23T02:00:00.000Z";
const classes = Array.from({ length: Math.ceil(Number(count) / 57) }, () => v7());
const began = performance.now();
database.exec("BEGIN IMMEDIATE");
for (let n = 0; n < Number(count); n++) {
  const id = v7();
  person.run(id, district, at, actor);
  name.run(v7(), id, "王小雨", at, actor);
  const classId = classes[Math.floor(n / 57)] as string;
  enrolment.run(v7(), district, school, classId, id, n % 57, "enrolled", "2026-11-23", "admitted", at, actor);
}
database.exec("COMMIT");
process.stdout.write(String(performance.now() - began));
database.close();
