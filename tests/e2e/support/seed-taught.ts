/**
 * Adds to the small world a lesson that 七年级 1 班 has had, with papers of 120 pupils before and after it: they tell
 * scams better afterwards; one message, in both papers' pool, is answered against its key by those who know more.
 * Twelve handed in one and the same wrong paper. Prints the class session's id.
 */
import { closeDatabase, db } from "#app/db/client.server.ts";
import { verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { type FormPurpose, gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";
import { closeQuiz, createRunningClassSession } from "#tests/support/quiz.ts";
import { world, worldNow } from "#tests/support/world.ts";

const { districtId, schools, classes } = world;
const random = seededRandom(5);
const pupils = Array.from({ length: 120 }, (_, n) => ({ id: `pupil-${n}`, skill: random.next() }));
const classSessionId = await createRunningClassSession(classes.seven1);
await addPapers("before", ["doubtful", "b-2", "b-3", "b-4", "b-5", "b-6"]);
await addPapers("quiz", ["q-1", "q-2", "q-3", "q-4", "q-5", "q-6", "q-7", "q-8"]);
await closeQuiz(classSessionId);
await closeDatabase();
process.stdout.write(classSessionId);

async function addPapers(purpose: FormPurpose, ids: readonly string[]): Promise<void> {
  const formId = newId();
  // every other one is genuine
  const items = ids.map((id, at) => ({ position: at + 1, item: verdictItem({ id, genuine: at % 2 === 1 }) }));
  const place = { districtId, schoolId: schools.junior, classSessionId };
  await db.contentVersion.createMany({
    data: items.map(({ item }) => {
      const { id } = item;
      return {
        id,
        kind: "item",
        contentId: id,
        hash: id,
        source: JSON.stringify(item),
        firstUsedAt: worldNow,
      };
    }),
  });
  await db.quizForm.create({
    data: {
      ...{ id: formId, ...place, purpose, lessonSlug: "a-lesson", band: "junior", seed: 1 },
      createdAt: worldNow,
      items: {
        createMany: { data: ids.map((id, at) => ({ position: at + 1, itemId: id, itemVersionId: id })) },
      },
    },
  });
  for (const [n, { id: learnerId, skill }] of pupils.entries()) {
    const isCopy = purpose === "quiz" && n < 12;
    const answers = new Map(
      items.map(({ position, item }) => {
        const chance =
          item.id === "doubtful" ? 0.95 - 0.9 * skill : skill * 0.6 + (purpose === "quiz" ? 0.4 : 0.2);
        const knows = isCopy ? position > 3 : random.next() < chance;
        const isGenuine = item.kind === "verdict" && item.genuine;
        const steps = knows === isGenuine ? ["D", "C"] : ["A", "B"];
        // how sure one is differs from pupil to pupil, but not in a copy
        return [position, isCopy ? steps[0] : random.pick(steps)] as [number, string];
      }),
    );
    const id = newId();
    const attempt = { id, ...place, classId: classes.seven1, learnerId, formId, orderSeed: 1 };
    await db.attempt.create({ data: { ...attempt, startedAt: worldNow } });
    await db.attemptSubmission.create({
      data: {
        ...{ id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion },
        result: gradeQuiz(items, answers) as object,
      },
    });
  }
}
