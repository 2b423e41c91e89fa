/**
 * Adds a running class session with a quiz of every kind to the small world, and prints a pupil's sign-in to it. With
 * `young` as argument it is one of 三年级 1 班.
 */
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

const isYoung = process.argv[2] === "young";
const [classId, personId, band] = isYoung
  ? [world.classes.three1, world.learners.inThree1, "primary-lower"]
  : [world.classes.seven1, world.learners.liNan, "junior"];
const items = [
  verdictItem({ id: "e-verdict" }),
  singleItem({ id: "e-single" }),
  multipleItem({ id: "e-multiple" }),
  trueFalseItem({ id: "e-true-false" }),
  orderItem({ id: "e-order" }),
  markItem({ id: "e-mark" }),
];
const { classSessionId } = await createRunningQuiz(classId, items, band);
const token = await createLoginSession({ personId, kind: "learner", classSessionId });
await closeDatabase();
process.stdout.write(token);
