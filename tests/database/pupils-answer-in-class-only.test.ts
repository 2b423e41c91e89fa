/** No homework by phone: what a pupil of a school can answer ends with the class session, at every address. */
import { beforeEach, describe, expect, it } from "vitest";
import { forgetViewers } from "#app/auth/session.server.ts";
import { db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { signInByCard, signInByQr } from "#app/domain/people/learner-sign-in.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { ask, routes } from "#tests/access/application.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cardOf, cookieOf, itIsNow, type RunningLesson, startLesson } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";

const { liNan } = world.learners;
const here = "10.1.2.3";
const paths = routes
  .filter(({ path, isLayout }) => !isLayout && path.startsWith("/learn"))
  .map(({ path }) => path);

let lesson: RunningLesson;
let cookie: string;
let attemptId: string;

beforeEach(async () => {
  itIsNow(worldNow.toISOString());
  await resetDatabase();
  await createWorld();
  lesson = await startLesson();
  cookie = await cookieOf({ personId: liNan, kind: "learner", classSessionId: lesson.classSessionId });
  await ask("/learn/quiz", { cookie, method: "POST" });
  ({ id: attemptId } = await db.attempt.findFirstOrThrow());
  await posts("/learn/answer");
});

const forms: Record<string, () => Record<string, string>> = {
  "/learn/self-study": () => ({ lesson: "free-skins" }),
  "/learn/simulation": () => ({ runId: "0199aaaa-0000-7000-8000-000000000001", step: "0", optionId: "a" }),
  "/learn/answer": () => ({ attemptId, position: "1", response: "A", answerKey: newId(), next: "2" }),
  "/learn/submission": () => ({ attemptId, confirmed: "yes" }),
};

function posts(path: string): Promise<Response> {
  return ask(path, { cookie, method: "POST", form: forms[path]?.() });
}

async function counts() {
  const tables = [db.attempt, db.answer, db.attemptSubmission, db.simulationChoice, db.classSession] as const;
  return Promise.all(tables.map((table) => (table as typeof db.attempt).count()));
}

async function expectDoorsShut(): Promise<void> {
  const before = await counts();
  for (const path of paths) {
    for (const answer of [await ask(path, { cookie }), await posts(path)]) {
      expect(answer.headers.get("location"), path).toMatch(/^\/join/);
    }
    const asData = await ask(`${path}.data`, { cookie });
    expect(asData.status, path).not.toBe(200);
  }
  expect(await counts()).toEqual(before);
}

describe("a pupil who was in class a moment ago", () => {
  it("answers while it runs: what is refused below is not refused for another reason", async () => {
    expect(await db.answer.count()).toBe(1);
    expect((await ask("/learn/quiz", { cookie })).status).toBe(200);
  });

  it("finds every page and every form shut once the teacher has closed it", async () => {
    const end = {
      classSessionId: lesson.classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: "c",
    } as const;
    await closeClassSession(viewerOf("teacher"), end);
    await expectDoorsShut();
  });

  it("finds them shut when the teacher forgot to close it, however long the page was kept open", async () => {
    // the page asked for something every half hour, as a page left open does
    for (let minutes = 30; minutes < 12 * 60; minutes += 30) {
      itIsNow(new Date(worldNow.getTime() + minutes * 60_000).toISOString());
      expect((await ask("/learn/alive", { cookie })).status).toBe(200);
    }
    itIsNow(new Date(worldNow.getTime() + 12 * 60 * 60_000 + 1000).toISOString());
    // a process remembers who is signed in for three seconds, which have passed by then
    forgetViewers();
    await expectDoorsShut();
  });
});

describe("outside a class session", () => {
  it("neither the card's numbers nor its code let a pupil of a school in", async () => {
    const { pin, cardSecret } = await cardOf(liNan);
    const end = {
      classSessionId: lesson.classSessionId,
      kind: "closed",
      alsoPresent: [],
      commandKey: "c",
    } as const;
    await closeClassSession(viewerOf("teacher"), end);
    const card = { schoolCode: "100301", classCode: "2601", seat: 3, pin };
    expect(await signInByCard(card, here)).toEqual({ ok: false, reason: "no-class-session" });
    expect(await signInByQr(cardSecret, here)).toEqual({ ok: false, reason: "no-class-session" });
  });

  it("a sign-in without one, however it came about, is nobody's", async () => {
    cookie = await cookieOf({ personId: liNan, kind: "learner" });
    await expectDoorsShut();
  });
});
