import { type Dialect, postgresUrl } from "./config.server.ts";
import { GroupWriter } from "./group-writer.server.ts";
import type { PostgresGroups } from "./postgres-groups.server.ts";
import { writeSqliteGroup } from "./sqlite-groups.server.ts";
import type { SqliteStore } from "./sqlite-store.server.ts";
import { store } from "./store.server.ts";
import { throwawayHere } from "./throwaway.server.ts";
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

/** What waits for one database. */
interface Queue {
  /** null: PostgreSQL */
  store: SqliteStore | null;
  waiting: Waiting[];
  running: Promise<void> | null;
}

const own: Queue = { store, waiting: [], running: null };
const throwaways = new WeakMap<SqliteStore, Queue>();

function queueHere(): Queue {
  const store = throwawayHere()?.store;
  if (!store) return own;
  const queue = throwaways.get(store) ?? { store, waiting: [], running: null };
  throwaways.set(store, queue);
  return queue;
}

/**
 * Writes durably, many callers' statements in one transaction: a commit costs the same for one row as for
 * hundreds. Answers after the commit; a statement that fails fails alone. Rejects with WriteQueueFullError
 * when the database cannot keep up.
 */
export async function writeGrouped(write: GroupedWrite): Promise<{ changes: number }> {
  refuseInsideTurn();
  const queue = queueHere();
  if (queue.waiting.length >= waitingLimit) throw new WriteQueueFullError("too many writes are waiting");
  return new Promise((resolve, reject) => {
    const answer = (outcome: Outcome) => ("error" in outcome ? reject(outcome.error) : resolve(outcome));
    queue.waiting.push({ write, answer });
    queue.running ??= run(queue);
  });
}

let thread: GroupWriter | null = null;

/** For a server: from now on groups are committed beside its pages. On PostgreSQL they always are. */
export function writeInThread(onFault: (error: Error) => void): void {
  if (!store || thread) return;
  const started = new GroupWriter((error) => {
    // closed it ends, too
    if (thread !== started) return;
    thread = null;
    onFault(error);
  });
  thread = started;
}

/** Resolves when everything that was handed in has been written or refused. */
export async function closeWriter(): Promise<void> {
  while (own.running) await own.running;
  const closing = thread;
  thread = null;
  await closing?.close();
  await postgres?.close();
}

async function run(queue: Queue): Promise<void> {
  await gather(queue);
  while (queue.waiting.length > 0) await flush(queue);
  queue.running = null;
}

/**
 * Lets a group form: until a turn of the event loop brings nothing new, at most 4 ms. A busy server fills its
 * groups, an idle one answers at once.
 */
async function gather(queue: Queue): Promise<void> {
  const start = performance.now();
  for (let seen = 0; seen < queue.waiting.length && queue.waiting.length < groupLimit; ) {
    seen = queue.waiting.length;
    await new Promise((resolve) => setImmediate(resolve));
    if (performance.now() - start >= longestWaitMs) return;
  }
}

async function flush(queue: Queue): Promise<void> {
  const { store } = queue;
  const endTurn = await store?.turns.take("group");
  const beside = queue === own ? thread : null;
  const group = queue.waiting.slice(0, groupLimit);
  queue.waiting = queue.waiting.slice(groupLimit);
  let outcomes: Outcome[];
  try {
    const words: Dialect = store ? "sqlite" : "postgresql";
    const writes = group.map(({ write }) => ({ sql: write.sql[words], params: write.params.map(plain) }));
    outcomes = beside
      ? await beside.write(writes)
      : store
        ? writeSqliteGroup(store.writer(), writes)
        : await (postgres as PostgresGroups).write(writes);
  } catch (error) {
    outcomes = group.map(() => ({ error }));
  } finally {
    endTurn?.(beside !== null);
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
