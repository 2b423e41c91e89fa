import { beforeEach, describe, expect, it } from "vitest";
import { db, transact } from "#app/db/client.server.ts";
import { listLessons } from "#app/domain/lessons/library.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createRunningClassSession, learnerIn } from "#tests/support/quiz.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { startAttempt } from "./attempt.server.ts";
import { createForm } from "./form.server.ts";
import { listFormItems } from "./form-items.server.ts";
import type { FormPurpose } from "./quiz.ts";

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

async function formFor(classSessionId: string, purpose: FormPurpose = "quiz", seed = 11): Promise<string> {
  const lesson = listLessons().find(({ band }) => band === "junior");
  if (!lesson) throw new Error("there is a lesson for junior classes");
  const { slug: lessonSlug, band } = lesson;
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

  it("is the same for the same seed, and uses the same versions again", async () => {
    const first = await listFormItems(await formFor(await createRunningClassSession()));
    const second = await listFormItems(await formFor(await createRunningClassSession()));
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
