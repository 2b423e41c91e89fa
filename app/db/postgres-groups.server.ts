import { createHash } from "node:crypto";
import { Client } from "pg";
import type { Outcome, PlainWrite } from "./writer.server.ts";

export interface PostgresGroups {
  write(writes: readonly PlainWrite[]): Promise<Outcome[]>;
  close(): Promise<void>;
}

const attempts = 8;
const lockTimeoutMs = 5_000;

/** Groups through one connection of their own, serializable like every other transaction of the program. */
export function postgresGroups(url: string): PostgresGroups {
  let connected: Promise<Client> | null = null;

  async function connect(): Promise<Client> {
    const client = new Client({ connectionString: url, lock_timeout: lockTimeoutMs });
    // a lost connection is noticed by the next group, which opens another
    client.on("error", () => {});
    client.on("end", () => {
      connected = null;
    });
    await client.connect();
    return client;
  }

  function client(): Promise<Client> {
    connected ??= connect().catch((error) => {
      connected = null;
      throw error;
    });
    return connected;
  }

  return {
    async write(writes) {
      for (let attempt = 1; ; attempt++) {
        const result = await tryGroup(await client(), writes);
        if (!("conflict" in result)) return result.outcomes;
        if (attempt === attempts) throw result.conflict;
        await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt));
      }
    },
    async close() {
      const open = await connected?.catch(() => null);
      connected = null;
      await open?.end();
    },
  };
}

type Attempt = { outcomes: Outcome[] } | { conflict: unknown };

/** First all together; only if one fails, again with a savepoint each, to find which. */
async function tryGroup(client: Client, writes: readonly PlainWrite[]): Promise<Attempt> {
  try {
    return { outcomes: await inTransaction(client, () => writeAll(client, writes)) };
  } catch (error) {
    if (isConflict(error)) return { conflict: error };
    if (!isStatementError(error)) throw error;
  }
  try {
    return { outcomes: await inTransaction(client, () => writeEach(client, writes)) };
  } catch (error) {
    if (isConflict(error)) return { conflict: error };
    throw error;
  }
}

async function inTransaction<T>(client: Client, work: () => Promise<T>): Promise<T> {
  await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
  try {
    const result = await work();
    await client.query("COMMIT");
    return result;
  } catch (error) {
    await client.query("ROLLBACK").catch(() => {});
    throw error;
  }
}

async function writeAll(client: Client, writes: readonly PlainWrite[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const write of writes) outcomes.push(await run(client, write));
  return outcomes;
}

async function writeEach(client: Client, writes: readonly PlainWrite[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  for (const write of writes) {
    await client.query("SAVEPOINT one");
    try {
      outcomes.push(await run(client, write));
    } catch (error) {
      if (!isStatementError(error) || isConflict(error)) throw error;
      await client.query("ROLLBACK TO SAVEPOINT one");
      outcomes.push({ error });
    }
  }
  return outcomes;
}

async function run(client: Client, { sql, params }: PlainWrite): Promise<{ changes: number }> {
  const { rowCount } = await client.query({ name: nameOf(sql), text: sql, values: params });
  return { changes: rowCount ?? 0 };
}

// prepared once per connection under its name
const names = new Map<string, string>();
function nameOf(sql: string): string {
  let name = names.get(sql);
  if (!name) {
    name = createHash("sha256").update(sql).digest("hex").slice(0, 32);
    names.set(sql, name);
  }
  return name;
}

/** serialization_failure and deadlock_detected: the same again may well succeed */
function isConflict(error: unknown): boolean {
  return ["40001", "40P01"].includes(String((error as { code?: unknown }).code));
}

/** The server refused the statement; anything else is a lost connection or a fault of ours. */
function isStatementError(error: unknown): boolean {
  return typeof (error as { severity?: unknown }).severity === "string";
}
