/**
 * A closed loop of keep-alive connections, without think time unless ordered, in a process of its own: reads its orders
 * as JSON from the first argument and prints { requests, seconds, failed, p50, p99 }.
 */
import { Agent, request } from "node:http";
import { performance } from "node:perf_hooks";
import { setTimeout as delay } from "node:timers/promises";

export interface LoadOrders {
  url: string;
  connections: number;
  seconds: number;
  /** milliseconds that each connection waits between two requests */
  pause?: number;
  headers?: Record<string, string>;
  /** one set of headers per connection: sixty pupils are sixty cookies */
  headersOf?: Record<string, string>[];
  /** POST these bodies, one after the other; {n} becomes a number that is never used twice */
  bodies?: string[];
  /** per connection, like headersOf */
  bodiesOf?: string[][];
  expectStatus: number;
}

export interface LoadResult {
  requests: number;
  seconds: number;
  failed: number;
  /** milliseconds */
  p50: number;
  p99: number;
}

async function load(orders: LoadOrders): Promise<LoadResult> {
  const agent = new Agent({ keepAlive: true, maxSockets: orders.connections });
  const times: number[] = [];
  let failed = 0;
  let sent = 0;
  const until = performance.now() + orders.seconds * 1000;

  async function one(connection: number): Promise<void> {
    const bodies = orders.bodiesOf?.[connection] ?? orders.bodies;
    const headers = { ...orders.headers, ...orders.headersOf?.[connection] };
    const { pause = 0 } = orders;
    // not all at the same moment
    if (pause > 0) await delay((pause * connection) / orders.connections);
    while (performance.now() < until) {
      const n = sent++;
      const body = bodies?.[n % bodies.length]?.replaceAll("{n}", `${process.pid}-${n}`);
      const began = performance.now();
      if ((await ask(orders.url, agent, headers, body)) !== orders.expectStatus) failed++;
      times.push(performance.now() - began);
      if (pause > 0) await delay(pause);
    }
  }

  const began = performance.now();
  await Promise.all(Array.from({ length: orders.connections }, (_, connection) => one(connection)));
  const seconds = (performance.now() - began) / 1000;
  agent.destroy();
  times.sort((a, b) => a - b);
  const quantile = (q: number) => times[Math.min(times.length - 1, Math.floor(times.length * q))] ?? 0;
  return { requests: times.length, seconds, failed, p50: quantile(0.5), p99: quantile(0.99) };
}

function ask(url: string, agent: Agent, headers: Record<string, string>, body?: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const form =
      body === undefined
        ? {}
        : { "Content-Type": "application/x-www-form-urlencoded", "Content-Length": Buffer.byteLength(body) };
    const sending = request(
      url,
      { agent, method: body === undefined ? "GET" : "POST", headers: { ...headers, ...form } },
      (answer) => {
        answer.resume();
        answer.on("end", () => resolve(answer.statusCode ?? 0));
        answer.on("error", reject);
      },
    );
    sending.on("error", reject);
    sending.end(body);
  });
}

if (import.meta.main) {
  const result = await load(JSON.parse(process.argv[2] as string) as LoadOrders);
  process.stdout.write(JSON.stringify(result));
}
