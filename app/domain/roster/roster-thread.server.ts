/** The thread that an import lives in: reading 50,000 rows takes seconds, and pages are answered meanwhile. */
import { parentPort, workerData } from "node:worker_threads";
import { openBulk } from "#app/db/bulk.server.ts";
import { readStaffSheets, type StaffFile } from "#app/domain/people/staff-sheet.ts";
import type { FromThread, ThreadAnswer, ToThread } from "./roster-messages.ts";
import { problemOf } from "./roster-problem.ts";
import type { ThreadTask } from "./roster-threads.server.ts";
import { undoImportRows } from "./roster-undo.server.ts";
import type { Undone } from "./roster-undo-types.ts";
import { RosterWork } from "./roster-work.server.ts";
import type { WorkPhase } from "./roster-work-types.ts";
import { readWorkbook } from "./workbook.server.ts";

const port = parentPort;
if (!port) throw new Error("roster-thread.server.ts is started as a worker thread");

const tell = (message: FromThread) => port.postMessage(message);
let cancelled = false;
const turns: (() => void)[] = [];

async function inTurn<T>(write: () => Promise<T>): Promise<T> {
  tell({ is: "turn-wanted" });
  await new Promise<void>((resolve) => turns.push(resolve));
  try {
    return await write();
  } finally {
    tell({ is: "turn-over" });
  }
}

const task = workerData as ThreadTask;
const hands = {
  inTurn,
  report: (phase: WorkPhase, done: number, of: number) => tell({ is: "progress", phase, done, of }),
  isCancelled: () => cancelled,
};
const work = task.is === "import" ? new RosterWork(task.order, hands) : null;

async function undo(): Promise<Undone> {
  if (task.is !== "undo") throw new Error("not started to undo");
  const bulk = await openBulk();
  try {
    const undone = await inTurn(() => bulk.transaction(() => undoImportRows(bulk, task.undoing)));
    await bulk.settle();
    return undone;
  } finally {
    await bulk.close();
  }
}

async function readStaff(): Promise<StaffFile> {
  if (task.is !== "staff") throw new Error("not started to read staff");
  const workbook = await readWorkbook(Buffer.from(task.file));
  return workbook.ok
    ? readStaffSheets(workbook.sheets)
    : { people: null, problems: [problemOf(workbook.problem)] };
}

async function answerTo(message: ToThread & { is: "ask" }): Promise<ThreadAnswer> {
  const { question } = message;
  if (question.do === "undo") return undo();
  if (question.do === "read-staff") return readStaff();
  if (!work) throw new Error("not started to import");
  switch (question.do) {
    case "start":
      return work.start();
    case "settle":
      return work.settle(question.settings);
    case "page":
      return work.page(question.filter);
    case "apply":
      return work.apply(question);
  }
}

// one after the other: a page asked for while the list is read again waits for it
let queue = Promise.resolve();

port.on("message", (message: ToThread) => {
  if (message.is === "turn") turns.shift()?.();
  else if (message.is === "cancel") cancelled = true;
  else
    queue = queue.then(async () => {
      try {
        tell({ is: "answer", number: message.number, answer: await answerTo(message) });
      } catch (error) {
        // the kind of fault only: a message may quote what stands in a cell
        const name = error instanceof Error ? error.name : "unknown";
        const { code } = error as { code?: unknown };
        tell({
          is: "fault",
          number: message.number,
          fault: typeof code === "string" ? `${name} ${code}` : name,
        });
      }
    });
});
