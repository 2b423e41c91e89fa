/**
 * Three weeks ago 七年级 1 班 had a lesson at computers: seven pupils answered before and after it. Told a class
 * session's id, the same pupils but 李楠 answer what is asked there now. Each knows about two in three.
 */
import { closeDatabase, db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { saveAnswer, startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import { submitAttempt } from "#app/domain/quizzes/submission.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";
import { learnerIn } from "#tests/support/quiz.ts";
import { viewerOf, world } from "#tests/support/world.ts";

const { liNan, zhangWei, secondZhangWei, liuWei, ayigul, chenHao, guest } = world.learners;
const others = [zhangWei, secondZhangWei, liuWei, ayigul, chenHao, guest];
const random = seededRandom(11);

loadLibrary();
const running = process.argv[2];
if (running) await answer(running, others, "quiz");
else await teach();
await closeDatabase();

async function teach(): Promise<void> {
  process.env.FIXED_NOW = "2026-11-02T02:00:00Z";
  const teacher = viewerOf("teacher");
  const started = await startClassSession(teacher, {
    ...{ classId: world.classes.seven1, lessonSlug: "qq-impersonation", band: "junior" },
    ...{ way: "computer-room", steps: ["before", "lesson", "quiz"], commandKey: newId() },
  });
  if (!started.ok) throw new Error(started.reason);
  const { classSessionId } = started;
  for (const step of ["before", "quiz"] as const) await answer(classSessionId, [...others, liNan], step);
  await closeClassSession(teacher, { classSessionId, kind: "closed", alsoPresent: [], commandKey: newId() });
  if ((await db.completion.count()) !== 7) throw new Error("seven pupils were to be recorded");
}

async function answer(classSessionId: string, learnerIds: readonly string[], step: TestStep): Promise<void> {
  for (const learnerId of learnerIds) {
    const viewer = learnerIn(classSessionId, learnerId);
    const started = await startAttempt(viewer, step);
    if (!started.ok) throw new Error(started.reason);
    const { id: attemptId, formId } = started.attempt;
    for (const { position, item } of await listFormItems(formId)) {
      const isScam = item.kind === "verdict" && !item.genuine;
      const says = random.next() < 0.66 ? isScam : !isScam;
      const response = item.kind === "verdict" ? (says ? "B" : "C") : "A";
      await saveAnswer(viewer, { attemptId, position, response, answerKey: newId() });
    }
    const handedIn = await submitAttempt(viewer, { attemptId, confirmed: true });
    if (!handedIn.ok) throw new Error(handedIn.reason);
  }
}
