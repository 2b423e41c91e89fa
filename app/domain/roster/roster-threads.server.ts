/**
 * Starting a thread for an import and talking with it. On SQLite the thread is given the process's turn to write, so
 * that its connection and the pages' never wait for each other inside SQLite.
 */
import { Worker } from "node:worker_threads";
import { inTurn } from "#app/db/client.server.ts";
import type { FromThread, Question, ThreadAnswer, ToThread } from "./roster-messages.ts";
import type { Undoing } from "./roster-undo.server.ts";
import type { Undone } from "./roster-undo-types.ts";
import type { WorkOrder } from "./roster-work.server.ts";
import type { WorkPhase } from "./roster-work-types.ts";

const threadFile = new URL("./roster-thread.server.ts", sourceFolder());
export const longestReadingMs = 60_000;
const resourceLimits = { maxOldGenerationSizeMb: 320, maxYoungGenerationSizeMb: 32 };

/** The program's sources lie beside what is built of them; threads run the sources. */
function sourceFolder(): string {
  return new URL("app/domain/roster/", `file://${process.cwd()}/`).href;
}

export class ThreadEnded extends Error {
  override name = "ThreadEnded";
  readonly reason: "too-hard" | "stopped";
  constructor(reason: "too-hard" | "stopped") {
    super(reason);
    this.reason = reason;
  }
}

export type ThreadTask =
  | { is: "import"; order: WorkOrder }
  | { is: "undo"; undoing: Undoing }
  /** a list of staff: read, answered, forgotten */
  | { is: "staff"; file: Uint8Array };

interface Waiting {
  resolve(answer: ThreadAnswer): void;
  reject(error: Error): void;
}

export class Thread {
  private readonly worker: Worker;
  private readonly waiting = new Map<number, Waiting>();
  private next = 1;
  private endTurn: (() => void) | null = null;
  private hasEnded = false;
  private endsBecause: "too-hard" | "stopped" = "stopped";

  constructor(task: ThreadTask, onProgress: (phase: WorkPhase, done: number, of: number) => void) {
    this.worker = new Worker(threadFile, {
      workerData: task,
      resourceLimits,
      execArgv: [],
      stdout: true,
      stderr: true,
    });
    // whatever a library says there may quote a cell
    this.worker.stdout.resume();
    this.worker.stderr.resume();
    this.worker.unref();
    this.worker.on("message", (message: FromThread) => this.hear(message, onProgress));
    this.worker.on("error", (error: Error & { code?: string }) => {
      if (error.code === "ERR_WORKER_OUT_OF_MEMORY") this.endsBecause = "too-hard";
    });
    this.worker.on("exit", () => {
      this.hasEnded = true;
      this.endTurn?.();
      for (const { reject } of this.waiting.values()) reject(new ThreadEnded(this.endsBecause));
      this.waiting.clear();
    });
  }

  ask(question: Question): Promise<ThreadAnswer> {
    if (this.hasEnded) return Promise.reject(new ThreadEnded(this.endsBecause));
    const number = this.next++;
    return new Promise((resolve, reject) => {
      this.waiting.set(number, { resolve, reject });
      this.post({ is: "ask", number, question });
    });
  }

  post(message: ToThread): void {
    this.worker.postMessage(message);
  }

  async end(because: "too-hard" | "stopped" = "stopped"): Promise<void> {
    this.endsBecause = because;
    await this.worker.terminate();
  }

  private hear(message: FromThread, onProgress: (phase: WorkPhase, done: number, of: number) => void): void {
    switch (message.is) {
      case "progress":
        onProgress(message.phase, message.done, message.of);
        return;
      case "turn-wanted":
        void this.giveTurn();
        return;
      case "turn-over":
        this.endTurn?.();
        return;
      case "answer":
        this.waiting.get(message.number)?.resolve(message.answer);
        this.waiting.delete(message.number);
        return;
      case "fault":
        this.waiting.get(message.number)?.reject(new Error(`the import's thread failed: ${message.fault}`));
        this.waiting.delete(message.number);
    }
  }

  private async giveTurn(): Promise<void> {
    try {
      await inTurn(async () => {
        await new Promise<void>((resolve) => {
          this.endTurn = resolve;
          this.post({ is: "turn" });
        });
        this.endTurn = null;
      });
    } catch {
      // the database is too busy to give turns: the import stops and has changed nothing
      await this.end();
    }
  }
}

/** Takes an import back in a thread: as many rows as it wrote. */
export async function runUndo(undoing: Undoing): Promise<Undone> {
  const thread = new Thread({ is: "undo", undoing }, () => {});
  try {
    return (await thread.ask({ do: "undo" })) as Undone;
  } finally {
    await thread.end();
  }
}
