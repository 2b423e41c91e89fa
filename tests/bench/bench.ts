/**
 * npm run bench [-- --quick] [-- --json FILE]: what the built product does on this machine, each figure beside its
 * limit measured in the same run. Absolute figures belong to a machine; the ratios travel.
 */
import { execFileSync } from "node:child_process";
import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { measureAttempts, measureScaling } from "./attempts.ts";
import { cardFrames } from "./card-frames.ts";
import { firstContent } from "./first-content.ts";
import { slowestPages } from "./pages.ts";
import type { BenchSubjects } from "./prepare.ts";
import { environmentOf, loadWith, type Running, run, runWith, startNode } from "./processes.ts";
import { machine, printTable, type Result, resultOf } from "./result.ts";
import { roomRows } from "./rooms.ts";
import { listed, measureRosters } from "./rosters.ts";

const { values: options } = parseArgs({ options: { quick: { type: "boolean" }, json: { type: "string" } } });
const repeats = options.quick ? 3 : 5;
const seconds = options.quick ? 2 : 4;
const connections = 32;
/** as npm start does */
const product = ["--max-semi-space-size=8", "scripts/start.ts"];

if (!existsSync("build/server/index.js")) await run("scripts/build.ts");
const folder = mkdtempSync(join(tmpdir(), "bench-"));
const environment = environmentOf(folder);
const results: Result[] = [];
try {
  console.info("Preparing the demo district …");
  await runWith(environment, "prisma/seed.ts");
  const subjects = JSON.parse(await runWith(environment, "tests/bench/prepare.ts")) as BenchSubjects;
  results.push(await coldStart());
  const app = await startNode(product, environment);
  results.push(await lessonPage(app));
  results.push(await lessonFirstContent(app));
  // before the load, which gives one pupil more answers than a class gives in a year
  results.push(...(await slowestPages(app, subjects, repeats)));
  results.push(...(await answers(app, subjects)));
  results.push(await staffCoverage(app, subjects));
  results.push(await framesOfCards(app, subjects));
  results.push(...(await rosters(app, subjects)));
  await app.stop();
  results.push(...(await attempts()));
  results.push(...(await roomRows(product, folder, { seconds, isWhole: !options.quick })));
  if (!options.quick) results.push(await answerScaling());
  results.push(await nameSearch());
  results.push(await classEffect(), await itemHealth());
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

/** The first page of a first visit, on a weak telephone and a weak line; the first visit of all warms the server. */
async function lessonFirstContent(app: Running): Promise<Result> {
  const url = `${app.url}/lessons/qq-impersonation/junior`;
  const [, ...values] = await firstContent(url, repeats + 1);
  return resultOf("lesson-first-content", "ms", values, [1200], "the promise: 4× CPU, 1.6 Mbit/s, 150 ms");
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

/** Already signed in: begin, ten answers in requests of their own, hand in, look at the results; and signing in. */
async function attempts(): Promise<Result[]> {
  const { attempts: whole, signIns } = await measureAttempts(product, folder, repeats, seconds);
  const rate = ({ done, seconds: taken }: { done: number; seconds: number }) => done / taken;
  const slowest = whole.map(({ p99 }) => p99);
  return [
    resultOf("attempt", "attempts/s", whole.map(rate), [120], "the promise, for 200 pupils in a closed loop"),
    resultOf("attempt-p99", "ms", slowest, [250], "the promise, for any request of an attempt"),
    resultOf("sign-in", "sign-ins/s", signIns.map(rate), [100], "100 pupils in a second"),
  ];
}

/** What an answer costs beside a million stored papers, and beside ten thousand; promised is a ratio of 1.3. */
async function answerScaling(): Promise<Result> {
  const { few, many } = await measureScaling(product, repeats, seconds);
  return resultOf("answer-scaling", "ms", many, few, "beside 10,000 papers; promised is a ratio of 1.3");
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

/** Fifty cards before a camera of 1920 × 1080; promised are three pictures a second on a very slow PC. */
async function framesOfCards(app: Running, { teacher, cardsSessionId }: BenchSubjects): Promise<Result> {
  const url = `${app.url}/teach/class-sessions/${cardsSessionId}/scanner`;
  const rates = await cardFrames({ url, cookie: teacher, folder }, repeats, 2 * seconds);
  return resultOf("card-frames", "pictures/s", rates, [3], "the promise: one core, four times slower");
}

/** Once: a list of 50,000 is not handed in five times. */
async function rosters(app: Running, subjects: BenchSubjects): Promise<Result[]> {
  const { dryRun, apply, rawRead, rawInserts, memory, pages, answers } = await measureRosters(
    app,
    subjects,
    folder,
  );
  const perSecond = (milliseconds: number) => (listed / milliseconds) * 1000;
  const promise = (name: string, unit: string, value: number, limit: number) =>
    resultOf(name, unit, [value], [limit], "the promise");
  return [
    promise("roster-dry-run", "ms", dryRun, 6_000),
    resultOf(
      "roster-dry-run-rows",
      "rows/s",
      [perSecond(dryRun)],
      [perSecond(rawRead)],
      "exceljs reading the file",
    ),
    promise("roster-memory", "MB above idle", memory, 350),
    promise("roster-apply", "ms", apply, 10_000),
    resultOf(
      "roster-apply-rows",
      "rows/s",
      [perSecond(apply)],
      [perSecond(rawInserts)],
      "raw SQLite inserts",
    ),
    promise("pages-meanwhile", "ms p99", pages.p99, 300),
    promise("answers-meanwhile", "ms p99", answers.p99, 300),
  ];
}

/** A part of a name among 50,000 of one school; promised are 30 ms for any of them. */
async function nameSearch(): Promise<Result> {
  const data = mkdtempSync(join(folder, "names-"));
  const printed = await runWith({ DATA_DIR: data }, "tests/bench/name-search.ts", String(2 * repeats));
  const { values, limits } = JSON.parse(printed) as { values: number[]; limits: number[] };
  return resultOf("name-search", "ms", values, limits, "one bare pass over the names; promised are 30 ms");
}

/** All intervals of a class of 60 that was asked before, after and weeks later; promised are 50 ms. */
async function classEffect(): Promise<Result> {
  const printed = await run("tests/bench/class-effect.ts", String(4 * repeats));
  const { values } = JSON.parse(printed) as { values: number[] };
  return resultOf("class-effect", "ms", values, [50], "the promise, for 60 pupils");
}

/** A district's items counted anew from a million answers, in a thread of its own; promised are two seconds. */
async function itemHealth(): Promise<Result> {
  const data = mkdtempSync(join(folder, "items-"));
  const printed = await runWith({ DATA_DIR: data }, "tests/bench/item-health.ts", String(repeats));
  const { values } = JSON.parse(printed) as { values: number[] };
  return resultOf("item-health", "ms", values, [2000], "the promise, for 1,000,000 answers");
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

function commit(): string {
  return execFileSync("git", ["rev-parse", "HEAD"], { encoding: "utf8" }).trim();
}
