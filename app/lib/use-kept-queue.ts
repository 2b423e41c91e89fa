import { useEffect, useState, useSyncExternalStore } from "react";

interface Queue<S> {
  retry(): void;
  state(): S;
  subscribe(changed: () => void): () => void;
}

// they outlive the page inside the app: what was given goes on trying while something else is looked at
const queues = new Map<string, unknown>();

/**
 * The queue of this name, made once, and what stands in it; null on the server and until the page has come alive.
 * It tries again when the network is back, and the browser asks before a page with something unsent is left.
 */
export function useKeptQueue<S extends { waiting: ReadonlyMap<unknown, unknown> }, Q extends Queue<S>>(
  name: string,
  create: () => Q,
  nothing: S,
): { queue: Q | null; state: S } {
  const [queue, setQueue] = useState<Q | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the name says which queue it is
  useEffect(() => {
    const own = (queues.get(name) as Q | undefined) ?? create();
    queues.set(name, own);
    setQueue(() => own);
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
  }, [name]);
  const state = useSyncExternalStore(
    queue?.subscribe ?? none,
    queue?.state ?? (() => nothing),
    () => nothing,
  );
  return { queue, state };
}

const none = () => () => {};
