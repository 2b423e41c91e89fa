import { Worker } from "node:worker_threads";
import type { Outcome, PlainWrite } from "./writer.server.ts";

export type GroupOrder = readonly PlainWrite[] | "close";
/** Of each write; or why there is none of them. */
export type GroupAnswer = ({ changes: number } | { error: object })[] | { error: object };

/** The program's sources lie beside what is built of them; threads run the sources. */
const threadFile = new URL("app/db/group-thread.server.ts", `file://${process.cwd()}/`);

/** Commits groups in a thread of its own, one at a time. Whoever asks holds the turn of the database meanwhile. */
export class GroupWriter {
  private readonly worker = new Worker(threadFile, { execArgv: [] });
  private readonly ended: Promise<void>;
  private waiting: { resolve(outcomes: Outcome[]): void; reject(error: Error): void } | null = null;

  /** `onEnd`: it can write no more; what it was asked for last may or may not be on the disk. */
  constructor(onEnd: (error: Error) => void) {
    let cause = new Error("the thread that commits has ended");
    this.worker.on("message", (answer: GroupAnswer) => this.hear(answer));
    this.worker.on("error", (error) => {
      cause = error;
    });
    this.ended = new Promise((resolve) =>
      this.worker.on("exit", () => {
        onEnd(cause);
        this.waiting?.reject(cause);
        resolve();
      }),
    );
    this.worker.unref();
  }

  write(writes: readonly PlainWrite[]): Promise<Outcome[]> {
    return new Promise((resolve, reject) => {
      this.waiting = { resolve, reject };
      // a process does not end while somebody waits for an answer, and ends all the same when nobody does
      this.worker.ref();
      this.worker.postMessage(writes);
    });
  }

  async close(): Promise<void> {
    this.worker.postMessage("close");
    await this.ended;
  }

  private hear(answer: GroupAnswer): void {
    const { waiting } = this;
    this.waiting = null;
    this.worker.unref();
    if ("error" in answer) waiting?.reject(errorOf(answer.error));
    else
      waiting?.resolve(
        answer.map((outcome) => ("error" in outcome ? { error: errorOf(outcome.error) } : outcome)),
      );
  }
}

function errorOf(said: object): Error {
  return Object.assign(new Error(), said);
}
