/** Adds a running class session to the small world in which every pupil of 七年级 1 班 has begun the quiz; prints them. */
import { createLoginSession } from "#app/auth/session.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { createRunningQuiz, learnerIn } from "#tests/support/quiz.ts";
import { world, worldToday } from "#tests/support/world.ts";

export interface AnsweringPupil {
  cookie: string;
  attemptId: string;
}

const { seven1 } = world.classes;
const { classSessionId } = await createRunningQuiz(seven1);
const pupils: AnsweringPupil[] = [];
for (const { learnerId } of await listRoster([seven1], worldToday)) {
  const begun = await startAttempt(learnerIn(classSessionId, learnerId, seven1));
  if (!begun.ok) throw new Error(begun.reason);
  const token = await createLoginSession({ personId: learnerId, kind: "learner", classSessionId });
  pupils.push({ cookie: `sign-in=${token}`, attemptId: begun.attempt.id });
}
await closeDatabase();
process.stdout.write(JSON.stringify(pupils));
