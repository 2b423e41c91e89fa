/**
 * npm run bench [-- --quick] [-- --json FILE]: what the built product does on this machine, each figure beside its
 * limit measured in the same run. Absolute figures belong to a machine; the ratios travel.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { cpus, release, tmpdir, totalmem } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import type { BenchSubjects } from "./prepare.ts";
import { loadWith, type Running, run, runWith, startNode } from "./processes.ts";

interface Result {
  name: string;
  value: number;
  unit: string;
  limit: number;
  limitName: string;
  ratio: number;
  min: number;
  max: number;
}

const { values: options } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
const repeats = options.quick ? 3 : 5;
const seconds = options.quick ? 2 : 4;
const connections = 32;
/** as npm start does */
const product = ["--max-semi-space-size=8", "scripts/start.ts"];

if (!existsSync("build/server/index.js")) await run("scripts/build.ts");
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const environment = { DATA_DIR: folder, NODE_ENV: "production", PORT: "0", LOG_LEVEL: "warn" };
const results: Result[] = [];
try {
  console.info("Preparing the demo district …");
  await runWith(environment, "prisma/seed.ts");
  const subjects = JSON.parse(await runWith(environment, "tests/bench/prepare.ts")) as BenchSubjects;
  results.push(await coldStart());
  const app = await startNode(product, environment);
  results.push(await lessonPage(app));
  results.push(...(await answers(app, subjects)));
  results.push(await staffCoverage(app, subjects));
  results.push(...(await slowestPages(app, subjects)));
  await app.stop();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
printTable(results);
if (options.json)
  writeFileSync(
    options.json,
    `${JSON.stringify({ machine: machine(), commit: commit(), results }, null, 2)}\n`,
  );

/** Milliseconds from starting the process to serving; lower is better, so the ratio is value ÷ limit. */
async function coldStart(): Promise<Result> {
  const values: number[] = [];
  const limits: number[] = [];
  let memory = 0;
  writeFileSync(join(folder, "empty"), "{}");
  for (let n = 0; n < repeats; n++) {
    const raw = await startNode(["tests/bench/raw-server.ts", join(folder, "empty")]);
    limits.push(raw.milliseconds);
    await raw.stop();
    const app = await startNode(product, environment);
    await fetch(`${app.url}/healthz`);
    values.push(app.milliseconds);
    memory = app.memory();
    await app.stop();
  }
  console.info(`Idle after the first answer: ${Math.round(memory)} MB`);
  return resultOf("cold-start", "ms", values, limits, "a bare node:http server");
}

async function lessonPage(app: Running): Promise<Result> {
  const url = `${app.url}/lessons/qq-impersonation/junior`;
  const headers = { "accept-encoding": "br" };
  const page = await fetch(url, { headers });
  const bytes = Number(page.headers.get("content-length"));
  writeFileSync(join(folder, "page"), Buffer.alloc(bytes, "x"));
  const sameHeaders = Object.fromEntries(
    [...page.headers].filter(([name]) => !/^(date|connection|keep-alive|content-length)$/.test(name)),
  );
  const raw = await startNode([
    "tests/bench/raw-server.ts",
    join(folder, "page"),
    JSON.stringify(sameHeaders),
  ]);
  const { values, limits } = await inTurns(
    () => loadWith({ url, connections, seconds, headers, expectStatus: 200 }),
    () => loadWith({ url: raw.url, connections, seconds, expectStatus: 200 }),
  );
  await raw.stop();
  return resultOf("lesson-page", "requests/s", values, limits, `the same ${bytes} bytes by raw node:http`);
}

/** Signed in, each answer its own request, acknowledged after its commit has reached the disk. */
async function answers(app: Running, { pupils }: BenchSubjects): Promise<Result[]> {
  const headersOf = Array.from({ length: connections }, (_, n) => ({
    cookie: pupils[n % pupils.length]?.cookie ?? "",
  }));
  const bodiesOf = headersOf.map((_, n) => {
    const { attemptId, positions } = pupils[n % pupils.length] as BenchSubjects["pupils"][number];
    return positions.flatMap((position) =>
      ["A", "B"].map(
        (response) => `attemptId=${attemptId}&position=${position}&response=${response}&answerKey=bench-{n}`,
      ),
    );
  });
  const headers = { accept: "application/json", "sec-fetch-site": "same-origin" };
  const { values, limits } = await inTurns(
    () =>
      loadWith({
        url: `${app.url}/learn/answer`,
        connections,
        seconds,
        headers,
        headersOf,
        bodiesOf,
        expectStatus: 200,
      }),
    () =>
      loadWith({
        url: `${app.url}/learn/alive`,
        connections,
        seconds,
        headers,
        headersOf,
        expectStatus: 200,
      }),
  );
  const raw = async (perCommit: number) =>
    Number(await run("tests/bench/raw-sqlite.ts", folder, String(perCommit), String(seconds)));
  const grouped = [];
  const single = [];
  for (let n = 0; n < repeats; n++) {
    grouped.push(await raw(connections));
    single.push(await raw(1));
  }
  return [
    resultOf("answer", "answers/s", values, limits, "the framework's empty signed-in JSON route"),
    resultOf("answer-vs-sqlite", "answers/s", values, grouped, `raw SQLite, ${connections} rows a commit`),
    resultOf("answer-vs-commits", "answers/s", values, single, "raw SQLite, one row a commit"),
  ];
}

async function staffCoverage(app: Running, { administrator, pupils }: BenchSubjects): Promise<Result> {
  const headers = { cookie: administrator };
  const { values, limits } = await inTurns(
    () =>
      loadWith({ url: `${app.url}/school/coverage`, connections: 4, seconds, headers, expectStatus: 200 }),
    () =>
      loadWith({
        url: `${app.url}/learn/alive`,
        connections: 4,
        seconds,
        headers: { cookie: pupils[0]?.cookie ?? "" },
        expectStatus: 200,
      }),
  );
  return resultOf("staff-coverage", "pages/s", values, limits, "the framework's empty signed-in JSON route");
}

/** The slowest page of each kind, one client, warm: milliseconds against what the product promises. */
async function slowestPages(app: Running, subjects: BenchSubjects): Promise<Result[]> {
  const { administrator, teacher, officer, classId, classSessionId, pupils } = subjects;
  const month = new Date().toISOString().slice(0, 7);
  const staff: [string, string][] = [
    ...["/teach", `/teach/classes/${classId}`, `/teach/class-sessions/${classSessionId}`].map(by(teacher)),
    ...[`/teach/class-sessions/${classSessionId}/board`, "/account"].map(by(teacher)),
    ...["/school", "/school/coverage", "/school/roster", "/school/roster/import"].map(by(administrator)),
    ...["/school/staff", "/school/monthly-forms", `/school/monthly-forms/${month}`].map(by(administrator)),
    ...["/district", `/district/months/${month}`, "/district/schools"].map(by(officer)),
  ];
  const pupil = ["/learn", "/learn/quiz", "/learn/simulation", "/join", "/"].map(by(pupils[0]?.cookie ?? ""));
  return [
    await slowestOf("slowest-staff-page", app, staff, 100),
    await slowestOf("slowest-pupil-page", app, pupil, 30),
  ];
}

function by(cookie: string): (path: string) => [string, string] {
  return (path) => [path, cookie];
}

async function slowestOf(
  name: string,
  app: Running,
  pages: [string, string][],
  promised: number,
): Promise<Result> {
  let slowest: { path: string; times: number[] } = { path: "", times: [0] };
  for (const [path, cookie] of pages) {
    const times: number[] = [];
    for (let n = 0; n < 4 * repeats; n++) {
      const began = performance.now();
      const answer = await fetch(`${app.url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      // the first ones warm up
      if (n >= repeats) times.push(performance.now() - began);
    }
    if (median(times) > median(slowest.times)) slowest = { path, times };
  }
  const shown = slowest.path.replace(/[0-9a-f-]{36}/g, "…");
  return resultOf(name, "ms", slowest.times, [promised], `the promise; slowest was ${shown}`);
}

/** Figure and limit alternate, so that a machine that slows down slows both. The first turn warms up. */
async function inTurns(figure: () => Promise<{ requests: number; seconds: number }>, limit: typeof figure) {
  const values: number[] = [];
  const limits: number[] = [];
  const rate = ({ requests, seconds: taken }: { requests: number; seconds: number }) => requests / taken;
  await figure();
  for (let n = 0; n < repeats; n++) {
    values.push(rate(await figure()));
    limits.push(rate(await limit()));
  }
  return { values, limits };
}

function resultOf(name: string, unit: string, values: number[], limits: number[], limitName: string): Result {
  const value = median(values);
  const limit = median(limits);
  return {
    name,
    value: round(value),
    unit,
    limit: round(limit),
    limitName,
    ratio: Number((value / limit).toFixed(3)),
    min: round(Math.min(...values)),
    max: round(Math.max(...values)),
  };
}

function median(numbers: number[]): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

function round(number: number): number {
  return Number(number.toPrecision(4));
}

function printTable(rows: Result[]): void {
  console.info(`\n${JSON.stringify(machine())}`);
  console.table(
    Object.fromEntries(
      rows.map(({ name, value, unit, limit, limitName, ratio, min, max }) => [
        name,
        { value, unit, "min–max": `${min}–${max}`, limit, ratio, "limit is": limitName },
      ]),
    ),
  );
}

function machine() {
  return {
    cpu: cpus()[0]?.model ?? "",
    cores: cpus().length,
    memoryGiB: Math.round(totalmem() / 2 ** 30),
    kernel: release(),
    node: process.version,
  };
}

function commit(): string {
  return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
}
