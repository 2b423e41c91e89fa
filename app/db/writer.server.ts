import { type Dialect, dialect, postgresUrl } from "./config.server.ts";
import type { PostgresGroups } from "./postgres-groups.server.ts";
import { writeSqliteGroup } from "./sqlite-groups.server.ts";
import { store } from "./store.server.ts";
import { refuseInsideTurn, WriteQueueFullError } from "./turns.server.ts";

/** One small statement of a hot path, in plain SQL of both dialects (?, ?, … and $1, $2, …). */
export interface GroupedWrite {
  sql: Record<Dialect, string>;
  params: readonly WriteValue[];
}

export type WriteValue = string | number | boolean | null | Date;

/** How one write of a group ended. */
export type Outcome = { changes: number } | { error: unknown };

interface Waiting {
  write: GroupedWrite;
  answer(outcome: Outcome): void;
}

const longestWaitMs = 4;
const groupLimit = 500;
const waitingLimit = 20_000;

const postgres: PostgresGroups | null = store
  ? null
  : (await import("./postgres-groups.server.ts")).postgresGroups(postgresUrl());
let waiting: Waiting[] = [];
let running: Promise<void> | null = null;

/**
 * Writes durably, many callers' statements in one transaction: a commit costs the same for one row as for
 * hundreds. Answers after the commit; a statement that fails fails alone. Rejects with WriteQueueFullError
 * when the database cannot keep up.
 */
export async function writeGrouped(write: GroupedWrite): Promise<{ changes: number }> {
  refuseInsideTurn();
  if (waiting.length >= waitingLimit) throw new WriteQueueFullError("too many writes are waiting");
  return new Promise((resolve, reject) => {
    const answer = (outcome: Outcome) => ("error" in outcome ? reject(outcome.error) : resolve(outcome));
    waiting.push({ write, answer });
    running ??= run();
  });
}

/** Resolves when everything that was handed in has been written or refused. */
export async function closeWriter(): Promise<void> {
  while (running) await running;
  await postgres?.close();
}

async function run(): Promise<void> {
  await gather();
  while (waiting.length > 0) await flush();
  running = null;
}

/**
 * Lets a group form: until a turn of the event loop brings nothing new, at most 4 ms. A busy server fills its
 * groups, an idle one answers at once.
 */
async function gather(): Promise<void> {
  const start = performance.now();
  for (let seen = 0; seen < waiting.length && waiting.length < groupLimit; ) {
    seen = waiting.length;
    await new Promise((resolve) => setImmediate(resolve));
    if (performance.now() - start >= longestWaitMs) return;
  }
}

async function flush(): Promise<void> {
  const endTurn = await store?.turns.take("group");
  const group = waiting.slice(0, groupLimit);
  waiting = waiting.slice(groupLimit);
  let outcomes: Outcome[];
  try {
    const writes = group.map(({ write }) => ({ sql: write.sql[dialect], params: write.params.map(plain) }));
    outcomes = store
      ? writeSqliteGroup(store.writer(), writes)
      : await (postgres as PostgresGroups).write(writes);
  } catch (error) {
    outcomes = group.map(() => ({ error }));
  } finally {
    endTurn?.();
  }
  for (const [i, { answer }] of group.entries()) answer(outcomes[i] as Outcome);
}

/** Instants as the Prisma adapters write them: UTC text, which PostgreSQL's timestamp columns take as it is. */
function plain(value: WriteValue): string | number | null {
  if (value instanceof Date) return value.toISOString();
  return typeof value === "boolean" ? Number(value) : value;
}

/** A write in the words of the dialect in use. */
export interface PlainWrite {
  sql: string;
  params: (string | number | null)[];
}
