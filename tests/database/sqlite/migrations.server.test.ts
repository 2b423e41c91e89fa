import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { readMigrations } from "#app/db/migrations.server.ts";
import { openWriter } from "#app/db/sqlite-store.server.ts";
import { withScratchSqlite } from "#prisma/scratch.ts";
import { outputOf } from "../script.ts";

const migrations = readMigrations("sqlite");
const names = migrations.map(({ name }) => name);

describe("a new database", () => {
  it("is migrated once, though two processes start together", async () => {
    const folder = mkdtempSync(path.join(tmpdir(), "fanzha-new-"));
    const migrate = () => outputOf("scripts/admin.ts", ["migrate"], { DATA_DIR: folder });
    const outputs = await Promise.all([migrate(), migrate()]);
    const applied = outputs.flatMap((text) => text.split("\n")).filter((line) => names.includes(line));
    expect(applied.sort()).toEqual(names);
    const connection = openWriter(path.join(folder, "fanzha.db"));
    expect(connection.query(`SELECT COUNT(*) FROM "_prisma_migrations"`, []).rows).toEqual([[names.length]]);
    connection.close();
    rmSync(folder, { recursive: true });
  });
});

describe("a migration that would cut references", () => {
  it("is refused and undone", async () => {
    const cutting = { name: "29991231000000_cut", sql: `DELETE FROM "Region";`, checksum: "x" };
    await withScratchSqlite(async (scratch) => {
      await scratch.apply(migrations);
      await scratch.execute(`
        INSERT INTO "Region" VALUES ('r1', '重庆市');
        INSERT INTO "District" VALUES ('d1', 'r1', '渝南区', '渝南区教育委员会', '2026-09-01T00:00:00.000Z');`);
      const applying = scratch.apply([...migrations, cutting]);
      await expect(applying).rejects.toThrow("1 rows point nowhere, first in table District");
      await scratch.apply(migrations);
      await scratch.execute(`UPDATE "Region" SET "name" = 'x'`);
    });
  });
});
