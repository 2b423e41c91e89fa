import { randomInt } from "node:crypto";
import type { StaffViewer } from "#app/auth/viewer.ts";
import type { Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { createForm } from "#app/domain/quizzes/form.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId, randomDigits } from "#app/lib/ids.server.ts";
import { type Purpose, stateOf } from "./class-session.ts";
import { includesStep, planOf, type Step } from "./plan.ts";
import { getTaughtClass, schoolDay } from "./taught.server.ts";

export interface ClassSessionStart {
  classId: string;
  lessonSlug: string;
  band: Band;
  way: "computer-room";
  purpose?: Purpose;
  steps: readonly Step[];
  commandKey: string;
}

export type StartResult =
  | KeyReused
  | { ok: true; classSessionId: string; alreadyRunning: boolean }
  | { ok: false; reason: "no-lesson" | "other-band" | "head-count" };

/** Starts a class's period; a class whose period is running is shown that one instead of a second. */
export async function startClassSession(viewer: StaffViewer, start: ClassSessionStart): Promise<StartResult> {
  const taughtOn = await schoolDay(viewer);
  const schoolClass = found(await getTaughtClass(viewer, start.classId, taughtOn));
  const lesson = getLesson(start.lessonSlug, start.band);
  if (!lesson) return { ok: false, reason: "no-lesson" };
  if (schoolClass.band !== start.band) return { ok: false, reason: "other-band" };
  if (schoolClass.rosterKind !== "named") return { ok: false, reason: "head-count" };
  const { commandKey: key, ...body } = start;

  return withReceipt(viewer.personId, { key, command: "start-class-session", body }, async (tx) => {
    const running = await runningOf(tx, start.classId);
    if (running) return { ok: true as const, classSessionId: running, alreadyRunning: true };

    const plan = planOf(start.steps.filter((step) => step !== "simulation" || lesson.hasSimulation));
    const { districtId, schoolId } = schoolClass;
    const contentId = `${lesson.slug}/${lesson.band}`;
    const classSessionId = newId();
    await tx.classSession.create({
      data: {
        id: classSessionId,
        districtId,
        schoolId,
        lessonSlug: lesson.slug,
        band: lesson.band,
        lessonVersionId: await keepContentVersion(tx, "lesson", contentId),
        simulationVersionId: includesStep(plan, "simulation")
          ? await keepContentVersion(tx, "simulation", contentId)
          : null,
        way: start.way,
        purpose: start.purpose ?? "taught",
        plan,
        joinCode: await freeJoinCode(tx),
        taughtOn,
        startedAt: now(),
        startedById: viewer.personId,
        classes: { create: { classId: start.classId } },
      },
    });
    for (const purpose of ["before", "quiz"] as const) {
      if (!includesStep(plan, purpose)) continue;
      const { slug: lessonSlug, band } = lesson;
      const seed = randomInt(2 ** 31);
      await createForm(tx, { districtId, schoolId, classSessionId, purpose, lessonSlug, band, seed });
    }
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    await recordAudit(tx, { viewer, action: "class-session.started", ...subject });
    return { ok: true as const, classSessionId, alreadyRunning: false };
  });
}

async function runningOf(tx: Transaction, classId: string): Promise<string | null> {
  const open = await tx.classSession.findMany({
    where: { classes: { some: { classId } }, closing: null },
    orderBy: { startedAt: "desc" },
    select: { id: true, startedAt: true },
  });
  const running = open.find(({ startedAt }) => stateOf({ startedAt, closing: null }, now()) === "running");
  return running?.id ?? null;
}

/** Six digits that no open class session of the installation has: the join page asks for nothing else. */
async function freeJoinCode(tx: Transaction): Promise<string> {
  for (;;) {
    const joinCode = randomDigits(6);
    const taken = await tx.classSession.findFirst({
      where: { joinCode, closing: null },
      select: { id: true },
    });
    if (!taken) return joinCode;
  }
}
