import { Worker } from "node:worker_threads";
import { readClaims } from "#app/domain/lessons/folders.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { type FileSetting, type HandedIn, readItemFile, refusedFile } from "./item-file.server.ts";

/** The program's sources lie beside what is built of them; threads run the sources. */
const threadFile = new URL("app/domain/item-exchange/item-thread.server.ts", `file://${process.cwd()}/`);
const resourceLimits = { maxOldGenerationSizeMb: 256, maxYoungGenerationSizeMb: 32 };
const longestMs = 30_000;
/** Some dozens of questions: read sooner than a thread has begun. */
const short = 32 * 1024;

/** Reads a file beside the pages. What takes longer or more memory than any list of questions is given up. */
export async function readBesidePages(
  bytes: Buffer,
  place: { lesson: string; band: Band },
): Promise<HandedIn> {
  const setting = fileSetting(place);
  if (bytes.length <= short && bytes.subarray(0, 2).toString("latin1") !== "PK")
    return readItemFile(bytes, setting);
  const workerData = { bytes, setting };
  const worker = new Worker(threadFile, { workerData, resourceLimits, execArgv: [] });
  const tooHard = refusedFile("gift", "too-hard");
  try {
    return await new Promise<HandedIn>((resolve, reject) => {
      const timer = setTimeout(() => resolve(tooHard), longestMs);
      worker.once("message", resolve);
      worker.once("error", (error: Error & { code?: string }) => {
        if (error.code === "ERR_WORKER_OUT_OF_MEMORY") resolve(tooHard);
        else reject(error);
      });
      worker.once("exit", () => {
        clearTimeout(timer);
        resolve(tooHard);
      });
    });
  } finally {
    await worker.terminate();
  }
}

/** Kindergarten is asked nothing. */
export function fileSetting(place: { lesson: string; band: Band }): FileSetting {
  const bands: Record<string, Band[]> = {};
  for (const { slug, band } of listLessons()) {
    if (band === "kindergarten") continue;
    bands[slug] = [...(bands[slug] ?? []), band];
  }
  return { ...place, bands, claims: readClaims() };
}
