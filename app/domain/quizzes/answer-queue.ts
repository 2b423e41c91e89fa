/**
 * Answers on their way from the browser to the school's server. An answer waits here, and where the browser
 * keeps storage, until the server has said that it is on the disk; then, and only then, it counts as saved.
 */
export interface WaitingAnswer {
  position: number;
  response: string;
  /** made once, when the answer is given, and sent again with it: the server takes it once */
  answerKey: string;
}

export type Sent =
  | "saved"
  /** no network, a restarting or overloaded server: worth another try */
  | "failed"
  /** the class session or this sign-in is over: nothing more will be taken */
  | "over"
  /** the quiz has been handed in, perhaps in another tab */
  | "submitted"
  /** never again: not an answer to this quiz */
  | "refused";

/** What the queue cannot do by itself; the browser's page supplies it, tests invent it. */
export interface QueueWorld {
  send(answer: WaitingAnswer): Promise<Sent>;
  newKey(): string;
  load(): WaitingAnswer[];
  keep(answer: WaitingAnswer): void;
  /** only if this very answer is kept: another tab may have put a newer one there */
  forget(answer: WaitingAnswer): void;
  /** calls back after some milliseconds; returns how to call it off */
  later(milliseconds: number, work: () => void): () => void;
}

export interface QueueState {
  /** by position: given, but not yet acknowledged */
  waiting: ReadonlyMap<number, string>;
  /** by position: acknowledged by the server since this page was opened */
  saved: ReadonlyMap<number, string>;
  /** the last try failed: the next one is scheduled */
  offline: boolean;
  /** set when nothing more can be sent */
  ended: "over" | "submitted" | null;
}

export interface AnswerQueue {
  give(position: number, response: string): void;
  /** the network is back, or the page is being looked at again: do not wait any longer */
  retry(): void;
  state(): QueueState;
  subscribe(changed: () => void): () => void;
}

const firstPause = 1_000;
const longestPause = 20_000;

export function createAnswerQueue(world: QueueWorld): AnswerQueue {
  const waiting = new Map<number, WaitingAnswer>();
  const saved = new Map<number, string>();
  const listeners = new Set<() => void>();
  let sending = false;
  let failures = 0;
  let ended: QueueState["ended"] = null;
  let callOff: (() => void) | null = null;
  let current = snapshot();

  function snapshot(): QueueState {
    const responses = new Map<number, string>();
    waiting.forEach(({ response }, position) => {
      responses.set(position, response);
    });
    return { waiting: responses, saved: new Map(saved), offline: failures > 0, ended };
  }

  function changed(): void {
    current = snapshot();
    listeners.forEach((listener) => {
      listener();
    });
  }

  function settle(answer: WaitingAnswer): void {
    world.forget(answer);
    // a newer answer to the same message may have been given meanwhile
    if (waiting.get(answer.position)?.answerKey === answer.answerKey) waiting.delete(answer.position);
  }

  // one at a time: two answers to one message can never overtake each other
  async function pump(): Promise<void> {
    const next = waiting.values().next().value;
    if (sending || ended || !next) return;
    callOff?.();
    callOff = null;
    sending = true;
    const sent = await world.send(next).catch((): Sent => "failed");
    sending = false;
    if (sent === "failed") {
      failures += 1;
      callOff = world.later(Math.min(firstPause * 2 ** (failures - 1), longestPause), () => void pump());
      return changed();
    }
    failures = 0;
    if (sent === "saved") saved.set(next.position, next.response);
    if (sent === "over" || sent === "submitted") ended = sent;
    if (sent !== "over") settle(next);
    changed();
    void pump();
  }

  for (const answer of world.load()) waiting.set(answer.position, answer);
  current = snapshot();
  void pump();

  return {
    give(position, response) {
      if (ended) return;
      const before = waiting.get(position);
      if (before?.response === response) return;
      if (!before && saved.get(position) === response) return;
      const answer = { position, response, answerKey: world.newKey() };
      // set anew, so that it goes behind what was given earlier
      waiting.delete(position);
      waiting.set(position, answer);
      world.keep(answer);
      changed();
      void pump();
    },
    retry() {
      if (!callOff) return;
      callOff();
      callOff = null;
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
