/** The thread in which a district's papers are counted: a million answers take a second or two, pupils wait for none. */
import { parentPort, workerData } from "node:worker_threads";
import { readTallies } from "./read-tallies.server.ts";

readTallies(workerData as string).then((tallies) => parentPort?.postMessage(tallies));
