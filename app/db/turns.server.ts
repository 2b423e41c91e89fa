import { AsyncLocalStorage } from "node:async_hooks";

export type Lane = "statement" | "group";

/** Too many writes are waiting; the caller should be told to come back (503). */
export class WriteQueueFullError extends Error {
  override name = "WriteQueueFullError";
}

const insideTurn = new AsyncLocalStorage<true>();

/**
 * Everything inside runs while a transaction holds the only write connection: asking for another turn there
 * would wait for itself for ever, so it is refused at once.
 */
export function markedAsTurn<T>(work: () => Promise<T>): Promise<T> {
  return insideTurn.run(true, work);
}

/**
 * Who may write now. One at a time; between Prisma's writes and the grouped writer the turns alternate, so
 * that neither starves the other. Within a lane first come, first served.
 */
export class Turns {
  private busy = false;
  private last: Lane = "group";
  private readonly waiting: Record<Lane, Array<() => void>> = { statement: [], group: [] };
  private readonly limit: number;

  constructor(limit: number) {
    this.limit = limit;
  }

  /** Resolves to the function that ends the turn. */
  take(lane: Lane): Promise<() => void> {
    if (lane === "statement" && insideTurn.getStore()) {
      return Promise.reject(
        new Error("A write beside the running transaction: use the tx given to transact()"),
      );
    }
    if (!this.busy) return Promise.resolve(this.begin(lane));
    if (this.waiting[lane].length >= this.limit) {
      return Promise.reject(new WriteQueueFullError("too many writes are waiting"));
    }
    return new Promise((resolve) => this.waiting[lane].push(() => resolve(this.begin(lane))));
  }

  private begin(lane: Lane): () => void {
    this.busy = true;
    this.last = lane;
    let ended = false;
    return () => {
      if (ended) return;
      ended = true;
      this.busy = false;
      const other: Lane = this.last === "group" ? "statement" : "group";
      (this.waiting[other].shift() ?? this.waiting[this.last].shift())?.();
    };
  }
}

export function isInsideTurn(): boolean {
  return insideTurn.getStore() === true;
}
