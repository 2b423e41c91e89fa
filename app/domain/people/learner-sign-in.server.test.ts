import { beforeEach, describe, expect, it } from "vitest";
import { forgetViewers, readViewer } from "#app/auth/session.server.ts";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz } from "#tests/support/quiz.ts";
import { cardOf, type RunningLesson, requestWith, startLesson, wrongPin } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import { unlockLearner } from "./cards.server.ts";
import {
  getCardHolder,
  joinPathOf,
  type LearnerSignIn,
  openJoinRoom,
  signInByCard,
  signInByName,
  signInByQr,
} from "./learner-sign-in.server.ts";

const room = "10.1.2.3";
const { liNan, chenHao, inSeven2 } = world.learners;
let lesson: RunningLesson;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  forgetViewers();
  lesson = await startLesson();
});

const byName = (learnerId: string, pin: string, joinCode = lesson.joinCode) =>
  signInByName({ joinCode, learnerId, pin }, room);

async function viewerOfSignIn(signIn: LearnerSignIn) {
  return signIn.ok ? readViewer(requestWith(`sign-in=${signIn.token}`)) : null;
}

describe("tapping one's name", () => {
  it("and the right PIN lead into the class session", async () => {
    const { pin } = await cardOf(liNan);
    const viewer = await viewerOfSignIn(await byName(liNan, pin));
    expect(viewer).toMatchObject({ personId: liNan, classSessionId: lesson.classSessionId });
  });

  it("works for a whole class in the same moment", async () => {
    const room = await openJoinRoom(lesson.joinCode, "");
    if (!room || room === "limited") throw new Error("no room");
    const cards = await Promise.all(room.learners.map(({ learnerId }) => cardOf(learnerId)));
    const signIns = await Promise.all(
      room.learners.map(({ learnerId }, n) => byName(learnerId, (cards[n] as { pin: string }).pin)),
    );
    expect(signIns.every(({ ok }) => ok)).toBe(true);
    expect(await db.loginSession.count()).toBe(room.learners.length);
  });

  it("is not possible for a pupil of another class, for whom this room does not exist", async () => {
    const { pin } = await cardOf(inSeven2);
    expect(await byName(inSeven2, pin)).toEqual({ ok: false, reason: "wrong" });
  });

  it("is over when the class session is closed", async () => {
    const { pin } = await cardOf(liNan);
    await closeQuiz(lesson.classSessionId);
    expect(await openJoinRoom(lesson.joinCode, room)).toBeNull();
    expect(await byName(liNan, pin)).toEqual({ ok: false, reason: "no-class-session" });
  });

  it("at a second computer ends the sign-in at the first", async () => {
    const { pin } = await cardOf(liNan);
    const first = await byName(liNan, pin);
    const second = await byName(liNan, pin);
    expect(await viewerOfSignIn(first)).toBeNull();
    expect(await viewerOfSignIn(second)).not.toBeNull();
  });

  it("without a card says that there is none", async () => {
    expect(await byName(liNan, "482915")).toEqual({ ok: false, reason: "no-card" });
  });
});

describe("a PIN", () => {
  it("locks its pupil, and nobody else, after six wrong tries; the right one then no longer helps", async () => {
    const { pin } = await cardOf(liNan);
    const other = await cardOf(chenHao);
    const reasons: (string | undefined)[] = [];
    for (let n = 0; n < 6; n++) {
      const signIn = await byName(liNan, wrongPin(pin));
      reasons.push(signIn.ok ? undefined : signIn.reason);
    }
    expect(reasons).toEqual(["wrong", "wrong", "wrong", "wrong", "wrong", "locked"]);
    expect(await byName(liNan, pin)).toEqual({ ok: false, reason: "locked" });
    expect(await byName(chenHao, other.pin)).toMatchObject({ ok: true });
    expect(await db.auditEvent.count({ where: { actorId: liNan, action: "sign-in.locked" } })).toBe(2);
  });

  it("guessed a hundred times in the same moment has been guessed six times", async () => {
    const { pin } = await cardOf(liNan);
    const guesses = Array.from({ length: 100 }, () => byName(liNan, wrongPin(pin)));
    await Promise.all(guesses);
    const credential = await db.learnerCredential.findUniqueOrThrow({ where: { personId: liNan } });
    expect(credential).toMatchObject({ failedTries: 6, lockedAt: expect.any(Date) });
    expect(await byName(liNan, pin)).toEqual({ ok: false, reason: "locked" });
  });

  it("forgives five slips once it is typed right", async () => {
    const { pin } = await cardOf(liNan);
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 5; n++) await byName(liNan, wrongPin(pin));
      expect(await byName(liNan, pin)).toMatchObject({ ok: true });
    }
  });

  it("works again after the teacher's one tap", async () => {
    const { pin } = await cardOf(liNan);
    for (let n = 0; n < 6; n++) await byName(liNan, wrongPin(pin));
    await unlockLearner(viewerOf("teacher"), { classId: world.classes.seven1, learnerId: liNan });
    expect(await byName(liNan, pin)).toMatchObject({ ok: true });
  });

  it("is not to be found in the database, in no table", async () => {
    const { pin, cardSecret } = await cardOf(liNan);
    await byName(liNan, pin);
    const credential = JSON.stringify(await db.learnerCredential.findMany());
    const events = JSON.stringify(await db.auditEvent.findMany());
    expect(credential + events).not.toContain(pin);
    expect(credential + events).not.toContain(cardSecret);
  });
});

