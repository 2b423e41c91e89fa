import { PrismaPg } from "@prisma/adapter-pg";
import { dialect, postgresUrl, sqliteFile } from "./config.server.ts";
import type { Prisma, PrismaClient } from "./generated/sqlite/client.ts";
import { nodeSqliteAdapter } from "./node-sqlite.server.ts";
import { type SqliteStore, sqliteStore } from "./sqlite-store.server.ts";
import { isInsideTurn, markedAsTurn } from "./turns.server.ts";

export { dialect };

/** What `transact` gives: everything of `db` but opening and closing. */
export type Transaction = Prisma.TransactionClient;

/** The embedded database's connections, shared with the grouped writer; null on PostgreSQL. */
export const store: SqliteStore | null = dialect === "sqlite" ? sqliteStore(sqliteFile()) : null;

/** Typed as the SQLite client, the smaller common ground of both. Connects on first use. */
export const db: PrismaClient = store ? await sqliteClient(store) : await postgresClient();

async function sqliteClient(store: SqliteStore): Promise<PrismaClient> {
  const generated = await import("./generated/sqlite/client.ts");
  return new generated.PrismaClient({ adapter: nodeSqliteAdapter(store) });
}

async function postgresClient(): Promise<PrismaClient> {
  const generated = await import("./generated/postgresql/client.ts");
  const adapter = new PrismaPg({ connectionString: postgresUrl(), max: 10 });
  return new generated.PrismaClient({ adapter }) as unknown as PrismaClient;
}

const limits = { maxWait: 10_000, timeout: 20_000 };
const attempts = 8;

/**
 * One transaction, serializable on both engines. On SQLite it holds the only writer: await nothing but `tx`.
 * PostgreSQL may ask to run it again, so `work` must have no effect outside the database.
 */
export async function transact<T>(work: (tx: Transaction) => Promise<T>): Promise<T> {
  if (isInsideTurn()) throw new Error("transact() inside transact(): pass the tx on instead");
  for (let attempt = 1; ; attempt++) {
    try {
      return await db.$transaction((tx) => markedAsTurn(() => work(tx)), {
        ...limits,
        isolationLevel: "Serializable",
      });
    } catch (error) {
      if (attempt === attempts || !isWriteConflict(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 5 * 2 ** attempt));
    }
  }
}

function isWriteConflict(error: unknown): boolean {
  return error instanceof Error && (error as { code?: unknown }).code === "P2034";
}
