/** Simulations played in class: each choice is a row, by node and option, and never changed. */
import { z } from "zod";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, transact } from "#app/db/client.server.ts";
import { stillOpen } from "#app/domain/class-sessions/closings.ts";
import { now } from "#app/lib/clock.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { chooseAt, follow, type Standing } from "./play.ts";
import { type Simulation, simulationSchema } from "./simulation.ts";

export interface ClassSimulation {
  classSessionId: string;
  schoolId: string;
  lesson: { slug: string; band: string };
  versionId: string;
  simulation: Simulation;
}

/** The simulation of the class session that this pupil sits in, as it was when the class began. */
export async function getClassSimulation(viewer: LearnerViewer): Promise<ClassSimulation | null> {
  if (!viewer.classSessionId) return null;
  const classSession = await db.classSession.findFirst({
    where: {
      id: viewer.classSessionId,
      districtId: viewer.districtId,
      ...stillOpen,
      classes: { some: { classId: viewer.classId } },
    },
    select: { id: true, schoolId: true, lessonSlug: true, band: true, simulationVersionId: true },
  });
  if (!classSession?.simulationVersionId) return null;
  const { id, schoolId, lessonSlug, band, simulationVersionId } = classSession;
  const simulation = await keptSimulation(simulationVersionId);
  const lesson = { slug: lessonSlug, band };
  return { classSessionId: id, schoolId, lesson, versionId: simulationVersionId, simulation };
}

/** Whether this pupil's class is on with just this lesson. */
export async function isPlaying(viewer: LearnerViewer, slug: string, band: string): Promise<boolean> {
  const playing = await getClassSimulation(viewer);
  return playing?.lesson.slug === slug && playing.lesson.band === band;
}

// versions never change, and a class of fifty plays one of them
const kept = new Map<string, Simulation>();

/** As it was when the class session began. */
export async function keptSimulation(versionId: string): Promise<Simulation> {
  const known = kept.get(versionId);
  if (known) return known;
  const { source } = await db.contentVersion.findUniqueOrThrow({
    where: { id: versionId },
    select: { source: true },
  });
  const simulation = simulationSchema.parse(JSON.parse(source));
  kept.set(versionId, simulation);
  return simulation;
}

export interface Run extends Standing {
  runId: string;
}

/** One play-through of this pupil in this class session; without an id the latest; null if there is none such. */
export async function getRun(
  viewer: LearnerViewer,
  { classSessionId, simulation, versionId }: ClassSimulation,
  runId?: string,
): Promise<Run | null> {
  const own = { classSessionId, learnerId: viewer.personId, simulationVersionId: versionId };
  const rows = await db.simulationChoice.findMany({
    where: { ...own, ...(runId ? { runId } : {}) },
    // ids of runs are time-ordered: the last one is the latest
    orderBy: [{ runId: "desc" }, { step: "asc" }],
    select: { runId: true, optionId: true },
  });
  const latest = rows[0]?.runId;
  if (!latest) return null;
  const standing = follow(
    simulation,
    rows.filter((row) => row.runId === latest).map(({ optionId }) => optionId),
  );
  return standing && { runId: latest, ...standing };
}

export const choiceSchema = z.object({
  runId: z.uuid(),
  /** how many choices the page had seen before this one */
  step: z.coerce.number().int().min(0).max(1000),
  optionId: z.string().min(1).max(100),
});
export type ChoiceForm = z.output<typeof choiceSchema>;

export type LoggedChoice = { ok: true } | { ok: false; reason: "not-offered" };

/**
 * Logs one decision. Sent twice, or from a page that is behind, it changes nothing; a choice that the scene does
 * not offer, or a run of somebody else, is refused.
 */
export async function logChoice(
  viewer: LearnerViewer,
  { classSessionId, schoolId, simulation, versionId }: ClassSimulation,
  { runId, step, optionId }: ChoiceForm,
): Promise<LoggedChoice> {
  return transact(async (tx) => {
    const rows = await tx.simulationChoice.findMany({ where: { runId }, orderBy: { step: "asc" } });
    const foreign = rows.some(
      (row) => row.learnerId !== viewer.personId || row.classSessionId !== classSessionId,
    );
    if (foreign) return { ok: false, reason: "not-offered" };
    if (step < rows.length) return { ok: true };
    const standing = follow(
      simulation,
      rows.map((row) => row.optionId),
    );
    const chosen = step === rows.length && standing ? chooseAt(simulation, standing.node, optionId) : null;
    if (!chosen) return { ok: false, reason: "not-offered" };
    await tx.simulationChoice.create({
      data: {
        id: newId(),
        districtId: viewer.districtId,
        schoolId,
        classSessionId,
        learnerId: viewer.personId,
        simulationVersionId: versionId,
        runId,
        step,
        nodeId: chosen.step.scene.id,
        optionId,
        chosenAt: now(),
      },
    });
    return { ok: true };
  });
}
