/**
 * What a page has been given, on its way to the school's server. Each entry waits here, and where the browser keeps
 * storage, until the server has said that it is on the disk; then, and only then, it counts as saved. Sent again it has
 * the same key, so nothing is lost or doubled.
 */
import type { KeptEntries } from "./kept-entries.ts";

export interface Sendable {
  /** made once, when the entry is given */
  answerKey: string;
}

export type Sent<End> =
  | "saved"
  /** no network, a restarting or overloaded server: worth another try */
  | "failed"
  /** never again, and nothing more will be taken; `settled`: this one is with the server all the same */
  | { end: End; settled: boolean }
  /** these never; the others come again */
  | { refused: readonly string[] };

/** What the queue cannot do by itself; the browser's page supplies it, tests invent it. */
export interface SendWorld<E, End> extends KeptEntries<E> {
  send(batch: readonly E[]): Promise<Sent<End>>;
  /** calls back after some milliseconds; returns how to call it off */
  later(milliseconds: number, work: () => void): () => void;
}

export interface SendRules<E> {
  /** a newer entry at a place replaces the one that waits there */
  placeOf(entry: E): string;
  /** says nothing new */
  isSame(a: E, b: E): boolean;
  /** may travel together */
  isAlike(a: E, b: E): boolean;
  /** what is given within this time travels together; 0: at once */
  gatherFor: number;
  largestBatch: number;
}

export interface SendState<E, End> {
  /** by place: given, but not yet acknowledged */
  waiting: ReadonlyMap<string, E>;
  /** by place: acknowledged by the server since this page was opened */
  saved: ReadonlyMap<string, E>;
  /** places whose entry the server does not take */
  refused: ReadonlySet<string>;
  /** the last try failed: the next one is scheduled */
  offline: boolean;
  ended: End | null;
}

export interface SendQueue<E, End> {
  give(entry: E): void;
  /** the network is back, or the page is being looked at again: do not wait any longer */
  retry(): void;
  state(): SendState<E, End>;
  subscribe(changed: () => void): () => void;
}

const firstPause = 1_000;
const longestPause = 20_000;

export function createSendQueue<E extends Sendable, End>(
  world: SendWorld<E, End>,
  { placeOf, isSame, isAlike, gatherFor, largestBatch }: SendRules<E>,
): SendQueue<E, End> {
  const waiting = new Map<string, E>();
  const saved = new Map<string, E>();
  const refused = new Set<string>();
  const listeners = new Set<() => void>();
  let sending = false;
  let failures = 0;
  let ended: End | null = null;
  let callOff: (() => void) | null = null;
  let current = snapshot();

  function snapshot(): SendState<E, End> {
    return {
      waiting: new Map(waiting),
      saved: new Map(saved),
      refused: new Set(refused),
      offline: failures > 0,
      ended,
    };
  }

  function changed(): void {
    current = snapshot();
    for (const listener of [...listeners]) listener();
  }

  function stopWaiting(): void {
    callOff?.();
    callOff = null;
  }

  function pumpIn(milliseconds: number): void {
    stopWaiting();
    callOff = world.later(milliseconds, () => {
      callOff = null;
      void pump();
    });
  }

  // one batch at a time: two entries of one place can never overtake each other
  async function pump(): Promise<void> {
    const [first] = waiting.values();
    if (sending || ended !== null || !first) return;
    const batch = [...waiting.values()].filter((entry) => isAlike(first, entry)).slice(0, largestBatch);
    stopWaiting();
    sending = true;
    const sent = await world.send(batch).catch((): Sent<End> => "failed");
    sending = false;
    if (sent === "failed") {
      failures += 1;
      pumpIn(Math.min(firstPause * 2 ** (failures - 1), longestPause));
      return changed();
    }
    failures = 0;
    if (sent !== "saved" && "end" in sent) {
      ended = sent.end;
      if (sent.settled) for (const entry of batch) settle(entry);
    } else {
      take(batch, sent === "saved" ? [] : sent.refused);
    }
    changed();
    void pump();
  }

  function take(batch: readonly E[], keys: readonly string[]): void {
    // a refusal that names nobody of this batch would come again for ever
    const isUnknown = keys.length > 0 && !batch.some(({ answerKey }) => keys.includes(answerKey));
    for (const entry of batch) {
      const isRefused = isUnknown || keys.includes(entry.answerKey);
      if (keys.length > 0 && !isRefused) continue;
      settle(entry);
      if (isRefused) refused.add(placeOf(entry));
      else saved.set(placeOf(entry), entry);
    }
  }

  function settle(entry: E): void {
    world.forget(entry);
    // a newer entry for the same place may have been given meanwhile
    if (waiting.get(placeOf(entry))?.answerKey === entry.answerKey) waiting.delete(placeOf(entry));
  }

  for (const entry of world.load()) waiting.set(placeOf(entry), entry);
  current = snapshot();
  void pump();

  return {
    give(entry) {
      const place = placeOf(entry);
      const before = waiting.get(place);
      const known = before ?? saved.get(place);
      if (ended !== null || (known && isSame(known, entry))) return;
      // set anew, so that it goes behind what was given earlier
      waiting.delete(place);
      waiting.set(place, entry);
      refused.delete(place);
      world.keep(entry);
      changed();
      if (gatherFor === 0) void pump();
      else if (!sending && !callOff) pumpIn(gatherFor);
    },
    retry() {
      if (!callOff) return;
      stopWaiting();
      void pump();
    },
    state: () => current,
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
  };
}

/** Another shape of a queue's state, made once per change, as a page's store needs it. */
export function seenAs<S, T>(queue: { state(): S }, shape: (state: S) => T): () => T {
  let last: S | null = null;
  let seen: T | null = null;
  return () => {
    const state = queue.state();
    if (state !== last) {
      last = state;
      seen = shape(state);
    }
    return seen as T;
  };
}
