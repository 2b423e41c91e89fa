import { beforeEach, describe, expect, it } from "vitest";
import { signIn } from "#tests/support/class-sessions.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import type { BoardSnapshot } from "./board.ts";
import type { Purpose } from "./class-session.ts";
import { closeClassSession } from "./close.server.ts";
import { watchClassSession } from "./live.server.ts";
import { startClassSession } from "./start.server.ts";
import { findClassSession, type StoredClassSession } from "./visible.server.ts";

const teacher = viewerOf("teacher");

async function startOne(purpose: Purpose = "taught"): Promise<StoredClassSession> {
  const started = await startClassSession(teacher, {
    classId: world.classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "computer-room",
    purpose,
    steps: ["lesson", "quiz"],
    commandKey: "start",
  });
  const row = started.ok ? await findClassSession(teacher, started.classSessionId) : null;
  if (!row) throw new Error("not started");
  return row;
}

/** A viewer that remembers what it was sent. */
function viewer(classSession: StoredClassSession) {
  const heard: (BoardSnapshot | null)[] = [];
  const stop = watchClassSession(classSession, (snapshot) => heard.push(snapshot));
  return { heard, stop };
}

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("looking at a class session", () => {
  it("tells every viewer what is there, each change within a second, and the end", async () => {
    const classSession = await startOne();
    const board = viewer(classSession);
    const page = viewer(classSession);
    await expect.poll(() => board.heard.length).toBe(1);
    expect(board.heard[0]).toMatchObject({ state: "running", joined: 0, expected: 9 });

    await signIn(classSession.id, world.learners.liNan);
    await expect.poll(() => board.heard.length, { timeout: 1_500 }).toBe(2);
    expect(board.heard[1]).toMatchObject({ joined: 1 });
    expect(page.heard).toEqual(board.heard);

    const late = viewer(classSession);
    expect(late.heard).toEqual([board.heard[1]]);

    const { id: classSessionId } = classSession;
    await closeClassSession(teacher, {
      classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: "close",
    });
    await expect.poll(() => board.heard.at(-1), { timeout: 1_500 }).toBeNull();
    expect(board.heard.at(-2)).toMatchObject({ state: "closed", phase: "over" });
    expect(late.heard.at(-1)).toBeNull();
  });

  it("shows within a second who comes though nobody expected them", async () => {
    const classSession = await startOne("made-up");
    const board = viewer(classSession);
    await expect.poll(() => board.heard.length).toBe(1);
    const expected = board.heard[0]?.expected ?? 0;
    await signIn(classSession.id, world.learners.excused);
    await expect.poll(() => board.heard.length, { timeout: 1_500 }).toBe(2);
    expect(board.heard[1]).toMatchObject({ joined: 1, expected: expected + 1 });
    board.stop();
  });

  it("sends nothing to who has gone", async () => {
    const classSession = await startOne();
    const gone = viewer(classSession);
    const stays = viewer(classSession);
    await expect.poll(() => gone.heard.length).toBe(1);
    gone.stop();
    await signIn(classSession.id, world.learners.liNan);
    await expect.poll(() => stays.heard.length, { timeout: 1_500 }).toBe(2);
    expect(gone.heard).toHaveLength(1);
    stays.stop();
  });
});
