import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { databaseState, dialect } from "#app/db/client.server.ts";
import { migrate, migrationState } from "#app/db/migrate.server.ts";
import { type Migration, pendingMigrations, readMigrations } from "#app/db/migrations.server.ts";
import { sqlToReach } from "#prisma/schema-engine.ts";
import { derivePostgresSchema, schemaFiles, sourceSchema } from "#prisma/schemas.ts";
import { type Scratch, withScratchPostgres, withScratchSqlite } from "#prisma/scratch.ts";

const migrations = readMigrations(dialect);

function withScratch<T>(work: (scratch: Scratch) => Promise<T>): Promise<T> {
  return dialect === "sqlite"
    ? withScratchSqlite(work)
    : withScratchPostgres(process.env.TEST_DATABASE_URL as string, work);
}

function migration(name: string, sql: string): Migration {
  return { name, sql, checksum: `checksum of ${name}` };
}

describe("one schema, two databases", () => {
  it("the PostgreSQL schema is what npm run db:derive makes of the source", () => {
    expect(readFileSync(schemaFiles.postgresql, "utf8")).toBe(derivePostgresSchema(sourceSchema()));
  });

  it("the migrations lead exactly to the schema: else npm run db:diff -- <name>", async () => {
    const schema = dialect === "sqlite" ? sourceSchema() : derivePostgresSchema(sourceSchema());
    const missing = await withScratch(async (scratch) => {
      await scratch.apply(migrations);
      return sqlToReach(schema, scratch.factory);
    });
    expect(missing).toBe("");
  });

  it("both engines have migrations of the same names", () => {
    const names = (all: Migration[]) => all.map(({ name }) => name);
    expect(names(readMigrations("sqlite"))).toEqual(names(readMigrations("postgresql")));
  });
});

const region = `INSERT INTO "Region" ("id", "name") VALUES ('r1', '重庆市');`;
const district = `INSERT INTO "District" ("id", "regionId", "name", "authority", "createdAt")
  VALUES ('d1', 'r1', '渝南区', '渝南区教育委员会', '2026-09-01T00:00:00.000Z');`;
const count = async (scratch: Scratch, table: string) => {
  const connection = await scratch.factory.connect();
  const { rows } = await connection.queryRaw({
    sql: `SELECT COUNT(*) AS n FROM "${table}"`,
    args: [],
    argTypes: [],
  });
  return Number(rows[0]?.[0]);
};

describe("a filled database", () => {
  it("keeps its rows when a table that others refer to is rebuilt", async () => {
    // as the schema engine writes it for SQLite, which cannot alter most things in place
    const rebuilt = `
      PRAGMA defer_foreign_keys=ON;
      PRAGMA foreign_keys=OFF;
      CREATE TABLE "new_Region" ("id" TEXT NOT NULL PRIMARY KEY, "name" TEXT NOT NULL, "note" TEXT NOT NULL DEFAULT '');
      INSERT INTO "new_Region" ("id", "name") SELECT "id", "name" FROM "Region";
      DROP TABLE "Region";
      ALTER TABLE "new_Region" RENAME TO "Region";
      PRAGMA foreign_keys=ON;
      PRAGMA defer_foreign_keys=OFF;`;
    const altered = `ALTER TABLE "Region" ADD COLUMN "note" TEXT NOT NULL DEFAULT '';`;
    await withScratch(async (scratch) => {
      await scratch.apply(migrations);
      await scratch.execute(region + district);
      await scratch.apply([
        ...migrations,
        migration("29991231000000_note", dialect === "sqlite" ? rebuilt : altered),
      ]);
      expect([await count(scratch, "Region"), await count(scratch, "District")]).toEqual([1, 1]);
      await expect(scratch.execute(district.replace("'d1', 'r1'", "'d2', 'nowhere'"))).rejects.toThrow(
        /foreign key/i,
      );
    });
  });

  it("is left as it was by a migration that fails halfway", async () => {
    const broken = migration(
      "29991231000000_broken",
      `DELETE FROM "Region"; CREATE TABLE "Half" (id TEXT); SELECT nonsense;`,
    );
    await withScratch(async (scratch) => {
      await scratch.apply(migrations);
      await scratch.execute(region);
      await expect(scratch.apply([...migrations, broken])).rejects.toThrow(/nonsense/);
      expect(await count(scratch, "Region")).toBe(1);
      await expect(count(scratch, "Half")).rejects.toThrow();
      await scratch.apply([...migrations, { ...broken, sql: `CREATE TABLE "Half" (id TEXT)` }]);
      expect(await count(scratch, "Half")).toBe(0);
    });
  });
});

describe("the history", () => {
  it("is known after migrating, and migrating again does nothing", async () => {
    expect(await migrate()).toEqual([]);
    expect(await migrationState()).toEqual({ applied: migrations.map(({ name }) => name), pending: [] });
    expect(await databaseState()).toEqual({
      ok: true,
      engine: dialect,
      migrations: { applied: migrations.length, pending: 0 },
    });
  });

  it("whose files were changed afterwards is refused", () => {
    const [first] = migrations as [Migration];
    expect(() => pendingMigrations(migrations, [{ ...first, checksum: "another" }])).toThrow(
      `Migration ${first.name} was changed after it had been applied; add a new one instead`,
    );
  });

  it("of a newer program is refused", () => {
    const newer = { name: "29991231000000_newer", checksum: "x" };
    expect(() => pendingMigrations(migrations, [...migrations, newer])).toThrow(
      "The database is newer than this program: it has 29991231000000_newer",
    );
  });
});
