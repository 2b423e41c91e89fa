/** Starting servers and loads as processes of their own. */
import { type ChildProcess, spawn, spawnSync } from "node:child_process";
import { performance } from "node:perf_hooks";
import type { LoadOrders, LoadResult } from "./load.ts";

export interface Running {
  url: string;
  /** from spawn to the line that says where it serves */
  milliseconds: number;
  /** resident set, MB */
  memory(): number;
  stop(): Promise<void>;
}

/** Of a server on a port of its own, with its data in this folder. */
export function environmentOf(folder: string) {
  return { DATA_DIR: folder, NODE_ENV: "production", PORT: "0", LOG_LEVEL: "warn" };
}

export async function startNode(args: string[], environment: Record<string, string> = {}): Promise<Running> {
  const began = performance.now();
  const child = spawn(process.execPath, args, {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`${args.join(" ")} ended with ${code}`)));
  });
  return {
    url,
    milliseconds: performance.now() - began,
    memory: () => residentSet(child),
    stop: () => stop(child),
  };
}

export async function run(script: string, ...args: string[]): Promise<string> {
  return runWith({}, script, ...args);
}

export async function runWith(
  environment: Record<string, string>,
  script: string,
  ...args: string[]
): Promise<string> {
  const child = spawn(process.execPath, [script, ...args], {
    env: { ...process.env, ...environment },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let said = "";
  child.stdout.on("data", (chunk) => {
    said += chunk;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${script} ended with ${code}`);
  return said;
}

export async function loadWith(orders: LoadOrders): Promise<LoadResult> {
  const result = JSON.parse(await run("tests/bench/load.ts", JSON.stringify(orders))) as LoadResult;
  if (result.failed > 0)
    throw new Error(
      `${result.failed} of ${result.requests} answers from ${orders.url} were not ${orders.expectStatus}`,
    );
  return result;
}

function residentSet({ pid }: ChildProcess): number {
  return Number(spawnSync("ps", ["-o", "rss=", "-p", String(pid)], { encoding: "utf8" }).stdout) / 1024;
}

async function stop(child: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill("SIGTERM");
  await ended;
}
