/** Values of columns that are dropped must be nowhere afterwards: database, its files, temporary files, answers, console. */
import { readdirSync, readFileSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, expect, it, vi } from "vitest";
import { openBulk } from "#app/db/bulk.server.ts";
import { dataDirectory, dialect } from "#app/db/config.server.ts";
import { canary, fixtureFolder } from "#tests/fixtures/make-rosters.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, worldToday } from "#tests/support/world.ts";
import { applyImport, listImportRows, settleImport, startImport } from "./roster-import.server.ts";
import { getImport } from "./roster-import-view.server.ts";
import { listJobs } from "./roster-jobs.server.ts";

const admin = viewerOf("schoolAdmin");

beforeEach(async () => {
  for (const job of listJobs()) await job.end();
  await resetDatabase();
  await createWorld();
});

async function settled(importId: string) {
  for (;;) {
    const view = await getImport(admin, importId);
    if (view.state.is !== "working") return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

const began = Date.now();

/** Files that have come or changed since, as bytes. */
function filesIn(folder: string): Buffer[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    if (!entry.isFile()) return [];
    const path = join(entry.parentPath, entry.name);
    try {
      const { mtimeMs, size } = statSync(path);
      return mtimeMs >= began && size < 50_000_000 ? [readFileSync(path)] : [];
    } catch {
      return [];
    }
  });
}

async function everyRow(): Promise<string> {
  const bulk = await openBulk();
  const tables = await bulk.rows<{ name: string }>(
    dialect === "sqlite"
      ? `SELECT "name" FROM "sqlite_master" WHERE "type" = 'table'`
      : `SELECT "tablename" AS "name" FROM "pg_tables" WHERE "schemaname" = 'public'`,
  );
  let text = "";
  for (const { name } of tables) text += JSON.stringify(await bulk.rows(`SELECT * FROM "${name}"`));
  await bulk.close();
  return text;
}

it("no value of a dropped column is anywhere after reading, correcting, being refused and applying", async () => {
  const said: unknown[] = [];
  for (const way of ["log", "warn", "error", "info"] as const)
    vi.spyOn(console, way).mockImplementation((...words) => void said.push(words));
  const answers: unknown[] = [];
  const start = async (name: string) => {
    const started = await startImport(admin, {
      file: readFileSync(join(fixtureFolder, name)),
      day: worldToday,
    });
    if (!started.ok) throw new Error(started.reason);
    answers.push(await settled(started.importId));
    return started.importId;
  };
  for (const name of readdirSync(fixtureFolder)) await start(name);
  const importId = await start("sheet-per-class.xlsx");
  // the guardian's column taken for the class: refused, and not quoted
  await settleImport(admin, importId, { corrections: new Map([[0, { roles: new Map([[7, "class"]]) }]]) });
  const refused = await settled(importId);
  expect(refused.result?.recognition.problemCount).toBeGreaterThan(0);
  // the identity number taken for the name
  await settleImport(admin, importId, {
    corrections: new Map([
      [
        0,
        {
          roles: new Map([
            [1, null],
            [3, "name"],
            [7, null],
          ] as const),
        },
      ],
    ]),
  });
  const identity = await settled(importId);
  expect(identity.result?.recognition.problems[0]?.code).toBe("identity-number");
  await settleImport(admin, importId, {
    corrections: new Map([
      [
        0,
        {
          roles: new Map([
            [1, "name"],
            [3, null],
          ] as const),
        },
      ],
    ]),
  });
  const right = await settled(importId);
  answers.push(refused, identity, right);
  answers.push(await listImportRows(admin, importId, { kind: "changes", classRef: null, page: 1 }));
  const fingerprint = right.result?.difference?.fingerprint ?? "";
  expect(await applyImport(admin, importId, { fingerprint, removalsSeen: true })).toEqual({ ok: true });
  answers.push(await settled(importId));
  expect(answers.at(-1)).toMatchObject({ state: { is: "applied" } });

  const places: [string, string | Buffer][] = [
    ["answers", JSON.stringify(answers)],
    ["rows", await everyRow()],
    ["console", JSON.stringify(said)],
    ...filesIn(tmpdir()).map((file): [string, Buffer] => ["temporary file", file]),
    ...(dialect === "sqlite"
      ? filesIn(dataDirectory()).map((file): [string, Buffer] => ["database", file])
      : []),
  ];
  for (const [place, content] of places)
    for (const value of Object.values(canary))
      expect(content.includes(value), `${value} in ${place}`).toBe(false);
}, 120_000);
