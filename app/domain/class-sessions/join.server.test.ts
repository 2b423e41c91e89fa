import { beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { closeLesson, lesson, signIn, startLesson, storedLesson } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getJoinRoom, getRunningClassSession } from "./join.server.ts";
import { listOpenClassSessions } from "./visible.server.ts";

const { classes, learners, districtId, schools } = world;
const teacher = viewerOf("teacher");

function learnerViewer(learnerId: string, classSessionId: string): LearnerViewer {
  return {
    kind: "learner",
    seat: 1,
    personId: learnerId,
    districtId,
    schoolId: schools.junior,
    classId: classes.seven1,
    classSessionId,
    isSelfStudy: false,
    loginSessionId: "a-sign-in",
  };
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("joining", () => {
  it("shows the names of the day by seat, without those on leave or gone", async () => {
    const { joinCode } = await storedLesson((await startLesson()).classSessionId);
    const room = await getJoinRoom(joinCode);
    expect(room).toMatchObject({ classId: classes.seven1, districtId, schoolName: "渝南区第三初级中学" });
    expect(room?.learners.map(({ seat }) => seat)).toEqual([1, 2, 3, 4, 5, 6, 8, 9, 10]);
    expect(room?.learners.at(-1)).toEqual({ learnerId: learners.anonymous, name: null, seat: 10 });
  });

  it("ends when the period is closed, and with it the pupils' sign-ins", async () => {
    const { classSessionId } = await startLesson();
    const { joinCode } = await storedLesson(classSessionId);
    await signIn(classSessionId, learners.liNan);
    const viewer = learnerViewer(learners.liNan, classSessionId);
    expect(await getRunningClassSession(viewer)).toMatchObject({
      id: classSessionId,
      lessonSlug: lesson.lessonSlug,
    });
    await closeLesson(classSessionId);
    expect(await getJoinRoom(joinCode)).toBeNull();
    expect(await getRunningClassSession(viewer)).toBeNull();
    const signIns = await db.loginSession.findMany({ where: { classSessionId } });
    expect(signIns.map(({ expiresAt }) => expiresAt)).toEqual([new Date("2026-11-23T02:00:00Z")]);
  });

  it("is over for a period that was forgotten open, which the teacher finds and closes", async () => {
    const { classSessionId } = await startLesson();
    const { joinCode } = await storedLesson(classSessionId);
    const friday = new Date("2026-11-20T02:00:00Z");
    await db.classSession.update({
      where: { id: classSessionId },
      data: { startedAt: friday, taughtOn: "2026-11-20" },
    });
    expect(await getJoinRoom(joinCode)).toBeNull();
    expect(await listOpenClassSessions(teacher)).toMatchObject([{ id: classSessionId, state: "forgotten" }]);
    const next = await startLesson();
    expect(next.alreadyRunning).toBe(false);
    await closeLesson(classSessionId);
    expect((await listOpenClassSessions(teacher)).map(({ id }) => id)).toEqual([next.classSessionId]);
  });

  it("shows nothing for a code that nobody has", async () => {
    expect(await getJoinRoom("000000")).toBeNull();
    expect(await getJoinRoom("")).toBeNull();
  });
});
