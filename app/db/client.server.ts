import { type Dialect, dialect, postgresUrl } from "./config.server.ts";
import { isWriteConflict } from "./errors.server.ts";
import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { migrationState } from "./migrate.server.ts";
import { nodeSqliteAdapter } from "./node-sqlite.server.ts";
import type { SqliteStore } from "./sqlite-store.server.ts";
import { store } from "./store.server.ts";
import { markedAsTurn, refuseInsideTurn } from "./turns.server.ts";
import { closeWriter } from "./writer.server.ts";

export { dialect };

/** What `transact` gives: everything of `db` but opening and closing. */
export type Transaction = Prisma.TransactionClient;

/** Typed as the SQLite client, the smaller common ground of both. Connects on first use. */
export const db: PrismaClient = store ? await sqliteClient(store) : await postgresClient();

async function sqliteClient(store: SqliteStore): Promise<PrismaClient> {
  const generated = await import("./generated/sqlite/client.ts");
  return new generated.PrismaClient({ adapter: nodeSqliteAdapter(store) });
}

async function postgresClient(): Promise<PrismaClient> {
  // an installation on SQLite never loads PostgreSQL's driver
  const [generated, { postgresAdapter }] = await Promise.all([
    import("./generated/postgresql/client.ts"),
    import("./postgres-adapter.server.ts"),
  ]);
  return new generated.PrismaClient({ adapter: postgresAdapter(postgresUrl()) }) as unknown as PrismaClient;
}

const limits = { maxWait: 10_000, timeout: 20_000, isolationLevel: "Serializable" } as const;
const attempts = 10;

/**
 * One transaction, serializable on both engines. On SQLite it holds the only writer: await nothing but `tx`.
 * PostgreSQL may ask to run it again, so `work` must have no effect outside the database.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  refuseInsideTurn();
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => markedAsTurn(() => work(tx)), limits);
    } catch (error) {
      if (attempt === attempts || !isWriteConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** (attempt + 1)));
    }
  }
}

/**
 * Lets somebody else in this process write by a connection of their own (bulk.server.ts): on SQLite everybody who
 * wants to write waits meanwhile, so it has to be short. PostgreSQL sorts its writers out itself.
 */
export async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  refuseInsideTurn();
  const endTurn = await store?.turns.take("statement");
  try {
    return await work();
  } finally {
    endTurn?.();
  }
}

export async function closeDatabase(): Promise<void> {
  await closeWriter();
  await db.$disconnect();
  // Prisma closes it only if it has used it
  store?.close();
}

export interface DatabaseState {
  ok: boolean;
  engine: Dialect;
  migrations: { applied: number; pending: number } | null;
  /** the kind of fault, never its details: this is shown to anybody */
  fault?: string;
}

/** For /healthz: can it be read, and has it the shape that this program expects? */
export async function databaseState(): Promise<DatabaseState> {
  try {
    const { applied, pending } = await migrationState();
    const migrations = { applied: applied.length, pending: pending.length };
    if (pending.length > 0) return { ok: false, engine: dialect, migrations };
    await db.region.count();
    return { ok: true, engine: dialect, migrations };
  } catch (error) {
    return {
      ok: false,
      engine: dialect,
      migrations: null,
      fault: error instanceof Error ? error.name : "unknown",
    };
  }
}
