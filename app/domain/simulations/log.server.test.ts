import { beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db, transact } from "#app/db/client.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, world, worldNow, worldToday } from "#tests/support/world.ts";
import { getClassSimulation, getRun, isPlaying, logChoice } from "./log.server.ts";

const { districtId, schools, classes, learners } = world;
const classSessionId = newId();

function pupil(personId: string, changes: Partial<LearnerViewer> = {}): LearnerViewer {
  const place = { districtId, schoolId: schools.junior, classId: classes.seven1 };
  return {
    kind: "learner",
    seat: null,
    personId,
    ...place,
    classSessionId,
    isSelfStudy: false,
    loginSessionId: newId(),
    ...changes,
  };
}
const liNan = pupil(learners.liNan);

async function play(viewer: LearnerViewer, runId: string, step: number, optionId: string) {
  const playing = await getClassSimulation(viewer);
  if (!playing) throw new Error("no class session");
  return logChoice(viewer, playing, { runId, step, optionId });
}

async function nodeOf(viewer: LearnerViewer, runId?: string) {
  const playing = await getClassSimulation(viewer);
  return playing && ((await getRun(viewer, playing, runId))?.node.id ?? null);
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  await transact(async (tx) => {
    await tx.classSession.create({
      data: {
        id: classSessionId,
        districtId,
        schoolId: schools.junior,
        lessonSlug: "qq-impersonation",
        band: "junior",
        lessonVersionId: await keepContentVersion(tx, "lesson", "qq-impersonation/junior"),
        simulationVersionId: await keepContentVersion(tx, "simulation", "qq-impersonation/junior"),
        way: "computer-room",
        purpose: "taught",
        plan: [],
        joinCode: "123456",
        taughtOn: worldToday,
        startedAt: worldNow,
        startedById: world.staff.teacher,
        classes: { create: { classId: classes.seven1 } },
      },
    });
  });
});

describe("a pupil plays in class", () => {
  it("and every choice is kept by node and option", async () => {
    const run = newId();
    expect(await play(liNan, run, 0, "answer")).toEqual({ ok: true });
    expect(await play(liNan, run, 1, "what")).toEqual({ ok: true });
    const rows = await db.simulationChoice.findMany({ orderBy: { step: "asc" } });
    expect(rows.map(({ step, nodeId, optionId }) => [step, nodeId, optionId])).toEqual([
      [0, "hello", "answer"],
      [1, "favour", "what"],
    ]);
    expect(rows[0]).toMatchObject({ districtId, schoolId: schools.junior, learnerId: learners.liNan });
    expect(await nodeOf(liNan)).toBe("the-fee");
  });

  it("and goes on at another PC where this one stopped", async () => {
    const [first, second] = [newId(), newId()];
    await play(liNan, first, 0, "answer");
    await play(liNan, second, 0, "call-now");
    expect(await nodeOf(liNan)).toBe("no-answer");
    expect(await nodeOf(liNan, first)).toBe("favour");
    expect(await nodeOf(liNan, newId())).toBeNull();
  });

  it("and a choice sent twice, or from a page that is behind, changes nothing", async () => {
    const run = newId();
    const twice = await Promise.all([play(liNan, run, 0, "answer"), play(liNan, run, 0, "answer")]);
    expect(twice).toEqual([{ ok: true }, { ok: true }]);
    expect(await play(liNan, run, 0, "call-now")).toEqual({ ok: true });
    expect(await db.simulationChoice.count()).toBe(1);
    expect(await nodeOf(liNan, run)).toBe("favour");
  });

  it("and what the scene does not offer is refused", async () => {
    const run = newId();
    const refused = { ok: false, reason: "not-offered" };
    expect(await play(liNan, run, 0, "pay")).toEqual(refused);
    expect(await play(liNan, run, 5, "answer")).toEqual(refused);
    expect(await db.simulationChoice.count()).toBe(0);
  });

  it("and nobody plays in somebody else's run, nor sees it", async () => {
    const run = newId();
    await play(liNan, run, 0, "answer");
    const other = pupil(learners.chenHao);
    expect(await play(other, run, 1, "what")).toEqual({ ok: false, reason: "not-offered" });
    expect(await nodeOf(other, run)).toBeNull();
  });
});

describe("there is nothing to play", () => {
  it("without a class session, in another class's, or in another district's", async () => {
    expect(await getClassSimulation(pupil(learners.liNan, { classSessionId: null }))).toBeNull();
    expect(await getClassSimulation(pupil(learners.inSeven2, { classId: classes.seven2 }))).toBeNull();
    expect(
      await getClassSimulation(pupil(learners.elsewhere, { districtId: world.otherDistrictId })),
    ).toBeNull();
  });

  it("once the teacher has closed it", async () => {
    expect(await isPlaying(liNan, "qq-impersonation", "junior")).toBe(true);
    expect(await isPlaying(liNan, "other-lesson", "junior")).toBe(false);
    const closing = {
      id: newId(),
      classSessionId,
      kind: "closed",
      closedAt: worldNow,
      closedById: world.staff.teacher,
    };
    await db.classSessionClosing.create({ data: closing });
    expect(await getClassSimulation(liNan)).toBeNull();
  });
});
