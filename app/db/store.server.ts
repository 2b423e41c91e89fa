import { dialect, sqliteFile } from "./config.server.ts";
import { type SqliteStore, sqliteStore } from "./sqlite-store.server.ts";

/** The embedded database of this process, shared by Prisma, the grouped writer and migrations; null on PostgreSQL. */
export const store: SqliteStore | null = dialect === "sqlite" ? sqliteStore(sqliteFile()) : null;
