import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";

const budget = Number(process.env.BUDGET ?? 16);
const page = Number(process.env.PAGE ?? 1);

export function admitted(listener: RequestListener): RequestListener {
  const waiting: [IncomingMessage, ServerResponse][] = [];
  let left = budget;
  let isPumping = false;

  function begin(request: IncomingMessage, response: ServerResponse): void {
    left -= request.method === "GET" ? page : 1;
    listener(request as never, response as never);
  }

  function pump(): void {
    isPumping = false;
    const isBusy = left < budget;
    left = budget;
    let n = 0;
    for (; left > 0 && n < waiting.length; n++) begin(...(waiting[n] as [IncomingMessage, ServerResponse]));
    waiting.splice(0, n);
    if (isBusy || n > 0) pumpSoon();
  }

  function pumpSoon(): void {
    if (isPumping) return;
    isPumping = true;
    setImmediate(pump);
  }

  return (request, response) => {
    if (left > 0 && waiting.length === 0) begin(request, response);
    else waiting.push([request, response]);
    pumpSoon();
  };
}
