import { useEffect, useState } from "react";

const askEvery = 3_000;
/** A short gap is bridged by the browser itself and not worth a word. */
const lostAfter = 5_000;

export interface Live<T> {
  /** the newest value; null until one has come */
  latest: T | null;
  lost: boolean;
}

/** Values sent by the server as they change; asked for every few seconds where a browser has no EventSource. */
export function useLive<T>(path: string, listen: boolean): Live<T> {
  const [latest, setLatest] = useState<T | null>(null);
  const [lost, setLost] = useState(false);
  useEffect(() => {
    if (!listen) return;
    return typeof EventSource === "undefined"
      ? poll<T>(path, setLatest, setLost)
      : hear<T>(path, setLatest, setLost);
  }, [path, listen]);
  return { latest, lost };
}

type Setter<T> = (value: T) => void;

function hear<T>(path: string, setLatest: Setter<T>, setLost: Setter<boolean>): () => void {
  const source = new EventSource(path);
  let timer: number | undefined;
  const found = () => {
    window.clearTimeout(timer);
    timer = undefined;
    setLost(false);
  };
  source.onopen = found;
  source.onmessage = (event) => {
    found();
    setLatest(JSON.parse(event.data));
  };
  source.onerror = () => {
    timer = timer ?? window.setTimeout(() => setLost(true), lostAfter);
  };
  return () => {
    window.clearTimeout(timer);
    source.close();
  };
}

function poll<T>(path: string, setLatest: Setter<T>, setLost: Setter<boolean>): () => void {
  const ask = () =>
    fetch(path, { headers: { Accept: "application/json" } })
      .then((response) => (response.ok ? response.json() : Promise.reject(response)))
      .then((value) => {
        setLost(false);
        setLatest(value);
      })
      .catch(() => setLost(true));
  const timer = window.setInterval(ask, askEvery);
  return () => window.clearInterval(timer);
}
