import { AsyncLocalStorage } from "node:async_hooks";

export type Lane = "statement" | "group";

/** Too many writes are waiting; the caller should be told to come back (503). */
export class WriteQueueFullError extends Error {
  override name = "WriteQueueFullError";
}

export type EndTurn = (elsewhere?: boolean) => void;

const insideTurn = new AsyncLocalStorage<true>();

/** Runs the body of a transaction, in which asking for another turn would be waiting for oneself. */
export function markedAsTurn<T>(work: () => Promise<T>): Promise<T> {
  // awaited inside: Prisma's promises start only when somebody waits for them
  return insideTurn.run(true, async () => await work());
}

export function refuseInsideTurn(): void {
  if (insideTurn.getStore())
    throw new Error("A write beside the running transaction: use the tx given to transact()");
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

  /** Resolves to the function that ends the turn; `elsewhere`: it was spent in another thread. */
  async take(lane: Lane): Promise<EndTurn> {
    if (lane === "statement") refuseInsideTurn();
    if (!this.busy) return this.begin(lane);
    if (this.waiting[lane].length >= this.limit) {
      throw new WriteQueueFullError("too many writes are waiting");
    }
    return new Promise((resolve) => this.waiting[lane].push(() => resolve(this.begin(lane))));
  }

  private begin(lane: Lane): EndTurn {
    this.busy = true;
    this.last = lane;
    let ended = false;
    return (elsewhere = false) => {
      if (ended) return;
      ended = true;
      const nobodyWaits = this.waiting.statement.length + this.waiting.group.length === 0;
      if (nobodyWaits) this.busy = false;
      else if (elsewhere) this.handOver();
      // by the event loop: a row of synchronous transactions must not keep it from serving others
      else setImmediate(() => this.handOver());
    };
  }

  private handOver(): void {
    this.busy = false;
    const other: Lane = this.last === "group" ? "statement" : "group";
    (this.waiting[other].shift() ?? this.waiting[this.last].shift())?.();
  }
}