describe("typing what the card says", () => {
  const card = { schoolCode: "100301", classCode: "2601", seat: 3 };

  it("leads into the class session of that class", async () => {
    const { pin } = await cardOf(liNan);
    const viewer = await viewerOfSignIn(await signInByCard({ ...card, pin }, room));
    expect(viewer).toMatchObject({ personId: liNan, classSessionId: lesson.classSessionId });
  });

  it.each([
    ["school", { schoolCode: "100302" }],
    ["class", { classCode: "2609" }],
    ["seat", { seat: 49 }],
    ["seat of somebody who has left", { seat: 11 }],
    ["seat of somebody who moved to another class", { seat: 12 }],
  ])("of a wrong %s says no more than that it did not match", async (_what, change) => {
    const { pin } = await cardOf(liNan);
    expect(await signInByCard({ ...card, ...change, pin }, room)).toEqual({ ok: false, reason: "wrong" });
  });

  it("outside a lesson says that none is running", async () => {
    const { pin } = await cardOf(liNan);
    await closeQuiz(lesson.classSessionId);
    expect(await signInByCard({ ...card, pin }, room)).toEqual({ ok: false, reason: "no-class-session" });
  });
});

describe("the card's QR code", () => {
  it("shows whose it is, and lets in who confirms", async () => {
    const { cardSecret } = await cardOf(liNan);
    expect(await getCardHolder(cardSecret, room)).toMatchObject({ name: "李楠", seat: 3, locked: false });
    const viewer = await viewerOfSignIn(await signInByQr(cardSecret, room));
    expect(viewer).toMatchObject({ personId: liNan });
  });

  it("of an old card is worth nothing", async () => {
    const old = await cardOf(liNan);
    await cardOf(liNan);
    expect(await getCardHolder(old.cardSecret, room)).toBeNull();
    expect(await signInByQr(old.cardSecret, room)).toEqual({ ok: false, reason: "wrong" });
    expect(await byName(liNan, old.pin)).toEqual({ ok: false, reason: "wrong" });
  });

  it("does not open what six wrong PINs have locked", async () => {
    const { pin, cardSecret } = await cardOf(liNan);
    for (let n = 0; n < 6; n++) await byName(liNan, wrongPin(pin));
    expect(await signInByQr(cardSecret, room)).toEqual({ ok: false, reason: "locked" });
  });
});

describe("from one address", () => {
  it("any number of pupils come in by the right code, without a trace in the limiter", async () => {
    for (let n = 0; n < 100; n++) await openJoinRoom(lesson.joinCode, room);
    expect(await db.rateLimiterFlexible.count()).toBe(0);
  });

  it("wrong codes are limited, and nobody else's address with them", async () => {
    for (let n = 0; n < 300; n++) expect(await openJoinRoom("000000", room)).toBeNull();
    expect(await openJoinRoom("000000", room)).toBe("limited");
    expect(await openJoinRoom(lesson.joinCode, "10.9.9.9")).toMatchObject({ classId: world.classes.seven1 });
    expect(JSON.stringify(await db.rateLimiterFlexible.findMany())).not.toContain(room);
  });
});

it("who hands the computer on leaves the names of the class behind", async () => {
  const { pin } = await cardOf(liNan);
  const viewer = await viewerOfSignIn(await byName(liNan, pin));
  if (viewer?.kind !== "learner") throw new Error("not signed in");
  expect(await joinPathOf(viewer)).toBe(`/join/${lesson.joinCode}`);
  await closeQuiz(lesson.classSessionId);
  expect(await joinPathOf(viewer)).toBe("/join");
});
