/** Proxies give up on silence, and a browser that has gone is noticed only by writing to it. */
const heartbeat = 15_000;
/** After this the browser asks again, and is looked at again: whoever has signed out is gone by then. */
const longest = 10 * 60_000;

/**
 * Server-sent events. `subscribe` gets what sends a value and what ends the stream, and returns what is to be
 * done when nobody listens any more.
 */
export function eventStream(
  signal: AbortSignal,
  subscribe: (send: (value: unknown) => void, end: () => void) => () => void,
): Response {
  let close = () => {};
  const body = new ReadableStream<Uint8Array>({
    start(controller) {
      const encoder = new TextEncoder();
      const write = (text: string) => controller.enqueue(encoder.encode(text));
      let unsubscribe = () => {};
      let open = true;
      const beat = setInterval(() => write(":\n\n"), heartbeat);
      const limit = setTimeout(() => close(), longest);
      close = () => {
        if (!open) return;
        open = false;
        clearInterval(beat);
        clearTimeout(limit);
        unsubscribe();
        controller.close();
      };
      signal.addEventListener("abort", () => close());
      write("retry: 1000\n\n");
      unsubscribe = subscribe(
        (value) => open && write(`data: ${JSON.stringify(value)}\n\n`),
        () => close(),
      );
      // ended while subscribing
      if (!open) unsubscribe();
    },
    cancel: () => close(),
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/event-stream; charset=utf-8",
      // no-transform: a compressor would hold events back until its buffer is full
      "Cache-Control": "no-store, no-transform",
      "X-Accel-Buffering": "no",
    },
  });
}
