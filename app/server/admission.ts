import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

/** Of what has arrived, begun in one turn of the event loop. */
const begunATurn = 16;

export interface Admission {
  handle: RequestListener;
  /** a connection has been taken up; there may be more */
  knock(): void;
}

/**
 * First come, first served, a few a turn. A turn of the event loop begins whatever has arrived before it ends anything,
 * so two hundred pupils at once meant two hundred half-made answers in memory and replies that came in waves; a few
 * at a time cost half as much each, and nobody waits for twice the others. Who comes alone begins at once.
 *
 * A turn also takes up one connection and no more (libuv/libuv#3696). After full turns the last of a school that opens
 * its browsers in the same minute would stand before the door for seconds: while there are knocks, turns are short.
 */
export function fewAtATime(listener: RequestListener): Admission {
  const waiting: [IncomingMessage, ServerResponse][] = [];
  let begun = 0;
  let most = begunATurn;
  let isKnocking = false;
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
      most = isKnocking ? 1 : begunATurn;
      isKnocking = false;
      for (const [request, response] of waiting.splice(0, most)) begin(request, response);
      if (begun > 0) awaitTurn();
    });
  }

  return {
    handle(request, response) {
      if (begun < most) begin(request, response);
      else waiting.push([request, response]);
      awaitTurn();
    },
    knock() {
      isKnocking = true;
      awaitTurn();
    },
  };
}
