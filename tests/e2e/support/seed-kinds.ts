/** Adds a running class session with a quiz of every kind to the small world, and prints a pupil's sign-in to it. */
import { createLoginSession } from "#app/auth/session.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "#app/domain/quizzes/quiz.fixtures.ts";
import { createRunningQuiz } from "#tests/support/quiz.ts";
import { world } from "#tests/support/world.ts";

const { classSessionId } = await createRunningQuiz(world.classes.seven1, [
  verdictItem({ id: "e-verdict" }),
  singleItem({ id: "e-single" }),
  multipleItem({ id: "e-multiple" }),
  trueFalseItem({ id: "e-true-false" }),
  orderItem({ id: "e-order" }),
  markItem({ id: "e-mark" }),
]);
const token = await createLoginSession({ personId: world.learners.liNan, kind: "learner", classSessionId });
await closeDatabase();
process.stdout.write(token);
