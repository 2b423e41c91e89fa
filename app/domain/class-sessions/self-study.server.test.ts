/** Adults study by themselves; what they hand in is recorded as that, and no pupil of a school can. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { tokenCookie } from "#app/auth/cookies.ts";
import { createLoginSession, readViewer } from "#app/auth/session.server.ts";
import { learnerOfStaff } from "#app/auth/viewer.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { assignInSchool } from "#app/domain/lesson-assignments/assign.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { saveAnswer, startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { submitAttempt } from "#app/domain/quizzes/submission.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { requestWith } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { getJoinRoom } from "./join.server.ts";
import { beginStudy, listStudies } from "./self-study.server.ts";
import { startClassSession } from "./start.server.ts";
import { listClassSessions, listOpenClassSessions } from "./visible.server.ts";

const lesson = "credit-record";

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** A member of staff at their own desk; reads the sign-in anew, as each request does. */
async function atTheDesk(personId: string = world.staff.teacher) {
  const token = await createLoginSession({ personId, kind: "staff" });
  const request = requestWith(tokenCookie(new Request("http://localhost/"), token).split(";")[0] as string);
  return async (): Promise<LearnerViewer> => {
    const viewer = await readViewer(request);
    if (viewer?.kind !== "staff") throw new Error("signed out");
    return (await learnerOfStaff(viewer)) as LearnerViewer;
  };
}

async function answersAll(viewer: LearnerViewer, step: "before" | "quiz"): Promise<void> {
  const started = await startAttempt(viewer, step);
  if (!started.ok) throw new Error(started.reason);
  const { id: attemptId, formId } = started.attempt;
  for (const { position, item } of await listFormItems(formId)) {
    const response = { order: "A,B,C", multiple: "A", mark: "A" }[item.kind as string] ?? "A";
    await saveAnswer(viewer, { attemptId, position, response, answerKey: newId() });
  }
  expect(await submitAttempt(viewer, { attemptId, confirmed: true })).toMatchObject({ ok: true });
}

describe("a member of staff", () => {
  it("chooses a lesson, answers before and after, and has it recorded as self-study on that day", async () => {
    const me = await atTheDesk();
    expect((await listStudies(await me()))?.studies.find((each) => each.lessonSlug === lesson)?.state).toBe(
      "open",
    );
    expect(await beginStudy(await me(), lesson)).toEqual({ ok: true });
    await answersAll(await me(), "before");
    expect(await db.completion.count()).toBe(0);
    await answersAll(await me(), "quiz");
    const [completion, ...others] = await db.completion.findMany();
    expect(others).toEqual([]);
    expect(completion).toMatchObject({
      learnerId: world.staff.teacher,
      classId: world.classes.juniorStaff,
      obtained: "self-study",
      kind: "taught",
      taughtOn: "2026-11-23",
      recordedById: world.staff.teacher,
    });
    expect((await listStudies(await me()))?.studies.find((each) => each.lessonSlug === lesson)?.state).toBe(
      "done",
    );
  });

  it("handing in twice records once, and choosing again goes on where one was", async () => {
    const me = await atTheDesk();
    await beginStudy(await me(), lesson);
    await answersAll(await me(), "quiz");
    await beginStudy(await me(), lesson);
    const attempt = await startAttempt(await me());
    if (!attempt.ok) throw new Error(attempt.reason);
    expect(attempt.attempt.submitted).toBe(true);
    await submitAttempt(await me(), { attemptId: attempt.attempt.id, confirmed: true });
    expect(await db.completion.count()).toBe(1);
    expect(await db.classSession.count()).toBe(1);
  });

  it("and a colleague share the questions, and not the answers", async () => {
    const [me, colleague] = [await atTheDesk(), await atTheDesk(world.staff.schoolAdmin)];
    await beginStudy(await me(), lesson);
    await beginStudy(await colleague(), lesson);
    await answersAll(await me(), "quiz");
    expect(await db.quizForm.count({ where: { purpose: "quiz" } })).toBe(1);
    expect(
      (await listStudies(await colleague()))?.studies.find((each) => each.lessonSlug === lesson)?.state,
    ).toBe("open");
  });

  it("finds first what the school has asked for", async () => {
    const form = {
      commandKey: "a",
      dueOn: "2026-12-20",
      whom: "chosen",
      grades: ["staff 2021"],
      classIds: [],
    } as const;
    const asked = "part-time-job";
    expect(
      await assignInSchool(viewerOf("schoolAdmin"), {
        ...form,
        grades: [...form.grades],
        classIds: [],
        lesson: asked,
      }),
    ).toMatchObject({ ok: true });
    const me = await atTheDesk();
    expect((await listStudies(await me()))?.studies[0]).toMatchObject({
      lessonSlug: asked,
      dueOn: "2026-12-20",
    });
  });

  it("is refused a lesson that is not for staff", async () => {
    const me = await atTheDesk();
    expect(await beginStudy(await me(), "free-skins")).toEqual({ ok: false, reason: "no-lesson" });
    expect(await db.classSession.count()).toBe(0);
  });

  it("who is in no staff group learns nothing here", async () => {
    expect(await learnerOfStaff(viewerOf("otherTeacher"))).toBeNull();
  });
});

describe("a self-study", () => {
  it("is nobody's class session: no code leads in, no teacher's list shows it, and a class can still be taught", async () => {
    await db.teachingAssignment.create({
      data: {
        ...{ id: newId(), districtId: world.districtId, schoolId: world.schools.junior },
        ...{ classId: world.classes.juniorStaff, personId: world.staff.teacher, role: "subject" },
        ...{ from: "2026-09-01", recordedAt: new Date() },
      },
    });
    const me = await atTheDesk();
    await beginStudy(await me(), lesson);
    expect(await getJoinRoom("")).toBeNull();
    const teacher = viewerOf("teacher");
    expect(await listOpenClassSessions(teacher)).toEqual([]);
    expect(await listClassSessions(teacher, world.classes.juniorStaff, 20)).toEqual([]);
    const start = { classId: world.classes.juniorStaff, lessonSlug: lesson, band: "staff" } as const;
    const started = await startClassSession(teacher, {
      ...start,
      way: "computer-room",
      steps: ["lesson", "quiz"],
      commandKey: "s",
    });
    expect(started).toMatchObject({ ok: true, alreadyRunning: false });
  });

  it("is not for a pupil of a school, in a class session or out of one", async () => {
    const pupil: LearnerViewer = {
      ...{ kind: "learner", seat: null, personId: world.learners.liNan, districtId: world.districtId },
      ...{ schoolId: world.schools.junior, classId: world.classes.seven1 },
      ...{ classSessionId: null, isSelfStudy: false, loginSessionId: "any" },
    };
    expect(await listStudies(pupil)).toBeNull();
    expect(await beginStudy(pupil, "free-skins")).toEqual({ ok: false, reason: "not-adult" });
    expect(await db.classSession.count()).toBe(0);
  });
});
