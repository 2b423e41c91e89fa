import type { IncomingMessage, RequestListener, ServerResponse } from "node:http";
import { expect, test } from "vitest";
import { fewAtATime } from "./admission.ts";

type Request = Parameters<RequestListener>[0];
type Response = Parameters<RequestListener>[1];

/** What a listener behind it has begun, turn after turn. */
function room() {
  const begun: string[] = [];
  const { handle, knock } = fewAtATime((request) => begun.push(request.url ?? ""));
  return {
    begun,
    knock,
    come: (url: string) => handle({ url } as IncomingMessage as Request, {} as ServerResponse as Response),
    turn: () => new Promise((resolve) => setImmediate(resolve)),
  };
}

const names = (count: number, from = 0) => Array.from({ length: count }, (_, n) => `pupil ${n + from}`);

test("who comes alone is begun at once", async () => {
  const { begun, come, turn } = room();
  come("first");
  expect(begun).toEqual(["first"]);
  await turn();
  await turn();
  come("second");
  expect(begun).toEqual(["first", "second"]);
});

test("sixty at the same moment are begun in the order they came, sixteen a turn", async () => {
  const { begun, come, turn } = room();
  for (const name of names(60)) come(name);
  const counts = [begun.length];
  for (let n = 0; n < 4; n++) {
    await turn();
    counts.push(begun.length);
  }
  expect(counts).toEqual([16, 32, 48, 60, 60]);
  expect(begun).toEqual(names(60));
});

test("who comes while others wait does not overtake them", async () => {
  const { begun, come, turn } = room();
  for (const name of names(20)) come(name);
  await turn();
  for (const name of names(20, 20)) come(name);
  for (let n = 0; n < 3; n++) await turn();
  expect(begun).toEqual(names(40));
});

test("while connections are taken up, one a turn, turns are short and nobody who waits is passed over", async () => {
  const { begun, come, knock, turn } = room();
  for (const name of names(40)) come(name);
  const counts = [begun.length];
  for (let n = 0; n < 4; n++) {
    knock();
    await turn();
    counts.push(begun.length);
  }
  expect(counts).toEqual([16, 17, 18, 19, 20]);
  for (let n = 0; n < 2; n++) await turn();
  expect(begun).toEqual(names(40));
});

test("a knock alone begins nothing, and who comes after it is begun at once", async () => {
  const { begun, come, knock, turn } = room();
  knock();
  await turn();
  await turn();
  come("first");
  expect(begun).toEqual(["first"]);
});
