import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** Of what has arrived, begun in one turn of the event loop. */
const begunATurn = 16;

/**
 * First come, first served, a few a turn. A turn of the event loop begins whatever has arrived before it ends anything,
 * so two hundred pupils at once meant two hundred half-made answers in memory and replies that came in waves; a few
 * at a time cost half as much each, and nobody waits for twice the others. Who comes alone begins at once.
 */
export function fewAtATime(listener: RequestListener): RequestListener {
  const waiting: [IncomingMessage, ServerResponse][] = [];
  let begun = 0;
  let isTurnAwaited = false;

  function begin(request: IncomingMessage, response: ServerResponse): void {
    begun++;
    listener(request as Parameters<RequestListener>[0], response as Parameters<RequestListener>[1]);
  }

  function awaitTurn(): void {
    if (isTurnAwaited) return;
    isTurnAwaited = true;
    setImmediate(() => {
      isTurnAwaited = false;
      begun = 0;
      for (const [request, response] of waiting.splice(0, begunATurn)) begin(request, response);
      if (begun > 0) awaitTurn();
    });
  }

  return (request, response) => {
    if (begun < begunATurn) begin(request, response);
    else waiting.push([request, response]);
    awaitTurn();
  };
}
