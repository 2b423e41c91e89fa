import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz } from "#tests/support/quiz.ts";
import { cookieOf, itIsNow, requestWith, startLesson } from "#tests/support/sign-in.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { endLoginSessions, forgetViewers, hashOf, readViewer } from "./session.server.ts";

const teacher = { personId: world.staff.teacher, kind: "staff" } as const;

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
  forgetViewers();
});

/** As another process would, or this one some seconds later. */
async function viewerAfresh(cookie: string) {
  forgetViewers();
  return readViewer(requestWith(cookie));
}

/** A touch is not waited for. */
async function untilTouched(id: string, at: string) {
  for (let tries = 0; tries < 100; tries++) {
    const row = await db.loginSession.findUnique({ where: { id } });
    if (row?.lastSeenAt.getTime() === Date.parse(at)) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  throw new Error("was never touched");
}

describe("a member of staff who has signed in", () => {
  it("is recognised with the appointments of today", async () => {
    expect(await readViewer(requestWith(await cookieOf(teacher)))).toMatchObject({
      kind: "staff",
      personId: world.staff.teacher,
      districtId: world.districtId,
      appointments: [{ role: "teacher", schoolId: world.schools.junior }],
    });
  });

  it("leaves no token in the database, only its digest", async () => {
    const cookie = await cookieOf(teacher);
    const token = cookie.split("=")[1] as string;
    expect(Buffer.from(token, "base64url").length * 8).toBeGreaterThanOrEqual(160);
    const row = await db.loginSession.findFirstOrThrow();
    expect(row.tokenHash).toBe(hashOf(token));
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it("stays signed in by using it, and is signed out after twelve idle hours", async () => {
    const cookie = await cookieOf(teacher);
    itIsNow("2026-11-23T13:00:00Z");
    const viewer = await viewerAfresh(cookie);
    await untilTouched(viewer?.loginSessionId as string, "2026-11-23T13:00:00Z");
    itIsNow("2026-11-24T00:59:59Z");
    expect(await viewerAfresh(cookie)).not.toBeNull();
    await untilTouched(viewer?.loginSessionId as string, "2026-11-24T00:59:59Z");
    itIsNow("2026-11-24T12:59:59Z");
    expect(await viewerAfresh(cookie)).toBeNull();
  });

  it("is written down as seen once a minute at most", async () => {
    const cookie = await cookieOf(teacher);
    itIsNow("2026-11-23T02:00:59Z");
    await viewerAfresh(cookie);
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect((await db.loginSession.findFirstOrThrow()).lastSeenAt).toEqual(new Date("2026-11-23T02:00:00Z"));
  });

  it("is out at once after signing out, and so is a disabled account", async () => {
    const cookie = await cookieOf(teacher);
    expect(await readViewer(requestWith(cookie))).not.toBeNull();
    await endLoginSessions({ personId: world.staff.teacher });
    expect(await readViewer(requestWith(cookie))).toBeNull();

    const other = await cookieOf(teacher);
    await db.staffAccount.update({
      where: { personId: world.staff.teacher },
      data: { disabledAt: new Date("2026-11-23T02:00:00Z") },
    });
    expect(await viewerAfresh(other)).toBeNull();
  });

  it("holds no role whose appointment has ended or not begun", async () => {
    const at = {
      districtId: world.districtId,
      schoolId: world.schools.primary,
      personId: world.staff.teacher,
    };
    const recordedAt = new Date("2026-11-01T00:00:00Z");
    await db.appointment.createMany({
      data: [
        { ...at, id: newId(), role: "school-admin", from: "2026-12-01", recordedAt },
        { ...at, id: newId(), role: "school-admin", from: "2025-09-01", to: "2026-11-23", recordedAt },
      ],
    });
    const viewer = await readViewer(requestWith(await cookieOf(teacher)));
    expect(viewer?.kind === "staff" && viewer.appointments).toEqual([
      { role: "teacher", schoolId: world.schools.junior },
    ]);
  });

  it.each(["", "sign-in=", "sign-in=made-up", "other=1"])("is not somebody who sends %j", async (cookie) => {
    expect(await readViewer(requestWith(cookie))).toBeNull();
  });
});

describe("a pupil who has signed in", () => {
  const liNan = { personId: world.learners.liNan, kind: "learner" } as const;

  it("is in the class and school of the running class session", async () => {
    const { classSessionId } = await startLesson();
    expect(await readViewer(requestWith(await cookieOf({ ...liNan, classSessionId })))).toMatchObject({
      kind: "learner",
      schoolId: world.schools.junior,
      classId: world.classes.seven1,
      classSessionId,
    });
  });

  it("is out when the class session is closed", async () => {
    const { classSessionId } = await startLesson();
    const cookie = await cookieOf({ ...liNan, classSessionId });
    expect(await viewerAfresh(cookie)).not.toBeNull();
    await closeQuiz(classSessionId);
    expect(await viewerAfresh(cookie)).toBeNull();
  });

  it("is out after 45 idle minutes", async () => {
    const { classSessionId } = await startLesson();
    const cookie = await cookieOf({ ...liNan, classSessionId });
    itIsNow("2026-11-23T02:45:00Z");
    expect(await viewerAfresh(cookie)).toBeNull();
  });

  it("is out without a class session, in another class's, and after leaving the class", async () => {
    expect(await viewerAfresh(await cookieOf(liNan))).toBeNull();
    const others = await startLesson(world.classes.seven2);
    expect(await viewerAfresh(await cookieOf({ ...liNan, ...others }))).toBeNull();
    const { classSessionId } = await startLesson();
    const left = await cookieOf({ personId: world.learners.moved, kind: "learner", classSessionId });
    expect(await viewerAfresh(left)).toBeNull();
  });
});
