/**
 * Imports under way in this process: each in a thread with bounds on memory and time, so that a file made to be hard to
 * read costs its own import and nothing else. What a thread holds is in no file; a process that stops has changed nothing.
 */
import { setTimeout as delay } from "node:timers/promises";
import type { Question } from "./roster-messages.ts";
import type { RosterProblemCode } from "./roster-problem.ts";
import type { RowFilter, RowPage } from "./roster-summary.ts";
import { longestReadingMs, Thread, ThreadEnded } from "./roster-threads.server.ts";
import type { WorkOrder } from "./roster-work.server.ts";
import type { WorkPhase, WorkResult, WorkSettings, Written } from "./roster-work-types.ts";

export type JobState =
  | { is: "working"; phase: WorkPhase; done: number; of: number }
  | { is: "ready" }
  | { is: "failed"; problem: RosterProblemCode | "stopped" };

export interface JobOwner {
  schoolId: string;
  personId: string;
  fileHash: string;
  day: string;
}

const keptMs = 30 * 60_000;
export const mostJobs = 6;

const jobs = new Map<string, ImportJob>();

export class ImportJob {
  state: JobState = { is: "working", phase: "reading", done: 0, of: 0 };
  result: WorkResult | null = null;
  decisions = new Map<number, string>();
  /** why the last application came to nothing */
  refusal: "changed-meanwhile" | "cancelled" | null = null;
  hasShownNames = false;
  readonly importId: string;
  readonly owner: JobOwner;
  private readonly thread: Thread;
  private touchedAt = Date.now();
  /** what is being done now; settles when the page has something new to show */
  private doing: Promise<unknown> = Promise.resolve();

  constructor(order: WorkOrder, owner: JobOwner) {
    this.importId = order.importId;
    this.owner = owner;
    this.thread = new Thread({ is: "import", order }, (phase, done, of) => {
      this.state = { is: "working", phase, done, of };
    });
  }

  start(): void {
    this.run("reading", { do: "start" });
  }

  settle(settings: WorkSettings): void {
    this.run("comparing", { do: "settle", settings });
  }

  apply(order: { actorId: string; recordedAt: string; fingerprint: string }): Promise<Written> {
    this.refusal = null;
    this.state = { is: "working", phase: "writing", done: 0, of: 0 };
    const writing = this.thread.ask({ do: "apply", ...order }) as Promise<Written>;
    this.doing = writing.catch((error) => this.fail(error));
    return writing;
  }

  async page(filter: RowFilter): Promise<RowPage> {
    this.touchedAt = Date.now();
    return (await this.thread.ask({ do: "page", filter })) as RowPage;
  }

  /** Short work is worth waiting for: the next page then shows what came of it. */
  async waitFor(milliseconds: number): Promise<void> {
    const timer = new AbortController();
    await Promise.race([this.doing, delay(milliseconds, null, { signal: timer.signal }).catch(() => null)]);
    timer.abort();
  }

  /** Writing stops by itself and cleans up; anything else is simply dropped. */
  async cancel(): Promise<void> {
    if (this.state.is === "working" && this.state.phase === "writing") {
      this.thread.post({ is: "cancel" });
      await this.doing;
    }
    await this.end();
  }

  async end(): Promise<void> {
    jobs.delete(this.importId);
    await this.thread.end();
  }

  isStale(now: number): boolean {
    return this.state.is !== "working" && now - this.touchedAt > keptMs;
  }

  private run(phase: WorkPhase, question: Question): void {
    this.touchedAt = Date.now();
    this.state = { is: "working", phase, done: 0, of: 0 };
    const tooLong = setTimeout(() => void this.thread.end("too-hard"), longestReadingMs);
    this.doing = this.thread
      .ask(question)
      .then((answer) => {
        this.result = answer as WorkResult;
        this.state = { is: "ready" };
      })
      .catch((error) => this.fail(error))
      .finally(() => clearTimeout(tooLong));
  }

  private fail(error: unknown): void {
    this.state = { is: "failed", problem: error instanceof ThreadEnded ? error.reason : "stopped" };
  }
}

export function startJob(order: WorkOrder, owner: JobOwner): ImportJob {
  const job = new ImportJob(order, owner);
  jobs.set(order.importId, job);
  job.start();
  return job;
}

export function jobOf(importId: string): ImportJob | null {
  return jobs.get(importId) ?? null;
}

export function listJobs(): ImportJob[] {
  const now = Date.now();
  for (const job of jobs.values()) if (job.isStale(now)) void job.end();
  return [...jobs.values()];
}
