/** What a class decides in a simulation that it plays from the board; going back is a row as well. Decision 0156. */

import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { keptSimulation } from "#app/domain/simulations/log.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Locale } from "#app/lib/texts.ts";
import {
  type ClassChoice,
  type ClassPlay,
  classPlayOf,
  majorityOf,
  offeredAt,
  screenStep,
  standingChoices,
  type Votes,
} from "./class-play.ts";
import { findClosing } from "./closing.server.ts";
import type { LedStep } from "./led.ts";
import { listParticipants } from "./participants.server.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

/** `at`: where the class stands in its simulation. */
export async function getClassPlay(
  { id: classSessionId, simulationVersionId }: StoredClassSession,
  at: LedStep,
  locale: Locale,
): Promise<ClassPlay | null> {
  if (!simulationVersionId) return null;
  const runId = await currentRunId(db, classSessionId);
  const [simulation, rows] = await Promise.all([keptSimulation(simulationVersionId), rowsOf(db, runId)]);
  return classPlayOf(simulation, { runId, rows, at }, locale);
}

interface Move {
  classSessionId: string;
  runId: string;
  /** how many rows the page had seen before this one */
  moves: number;
  commandKey: string;
}

export interface Decision extends Move {
  /** null: what most have voted for */
  optionId: string | null;
  /** null: hands were not counted */
  votes: Votes | null;
}

export type DecisionResult =
  | KeyReused
  | { ok: true }
  | {
      ok: false;
      reason: "closed" | "no-simulation" | "stale" | "not-offered" | "more-than-there" | "no-votes" | "tie";
    };

/** Logs what the class decided, by node and option; from a page that is behind it changes nothing. */
export async function decideBranch(viewer: StaffViewer, decision: Decision): Promise<DecisionResult> {
  const { optionId, votes } = decision;
  const classSession = found(await findClassSession(viewer, decision.classSessionId));
  const { simulationVersionId } = classSession;
  if (!simulationVersionId) return { ok: false, reason: "no-simulation" };
  const simulation = await keptSimulation(simulationVersionId);
  const total = Object.values(votes ?? {}).reduce((sum, count) => sum + count, 0);
  if (total > (await listParticipants(classSession)).length) return { ok: false, reason: "more-than-there" };
  return moveRun(viewer, classSession, decision, "decide-branch", (rows) => {
    const scene = offeredAt(simulation, rows);
    const offers = (id: string) => scene?.choices.some((choice) => choice.id === id) ?? false;
    if (!scene || !Object.keys(votes ?? {}).every(offers)) return { ok: false, reason: "not-offered" };
    const chosen = optionId ?? majorityOf(votes ?? {});
    if (!chosen) return { ok: false, reason: total === 0 ? "no-votes" : "tie" };
    if (!offers(chosen)) return { ok: false, reason: "not-offered" };
    return { ok: true, nodeId: scene.id, optionId: chosen, votes, to: screenStep(1) };
  });
}

/** The class goes back to the last branch: its decision stays on record and no longer stands. */
export async function takeBackDecision(viewer: StaffViewer, move: Move): Promise<DecisionResult> {
  const classSession = found(await findClassSession(viewer, move.classSessionId));
  if (!classSession.simulationVersionId) return { ok: false, reason: "no-simulation" };
  return moveRun(viewer, classSession, move, "take-back-decision", (rows) => {
    const last = standingChoices(rows).pop();
    if (!last) return { ok: false, reason: "stale" };
    const { id: takesBackId, nodeId, optionId } = last;
    return { ok: true, nodeId, optionId, votes: null, takesBackId, to: screenStep(1, "asking") };
  });
}

type RunRow = ClassChoice & { nodeId: string };
type Added =
  | { ok: true; nodeId: string; optionId: string; votes: Votes | null; takesBackId?: string; to: LedStep }
  | Extract<DecisionResult, { ok: false }>;

/** One more row of the run, and the screen that it leads to, in one transaction. */
async function moveRun(
  viewer: StaffViewer,
  { districtId, schoolId, simulationVersionId }: StoredClassSession,
  { commandKey: key, ...body }: Move,
  command: string,
  add: (rows: RunRow[]) => Added,
): Promise<DecisionResult> {
  const { classSessionId, runId, moves } = body;
  return withReceipt(viewer.personId, { key, command, body }, async (tx): Promise<DecisionResult> => {
    if (await findClosing(tx, classSessionId)) return { ok: false, reason: "closed" };
    if (runId !== (await currentRunId(tx, classSessionId))) return { ok: false, reason: "stale" };
    const rows = await rowsOf(tx, runId);
    // somebody has decided meanwhile, at the board or on a second device: the page shows what
    if (moves < rows.length) return { ok: true };
    const added = moves === rows.length ? add(rows) : ({ ok: false, reason: "stale" } as const);
    if (!added.ok) return added;
    const { nodeId, optionId, votes, takesBackId = null, to } = added;
    const place = { districtId, schoolId, classSessionId };
    await tx.simulationChoice.create({
      data: {
        ...place,
        id: newId(),
        learnerId: null,
        simulationVersionId: simulationVersionId as string,
        runId,
        step: rows.length,
        nodeId,
        optionId,
        ...(votes ? { votes } : {}),
        takesBackId,
        chosenAt: now(),
      },
    });
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.classStep.create({ data: { ...place, ...recorded, id: newId(), ...to } });
    return { ok: true };
  });
}

type Reader = Pick<Transaction, "classStep" | "simulationChoice">;

/** A run is called after the step that began it; the first one after its class session, as no pupil's run can be. */
async function currentRunId(client: Reader, classSessionId: string): Promise<string> {
  const begun = await client.classStep.findFirst({
    where: { classSessionId, step: "simulation", position: 0 },
    orderBy: { id: "desc" },
    select: { id: true },
  });
  return begun?.id ?? `class ${classSessionId}`;
}

async function rowsOf(client: Reader, runId: string): Promise<RunRow[]> {
  const rows = await client.simulationChoice.findMany({
    where: { runId, learnerId: null },
    orderBy: { step: "asc" },
    select: { id: true, nodeId: true, optionId: true, votes: true, takesBackId: true },
  });
  return rows.map((row) => ({ ...row, votes: row.votes as Votes | null }));
}
