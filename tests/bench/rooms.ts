/** Many rooms at the same time: what teachers see of their classes, a district's pupils joining, and answering. */
import { mkdtempSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { AttemptLoad, Doing } from "./attempt-load.ts";
import type { LiveLoad } from "./live-load.ts";
import { environmentOf, run, runWith, startNode } from "./processes.ts";
import { type Result, resultOf } from "./result.ts";

/** long enough for anything: who takes it up is a pupil of the list, and nobody stops before its end */
const untilAllHave = 3_600;

/** `isWhole`: with the fifty thousand, too, which take some minutes. */
export async function roomRows(
  product: string[],
  folder: string,
  { seconds, isWhole }: { seconds: number; isWhole: boolean },
): Promise<Result[]> {
  const one = await liveView(product, folder, 1, seconds);
  const hundred = await liveView(product, folder, 100, seconds);
  const promised = "the promise: a second after an answer was saved";
  const rows = [
    resultOf("live-view", "ms, slowest", [one.slowest], [1_000], `${promised}, for 60 pupils`),
    resultOf("live-view-100", "ms, slowest", [hundred.slowest], [1_000], `${promised}, in 100 rooms of 60`),
  ];
  const joining = await everybody(product, folder, { classes: 100, doing: "join", atOnce: 5_000 });
  rows.push(
    resultOf("join-100x50", "s", [joining.seconds], [120], "the promise, all in the same second, no error"),
  );
  if (!isWhole) return rows;
  const answering = await everybody(product, folder, { classes: 1_000, doing: "answers", atOnce: 500 });
  rows.push(
    resultOf("answers-50000x10", "s", [answering.seconds], [300], "the promise, 50,000 pupils, no error"),
  );
  return rows;
}

async function liveView(
  product: string[],
  folder: string,
  rooms: number,
  seconds: number,
): Promise<LiveLoad> {
  const environment = environmentOf(mkdtempSync(join(folder, "live-")));
  const file = join(environment.DATA_DIR, "subjects.json");
  writeFileSync(file, await runWith(environment, "tests/bench/live-prepare.ts", String(rooms)));
  const app = await startNode(product, environment);
  // the first turn warms up
  await run("tests/bench/live-load.ts", app.url, file, "1", "3");
  const load = JSON.parse(await run("tests/bench/live-load.ts", app.url, file, "6", String(4 * seconds)));
  await app.stop();
  return load as LiveLoad;
}

/** Every pupil of so many classes of fifty, once; ends the bench if one of them is not answered as they should be. */
async function everybody(
  product: string[],
  folder: string,
  { classes, doing, atOnce }: { classes: number; doing: Doing; atOnce: number },
): Promise<AttemptLoad> {
  const environment = environmentOf(mkdtempSync(join(folder, `${doing}-`)));
  const file = join(environment.DATA_DIR, "pupils.json");
  writeFileSync(file, await runWith(environment, "tests/bench/attempts-prepare.ts", String(classes)));
  const app = await startNode(product, environment);
  const orders = [app.url, file, "0", String(atOnce), String(untilAllHave), doing];
  const load = JSON.parse(await run("tests/bench/attempt-load.ts", ...orders)) as AttemptLoad;
  await app.stop();
  if (load.done !== classes * 50) throw new Error(`${load.done} of ${classes * 50} pupils: ${doing}`);
  return load;
}
