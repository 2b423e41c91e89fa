import { randomInt } from "node:crypto";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { createForm, seedForClassSession } from "#app/domain/quizzes/form.server.ts";
import { getQuizLength } from "#app/domain/quizzes/quiz-length.server.ts";
import type { QuizLength } from "#app/domain/quizzes/quiz-length.ts";
import { listSiblingClasses } from "#app/domain/schools/class.server.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { found } from "#app/lib/http.ts";
import { newId, randomDigits } from "#app/lib/ids.server.ts";
import { boosterItems } from "./booster.server.ts";
import { boosterPlan } from "./booster.ts";
import { type Purpose, stateOf } from "./class-session.ts";
import { stillOpen } from "./closings.ts";
import { includesStep, makeUpPlan, offeredSteps, planOf, type Step } from "./plan.ts";
import type { StartableWay } from "./start.ts";
import { getTaughtClass, schoolDay } from "./taught.server.ts";

export interface ClassSessionStart {
  classId: string;
  /** a lecture's other classes, whose own teachers call their rolls */
  alsoClassIds?: readonly string[];
  lessonSlug: string;
  band: Band;
  way: StartableWay;
  purpose?: Purpose;
  steps: readonly Step[];
  /** of the quiz; else as the school or the district has it */
  length?: QuizLength;
  commandKey: string;
}

export type StartResult =
  | KeyReused
  | { ok: true; classSessionId: string; alreadyRunning: boolean }
  | { ok: false; reason: "no-lesson" | "other-band" | "head-count" | "other-class" };

/** Starts a class's period; a class whose period is running is shown that one instead of a second. */
export async function startClassSession(viewer: StaffViewer, start: ClassSessionStart): Promise<StartResult> {
  const taughtOn = await schoolDay(viewer);
  const schoolClass = found(await getTaughtClass(viewer, start.classId, taughtOn));
  const lesson = getLesson(start.lessonSlug, start.band);
  if (!lesson) return { ok: false, reason: "no-lesson" };
  if (schoolClass.band !== start.band) return { ok: false, reason: "other-band" };
  // children who are counted, not listed, are told the story; nothing else asks less of them
  if ((schoolClass.rosterKind === "head-count") !== (start.way === "story"))
    return { ok: false, reason: "head-count" };
  const also = start.way === "lecture" ? (start.alsoClassIds ?? []) : [];
  const invitable = also.length > 0 ? await listSiblingClasses(schoolClass, taughtOn) : [];
  if (new Set(also).size < also.length || !also.every((id) => invitable.some((other) => other.id === id)))
    return { ok: false, reason: "other-class" };
  const isBooster = start.purpose === "booster";
  // a visit at home is for a few, and nobody else of the class has had a lesson by it
  const purpose = start.way === "home-visit" ? "made-up" : (start.purpose ?? "taught");
  const isMakeUp = purpose === "made-up";
  if (isBooster && !offeredSteps(start.way).includes("quiz")) return { ok: false, reason: "head-count" };
  const booster = isBooster ? await boosterItems(schoolClass, lesson.slug, taughtOn) : undefined;
  const length = start.length ?? (await getQuizLength(schoolClass, taughtOn));
  const { commandKey: key, ...body } = start;

  return withReceipt(viewer.personId, { key, command: "start-class-session", body }, async (tx) => {
    const running = await runningOf(tx, start.classId);
    if (running) return { ok: true as const, classSessionId: running, alreadyRunning: true };

    const offered = offeredSteps(start.way);
    const possible = (step: Step) =>
      offered.includes(step) && (step !== "simulation" || lesson.hasSimulation);
    const planned = isMakeUp ? makeUpPlan(start.way) : planOf(start.steps.filter(possible), length);
    const plan = isBooster ? boosterPlan : planned.filter(({ step }) => offered.includes(step));
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
        purpose,
        plan,
        joinCode: await freeJoinCode(tx),
        taughtOn,
        startedAt: now(),
        startedById: viewer.personId,
        classes: { create: [start.classId, ...also].map((classId) => ({ classId })) },
      },
    });
    const { slug: lessonSlug, band } = lesson;
    const drawn = { districtId, schoolId, lessonSlug, band };
    const seed = await seedForClassSession(tx, drawn, randomInt(2 ** 31));
    for (const step of ["before", "quiz"] as const) {
      if (!includesStep(plan, step)) continue;
      const purpose = step === "quiz" && isBooster ? "booster" : step;
      const forAllHands = start.way !== "computer-room";
      await createForm(tx, { ...drawn, classSessionId, purpose, seed, length, forAllHands, booster });
    }
    const subject = { schoolId, subjectKind: "class-session", subjectId: classSessionId };
    await recordAudit(tx, { viewer, action: "class-session.started", ...subject });
    return { ok: true as const, classSessionId, alreadyRunning: false };
  });
}

/** The way this teacher started a class in last: it is proposed again. */
export async function getLastWay(viewer: StaffViewer): Promise<string | null> {
  const last = await db.classSession.findFirst({
    where: { districtId: viewer.districtId, startedById: viewer.personId, way: { not: "self-study" } },
    orderBy: { startedAt: "desc" },
    select: { way: true },
  });
  return last?.way ?? null;
}

async function runningOf(tx: Transaction, classId: string): Promise<string | null> {
  const open = await tx.classSession.findMany({
    where: { classes: { some: { classId } }, ...stillOpen, way: { not: "self-study" } },
    orderBy: { startedAt: "desc" },
    select: { id: true, startedAt: true },
  });
  const running = open.find(({ startedAt }) => stateOf({ startedAt, closing: null }, now()) === "running");
  return running?.id ?? null;
}

/** Six digits that no class session of the installation has had since yesterday: the join page asks for nothing else. */
async function freeJoinCode(tx: Transaction): Promise<string> {
  const recently = new Date(now().getTime() - 24 * 60 * 60_000);
  for (;;) {
    const joinCode = randomDigits(6);
    const taken = await tx.classSession.findFirst({
      // a class session closed today may be reopened with its code
      where: { joinCode, startedAt: { gte: recently } },
      select: { id: true },
    });
    if (!taken) return joinCode;
  }
}
