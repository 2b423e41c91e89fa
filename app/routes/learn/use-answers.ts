/** The answer queue in a browser: sends by fetch, keeps in localStorage, wakes when the network is back. */
import { useEffect, useState, useSyncExternalStore } from "react";
import {
  type AnswerQueue,
  createAnswerQueue,
  type QueueState,
  type Sent,
  type WaitingAnswer,
} from "#app/domain/quizzes/answer-queue.ts";

const nothing: QueueState = { waiting: new Map(), saved: new Map(), offline: false, ended: null };
const none = () => () => {};

/** What is on its way; `queue` is null on the server and until the page has come alive. */
export function useAnswers(attemptId: string): { queue: AnswerQueue | null; state: QueueState } {
  const [queue, setQueue] = useState<AnswerQueue | null>(null);
  useEffect(() => {
    const own = queueOf(attemptId);
    setQueue(own);
    const retry = () => own.retry();
    const warn = (event: BeforeUnloadEvent) => {
      if (own.state().waiting.size === 0) return;
      event.preventDefault();
      // older Chromium asks only when this is set
      event.returnValue = "";
    };
    window.addEventListener("online", retry);
    document.addEventListener("visibilitychange", retry);
    window.addEventListener("beforeunload", warn);
    return () => {
      window.removeEventListener("online", retry);
      document.removeEventListener("visibilitychange", retry);
      window.removeEventListener("beforeunload", warn);
    };
  }, [attemptId]);
  const state = useSyncExternalStore(
    queue?.subscribe ?? none,
    queue?.state ?? (() => nothing),
    () => nothing,
  );
  return { queue, state };
}

// Outlives the page inside the app: an answer goes on trying while the pupil looks at another step.
const queues = new Map<string, AnswerQueue>();

function queueOf(attemptId: string): AnswerQueue {
  let queue = queues.get(attemptId);
  if (!queue) {
    queue = createAnswerQueue({
      send: (answer) => send(attemptId, answer),
      newKey,
      later(milliseconds, work) {
        const timer = setTimeout(work, milliseconds);
        return () => clearTimeout(timer);
      },
      ...storageOf(attemptId),
    });
    queues.set(attemptId, queue);
  }
  return queue;
}

/** crypto.randomUUID exists on secure origins only; a school's own network is plain http. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

const longestTry = 15_000;

async function send(attemptId: string, answer: WaitingAnswer): Promise<Sent> {
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), longestTry);
  try {
    const response = await fetch("/learn/answer", {
      method: "POST",
      headers: { Accept: "application/json" },
      body: new URLSearchParams({ ...answer, attemptId, position: String(answer.position) }),
      // a sign-in that has ended is sent elsewhere
      redirect: "manual",
      signal: abort.signal,
    });
    if (response.ok) return "saved";
    if (response.status === 409) return (await response.json()).reason === "submitted" ? "submitted" : "over";
    // nobody's attempt here: somebody else has signed in on this computer meanwhile
    if (response.type === "opaqueredirect" || [401, 403, 404].includes(response.status)) return "over";
    return response.status >= 500 || response.status === 429 ? "failed" : "refused";
  } finally {
    clearTimeout(timer);
  }
}

/** One entry per message, so that two tabs do not overwrite each other's; without storage it waits in memory. */
function storageOf(attemptId: string) {
  const prefix = `answer:${attemptId}:`;
  const quietly = <T>(work: () => T, otherwise: T): T => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const read = (name: string): WaitingAnswer => JSON.parse(localStorage.getItem(name) as string);
  return {
    load: () =>
      quietly(
        () =>
          Object.keys(localStorage)
            .filter((name) => name.startsWith(prefix))
            .map(read),
        [],
      ),
    keep: (answer: WaitingAnswer) =>
      quietly(() => localStorage.setItem(prefix + answer.position, JSON.stringify(answer)), undefined),
    forget: (answer: WaitingAnswer) =>
      quietly(() => {
        const name = prefix + answer.position;
        if (read(name).answerKey === answer.answerKey) localStorage.removeItem(name);
      }, undefined),
  };
}
