import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { listItems, listLessons } from "#app/domain/lessons/library.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningClassSession, learnerIn } from "#tests/support/quiz.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { startAttempt } from "./attempt.server.ts";
import { createForm, seedForClassSession } from "./form.server.ts";
import { listFormItems } from "./form-items.server.ts";
import { type FormPurpose, partOf } from "./quiz.ts";

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** With items enough for a year: 7 + 7 before and after the lesson, 3 + 3 for a booster. */
function lesson() {
  const enough = ({ slug, band }: { slug: string; band: string }) =>
    (["scam", "genuine"] as const).every(
      (part) => listItems(slug, band).filter(({ item }) => partOf(item) === part).length >= 10,
    );
  const found = listLessons().find((one) => one.band === "junior" && enough(one));
  if (!found) throw new Error("there is such a lesson for junior classes");
  return found;
}

async function formFor(classSessionId: string, purpose: FormPurpose = "quiz", seed = 11): Promise<string> {
  const { slug: lessonSlug, band } = lesson();
  const place = { districtId: world.districtId, schoolId: world.schools.junior, classSessionId };
  const created = await transact((tx) => createForm(tx, { ...place, purpose, lessonSlug, band, seed }));
  return created.formId;
}

describe("the form of a class", () => {
  it("has eight of the lesson's items, half of them genuine, from the versions kept that day", async () => {
    const formId = await formFor(await createRunningClassSession());
    const items = await listFormItems(formId);
    expect(items.map(({ position }) => position)).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(items.filter(({ item }) => item.kind === "verdict" && item.genuine)).toHaveLength(4);
    expect(await db.contentVersion.count({ where: { kind: "item" } })).toBe(8);
  });

  it("is the same for the same seed in another class, and uses the same versions again", async () => {
    const first = await listFormItems(await formFor(await createRunningClassSession()));
    const second = await listFormItems(await formFor(await createRunningClassSession(world.classes.seven2)));
    expect(second).toEqual(first);
    expect(await db.contentVersion.count({ where: { kind: "item" } })).toBe(8);
  });

  it("repeats nothing of the class's test before the lesson", async () => {
    const classSessionId = await createRunningClassSession();
    const before = await listFormItems(await formFor(classSessionId, "before"));
    const quiz = await listFormItems(await formFor(classSessionId, "quiz"));
    const asked = new Set(before.map(({ item }) => item.id));
    expect(before).toHaveLength(6);
    expect(quiz.filter(({ item }) => asked.has(item.id))).toEqual([]);
  });

  it("repeats nothing that the class was asked in another class session of the year", async () => {
    const asked: string[] = [];
    for (const purpose of ["before", "quiz", "booster"] as const) {
      const form = await listFormItems(await formFor(await createRunningClassSession(), purpose));
      asked.push(...form.map(({ item }) => item.id));
    }
    expect(asked).toHaveLength(20);
    expect(new Set(asked).size).toBe(20);
  });

  it("may have been drawn before in a class session that was called off before anybody began", async () => {
    const calledOff = await createRunningClassSession();
    const first = await listFormItems(await formFor(calledOff));
    await closeQuiz(calledOff, "abandoned");
    expect(await listFormItems(await formFor(await createRunningClassSession()))).toEqual(first);
  });

  it("asks those made up for what their class was asked", async () => {
    const taught = await createRunningClassSession();
    const ids = async (formId: string) => (await listFormItems(formId)).map(({ item }) => item.id).sort();
    const before = await ids(await formFor(taught, "before"));
    const quiz = await ids(await formFor(taught, "quiz"));
    const madeUp = await createRunningClassSession(world.classes.seven1, "made-up");
    expect(await ids(await formFor(madeUp, "before", 12))).toEqual(before);
    expect(await ids(await formFor(madeUp, "quiz", 12))).toEqual(quiz);
  });

  it("begins with either half in as many classes of a school", async () => {
    const seeds: number[] = [];
    for (let n = 0; n < 6; n++) {
      const { slug: lessonSlug, band } = lesson();
      const classSessionId = await createRunningClassSession(world.classes.seven1, "taught", lessonSlug);
      const place = { districtId: world.districtId, schoolId: world.schools.junior, lessonSlug, band };
      const seed = await transact((tx) => seedForClassSession(tx, place, 1000));
      await transact((tx) => createForm(tx, { ...place, classSessionId, purpose: "before", seed }));
      seeds.push(seed);
    }
    expect(seeds.filter((seed) => seed % 2 === 0)).toHaveLength(3);
  });

  it("is one per class session and purpose", async () => {
    const classSessionId = await createRunningClassSession();
    await formFor(classSessionId);
    await expect(formFor(classSessionId)).rejects.toThrow();
    expect(await db.quizForm.count()).toBe(1);
  });

  it("is put to two pupils in two orders", async () => {
    const classSessionId = await createRunningClassSession();
    await formFor(classSessionId);
    const seeds = await Promise.all(
      [world.learners.liNan, world.learners.chenHao].map(async (id) => {
        const started = await startAttempt(learnerIn(classSessionId, id));
        return started.ok ? started.attempt.orderSeed : null;
      }),
    );
    expect(seeds[0]).not.toBe(seeds[1]);
  });
});
