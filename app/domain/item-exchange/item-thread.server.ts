/** The thread that one file of questions is read in: some take seconds, and pages are answered meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import { type FileSetting, readItemFile } from "./item-file.server.ts";

const { bytes, setting } = workerData as { bytes: Uint8Array; setting: FileSetting };
parentPort?.postMessage(readItemFile(Buffer.from(bytes), setting));
