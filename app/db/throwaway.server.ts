import { AsyncLocalStorage } from "node:async_hooks";
import { rmSync } from "node:fs";
import path from "node:path";
import { dataDirectory } from "./config.server.ts";
import type { PrismaClient } from "./generated/sqlite/client.ts";
import type { SqliteStore } from "./sqlite-store.server.ts";

/**
 * A whole database for a few hours, always SQLite, deleted with its file. What runs `insideThrowaway` reads and writes
 * there and reaches no other; it is the same code on the same schema, triggers and all. Decision 0190.
 */
export interface Throwaway {
  store: SqliteStore;
  client: PrismaClient;
  directory: string;
}

const chosen = new AsyncLocalStorage<Throwaway>();

export function throwawayHere(): Throwaway | undefined {
  return chosen.getStore();
}

/** Everything that `work` starts belongs to it, timers and streams that outlive it too. */
export function insideThrowaway<T>(throwaway: Throwaway, work: () => T): T {
  return chosen.run(throwaway, work);
}

export function throwawayDirectory(): string {
  return path.join(dataDirectory(), "throwaway");
}

/** What a process that was killed has left. */
export function removeThrowaways(): void {
  rmSync(throwawayDirectory(), { recursive: true, force: true });
}
