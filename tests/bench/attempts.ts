/**
 * Classes in the middle of a quiz: whole attempts and sign-ins by one process in a closed loop of 200 pupils, and what
 * one more answer costs beside a million stored papers.
 */
import { existsSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AttemptLoad } from "./attempt-load.ts";
import { environmentOf, loadWith, type Running, run, runWith, startNode } from "./processes.ts";

const loops = 200;
/** pupils are made ready for this many attempts a second; a machine that makes more says so and stops */
const attemptsHeld = 600;
/** generated once, some gigabytes */
const kept = "node_modules/.cache/bench";

export interface AttemptFigures {
  attempts: AttemptLoad[];
  signIns: AttemptLoad[];
}

/** `product`: how the server is started. The first turn warms up and is left out. */
export async function measureAttempts(
  product: string[],
  folder: string,
  turns: number,
  seconds: number,
): Promise<AttemptFigures> {
  const environment = environmentOf(mkdtempSync(join(folder, "attempts-")));
  const file = join(folder, "pupils.json");
  const classes = Math.ceil((attemptsHeld * (2 + seconds) * (turns + 1)) / 50);
  writeFileSync(file, await runWith(environment, "tests/bench/attempts-prepare.ts", String(classes)));
  const app = await startNode(product, environment);
  let over = 0;
  const turn = async (what: "attempt" | "sign-in", most: number): Promise<AttemptLoad> => {
    const orders = [app.url, file, String(over), String(loops), String(most), what];
    return JSON.parse(await run("tests/bench/attempt-load.ts", ...orders)) as AttemptLoad;
  };
  const figures: AttemptFigures = { attempts: [], signIns: [] };
  for (let n = 0; n <= turns; n++) {
    const attempt = await turn("attempt", seconds);
    over += attempt.taken;
    const signIn = await turn("sign-in", seconds / 2);
    if (n > 0) {
      figures.attempts.push(attempt);
      figures.signIns.push(signIn);
    }
  }
  await app.stop();
  return figures;
}

/** Milliseconds of the server for an answer, by how many papers are stored; both are asked in turns. */
export async function measureScaling(
  product: string[],
  turns: number,
  seconds: number,
): Promise<{ few: number[]; many: number[] }> {
  const [few, many] = [await withPapers(product, 10_000), await withPapers(product, 1_000_000)];
  const figures = { few: [] as number[], many: [] as number[] };
  for (let n = 0; n <= turns; n++) {
    const costs = { few: await few.costOfAnswer(seconds), many: await many.costOfAnswer(seconds) };
    if (n > 0) for (const which of ["few", "many"] as const) figures[which].push(costs[which]);
  }
  await few.app.stop();
  await many.app.stop();
  return figures;
}

async function withPapers(product: string[], papers: number) {
  const folder = join(kept, `papers-${papers}`);
  if (!existsSync(folder)) console.info(`Writing ${papers.toLocaleString("en")} papers, once …`);
  mkdirSync(folder, { recursive: true });
  const environment = environmentOf(folder);
  const printed = await runWith(environment, "tests/bench/papers-prepare.ts", String(papers));
  const pupils = JSON.parse(printed) as { cookie: string; attemptId: string }[];
  const app = await startNode(product, environment);
  return { app, costOfAnswer: (seconds: number) => costOfAnswer(app, pupils, seconds) };
}

async function costOfAnswer(
  app: Running,
  pupils: { cookie: string; attemptId: string }[],
  seconds: number,
): Promise<number> {
  const load = await loadWith({
    url: `${app.url}/learn/answer`,
    connections: pupils.length,
    seconds,
    headers: { accept: "application/json", "sec-fetch-site": "same-origin" },
    headersOf: pupils.map(({ cookie }) => ({ cookie })),
    bodiesOf: pupils.map(({ attemptId }) =>
      Array.from(
        { length: 10 },
        (_, n) => `attemptId=${attemptId}&position=${n + 1}&response=A&answerKey=bench-{n}`,
      ),
    ),
    expectStatus: 200,
  });
  return (load.seconds / load.requests) * 1000;
}
