import { createHash } from "node:crypto";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { db, type Transaction, transact } from "./client.server.ts";
import { isUniqueViolation } from "./errors.server.ts";

export interface Command {
  /** made by the server for the form it rendered */
  key: string;
  /** what is done, "close-class-session" */
  command: string;
  /** everything that decides what is done; files by their hash */
  body: unknown;
}

export interface KeyReused {
  ok: false;
  reason: "key-reused";
}

/**
 * Runs a command once per actor and key. The receipt is written in the command's own transaction, so the same
 * key answers the stored result (which must be plain JSON) however often it comes; with another body it is
 * refused. A command that answers `{ ok: false }` leaves nothing behind, no receipt either: the corrected form
 * may come with the same key.
 */
export async function withReceipt<Result>(
  actorId: string,
  { key, command, body }: Command,
  work: (tx: Transaction) => Promise<Result>,
): Promise<Result | KeyReused> {
  const bodyHash = createHash("sha256")
    .update(canonicalJson([command, body]))
    .digest("hex");
  const stored = async (tx: Pick<Transaction, "commandReceipt">) => {
    const receipt = await tx.commandReceipt.findUnique({ where: { actorId_key: { actorId, key } } });
    return receipt ? { answer: answerOf<Result>(receipt, bodyHash) } : null;
  };
  try {
    return await transact(async (tx) => {
      const earlier = await stored(tx);
      if (earlier) return earlier.answer;
      const result = await work(tx);
      if (isRefusal(result)) throw new Refused(result);
      // as text inside the JSON column: PostgreSQL would put the keys into another order
      const kept = JSON.stringify(result ?? null);
      const receipt = { id: newId(), actorId, key, command, bodyHash, result: kept, recordedAt: now() };
      await tx.commandReceipt.create({ data: receipt });
      return result;
    });
  } catch (error) {
    if (error instanceof Refused) return error.result as Result;
    // somebody with the same key was faster; any other unique key is the command's own affair
    const earlier = isUniqueViolation(error) ? await stored(db) : null;
    if (!earlier) throw error;
    return earlier.answer;
  }
}

function answerOf<Result>(
  receipt: { bodyHash: string; result: unknown },
  bodyHash: string,
): Result | KeyReused {
  if (receipt.bodyHash !== bodyHash) return { ok: false, reason: "key-reused" };
  return JSON.parse(receipt.result as string);
}

/** Carries a refusal out of the transaction, which is rolled back by it. */
class Refused extends Error {
  readonly result: unknown;
  constructor(result: unknown) {
    super("refused");
    this.result = result;
  }
}

function isRefusal(result: unknown): boolean {
  return typeof result === "object" && result !== null && "ok" in result && result.ok === false;
}

/** The same text for the same content, in whatever order its keys were written. */
function canonicalJson(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner !== null && typeof inner === "object" && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
