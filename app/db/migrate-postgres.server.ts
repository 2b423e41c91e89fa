import { randomUUID } from "node:crypto";
import { Client } from "pg";
import { appendOnlyTables } from "./append-only.ts";
import type { MigrationState } from "./migrate.server.ts";
import { type AppliedMigration, type Migration, pendingMigrations } from "./migrations.server.ts";

// Prisma's own table, so that its tools can read the history
const bookkeeping = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
    id                      VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum                VARCHAR(64) NOT NULL,
    finished_at             TIMESTAMPTZ,
    migration_name          VARCHAR(255) NOT NULL,
    logs                    TEXT,
    rolled_back_at          TIMESTAMPTZ,
    started_at              TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count     INTEGER NOT NULL DEFAULT 0
)`;

const remember = `INSERT INTO "_prisma_migrations"
  (id, checksum, migration_name, finished_at, applied_steps_count) VALUES ($1, $2, $3, clock_timestamp(), 1)`;

/** The lock that Prisma's own tools take, so that two servers starting together do not race. */
const advisoryLock = 72707369;

/** The owner's role changes the shape of the database; the application's need not be able to. */
export interface PostgresRoles {
  ownerUrl: string;
  applicationUrl: string;
}

export async function migratePostgres(roles: PostgresRoles, files: readonly Migration[]): Promise<string[]> {
  return withClient(roles.ownerUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLock]);
    const pending = pendingMigrations(files, await appliedTo(client));
    for (const migration of pending) await apply(client, migration);
    if (pending.length > 0) await grantToApplication(client, roles.applicationUrl);
    return pending.map(({ name }) => name);
  });
}

export function postgresMigrationState(url: string, files: readonly Migration[]): Promise<MigrationState> {
  return withClient(url, async (client) => {
    const applied = await appliedTo(client);
    return {
      applied: applied.map(({ name }) => name),
      pending: pendingMigrations(files, applied).map(({ name }) => name),
    };
  });
}

async function apply(client: Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(bookkeeping);
    await client.query(sql);
    await client.query(remember, [randomUUID(), checksum, name]);
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK");
    throw error;
  }
}

/** With two roles the application's may read and add everywhere, change and delete only where that is meant. */
async function grantToApplication(client: Client, applicationUrl: string): Promise<void> {
  const role = decodeURIComponent(new URL(applicationUrl).username);
  const { rows } = await client.query<{ owner: string }>("SELECT current_user AS owner");
  if (!role || role === rows[0]?.owner) return;
  const to = client.escapeIdentifier(role);
  const appendOnly = appendOnlyTables.map(({ table }) => client.escapeIdentifier(table)).join(", ");
  const deletable = appendOnlyTables.filter(({ mayDelete }) => mayDelete);
  await client.query(`
    GRANT USAGE ON SCHEMA public TO ${to};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO ${to};
    REVOKE UPDATE, DELETE, TRUNCATE ON ${appendOnly} FROM ${to};
    GRANT DELETE ON ${deletable.map(({ table }) => client.escapeIdentifier(table)).join(", ")} TO ${to};
    REVOKE INSERT, UPDATE, DELETE ON "_prisma_migrations" FROM ${to}`);
}

async function appliedTo(client: Client): Promise<AppliedMigration[]> {
  const table = await client.query(`SELECT to_regclass('"_prisma_migrations"') AS found`);
  if (table.rows[0]?.found === null) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name AS name, checksum FROM "_prisma_migrations"
     WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows;
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    // closing the connection gives the advisory lock back
    await client.end();
  }
}
