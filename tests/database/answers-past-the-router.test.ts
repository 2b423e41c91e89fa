/** Answers are saved past the router; whoever asks must not be able to tell. */
import { beforeEach, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type Asked, ask, askDirectly } from "#tests/access/application.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz } from "#tests/support/quiz.ts";
import { cookieOf, itIsNow, type RunningLesson, startLesson } from "#tests/support/sign-in.ts";
import { createWorld, world, worldNow } from "#tests/support/world.ts";

const asScript = { accept: "application/json" };
let lesson: RunningLesson;
let cookie: string;
let attemptId: string;

beforeEach(async () => {
  itIsNow(worldNow.toISOString());
  await resetDatabase();
  await createWorld();
  lesson = await startLesson();
  const { classSessionId } = lesson;
  cookie = await cookieOf({ personId: world.learners.liNan, kind: "learner", classSessionId });
  await ask("/learn/quiz", { cookie, method: "POST" });
  ({ id: attemptId } = await db.attempt.findFirstOrThrow());
});

async function bothWays(asked: Asked) {
  const form = () => ({ attemptId, position: "1", response: "A", answerKey: newId(), ...asked.form });
  const said = async (answer: Response) => ({
    status: answer.status,
    headers: Object.fromEntries(answer.headers),
    body: await answer.text(),
  });
  const routed = await ask("/learn/answer", { method: "POST", headers: asScript, ...asked, form: form() });
  const direct = await askDirectly("routes/learn/answer", "/learn/answer", {
    headers: asScript,
    ...asked,
    form: form(),
  });
  return { routed: await said(routed), direct: await said(direct) };
}

async function expectAlike(asked: Asked, expected: { status: number; body?: string; location?: string }) {
  const { routed, direct } = await bothWays(asked);
  expect(direct).toEqual(routed);
  expect(direct.status).toBe(expected.status);
  if (expected.body) expect(direct.body).toContain(expected.body);
  if (expected.location) expect(direct.headers.location).toBe(expected.location);
}

it("an answer is saved, and kept out of the browser's store", async () => {
  await expectAlike({ cookie }, { status: 200, body: '"saved":"now"' });
  expect(await db.answer.count()).toBe(2);
  const { direct } = await bothWays({ cookie });
  expect(direct.headers["cache-control"]).toBe("no-store");
});

it("who has not signed in is sent to join", async () => {
  await expectAlike({}, { status: 302, location: "/join" });
});

it("who was signed in is told that it is over", async () => {
  await closeQuiz(lesson.classSessionId);
  await expectAlike({ cookie: `${cookie}x` }, { status: 302, location: "/join?over=1" });
});

it("staff who are no learners are refused", async () => {
  const staff = await cookieOf({ personId: world.staff.districtOfficer, kind: "staff" });
  await expectAlike({ cookie: staff }, { status: 403 });
});

it("a page of another site cannot answer for a pupil", async () => {
  const headers = { ...asScript, origin: "http://elsewhere.example" };
  await expectAlike({ cookie, headers }, { status: 403 });
  expect(await db.answer.count()).toBe(0);
});

it("a browser whose rehearsal is over is led out of it and answers nowhere", async () => {
  await expectAlike({ cookie: `${cookie}; rehearsal=over` }, { status: 302, location: "/teach" });
  expect(await db.answer.count()).toBe(0);
});

it("what is no answer is refused in the same words", async () => {
  await expectAlike({ cookie, form: { response: "F" } }, { status: 422, body: "no-such-option" });
  await expectAlike({ cookie, form: { position: "no" } }, { status: 400, body: "malformed" });
  await expectAlike({ cookie, form: { attemptId: "elsewhere" } }, { status: 404, body: "not-found" });
});
