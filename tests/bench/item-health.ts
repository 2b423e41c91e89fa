/**
 * How long a district's items take to be counted from a million answers, with the connection opened and the
 * statistics computed. Fills the empty database of DATA_DIR or DATABASE_URL; prints milliseconds as JSON.
 */
import { openBulk } from "#app/db/bulk.server.ts";
import { closeDatabase, db, inTurn } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { healthOfItems } from "#app/domain/effects/item-health.ts";
import { readTallies } from "#app/domain/effects/read-tallies.server.ts";
import { verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { gradeQuiz } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";

const repeats = Number(process.argv[2] ?? 3);
const [classes, pupils, itemsAsked, itemsKnown] = [2_000, 50, 10, 200];
const instant = "2026-11-02T02:00:00.000Z";
const random = seededRandom(1);

await migrate();
await db.region.create({ data: { id: "region", name: "bench" } });
const named = { id: "district", regionId: "region", name: "bench", authority: "bench" };
await db.district.create({ data: { ...named, createdAt: new Date(instant) } });
await inTurn(fill);

const values: number[] = [];
for (let n = 0; n < repeats; n++) {
  const began = performance.now();
  const tallies = await readTallies("district");
  const health = healthOfItems(tallies, { band: null, year: null }, () => null);
  values.push(performance.now() - began);
  if (tallies.answers < 0.8 * classes * pupils * itemsAsked || health.length !== itemsKnown)
    throw new Error(`${tallies.answers} answers to ${health.length} items`);
}
await closeDatabase();
process.stdout.write(JSON.stringify({ values }));

async function fill(): Promise<void> {
  const bulk = await openBulk();
  const items = Array.from({ length: itemsKnown }, (_, n) =>
    verdictItem({ id: `item-${n}`, genuine: n % 2 === 0 }),
  );
  await bulk.transaction(async () => {
    const version = { kind: "item", firstUsedAt: instant };
    await bulk.insert(
      "ContentVersion",
      items.map((item) => {
        const of = { contentId: item.id, hash: item.id, measurementHash: item.id };
        return { id: item.id, ...version, ...of, source: JSON.stringify(item) };
      }),
    );
  });
  for (let n = 0; n < classes; n++) await bulk.transaction(() => addClass(bulk, items, n));
  await bulk.close();
}

async function addClass(
  bulk: Awaited<ReturnType<typeof openBulk>>,
  items: readonly ReturnType<typeof verdictItem>[],
  n: number,
): Promise<void> {
  const [classSessionId, formId] = [newId(), newId()];
  const place = { districtId: "district", schoolId: "school" };
  const lesson = { lessonSlug: "a-lesson", band: "junior" };
  const versions = { lessonVersionId: "none", way: "computer-room", purpose: "taught", plan: "[]" };
  const begun = { joinCode: String(n), taughtOn: "2026-11-02", startedAt: instant, startedById: "nobody" };
  await bulk.insert("ClassSession", [{ id: classSessionId, ...place, ...lesson, ...versions, ...begun }]);
  const closing = { kind: "closed", closedAt: instant, closedById: "nobody" };
  await bulk.insert("ClassSessionClosing", [{ id: newId(), classSessionId, ...closing }]);
  const purpose = n % 2 === 0 ? "before" : "quiz";
  await bulk.insert("QuizForm", [
    { id: formId, ...place, classSessionId, purpose, ...lesson, seed: n, createdAt: instant },
  ]);
  const asked = random
    .shuffled(items)
    .slice(0, itemsAsked)
    .map((item, at) => ({ position: at + 1, item }));
  await bulk.insert(
    "QuizFormItem",
    asked.map(({ position, item }) => ({ formId, position, itemId: item.id, itemVersionId: item.id })),
  );
  // a pupil is tested before and after: half of the classes are the same pupils again
  const attempts = Array.from({ length: pupils }, (_, seat) => ({
    id: newId(),
    learner: `${n >> 1}-${seat}`,
  }));
  await bulk.insert(
    "Attempt",
    attempts.map(({ id, learner }) => {
      const who = { classId: `class-${n >> 1}`, classSessionId, learnerId: learner, formId, orderSeed: 1 };
      return { id, ...place, ...who, startedAt: instant };
    }),
  );
  await bulk.insert(
    "AttemptSubmission",
    attempts.map(({ id }) => {
      const answers = new Map(asked.map(({ position }) => [position, random.pick(["A", "B", "C", "D"])]));
      const result = gradeQuiz(asked, answers);
      return { id: newId(), attemptId: id, submittedAt: instant, gradingVersion: 2, result };
    }),
  );
}
