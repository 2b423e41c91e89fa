/**
 * The three writes of a class answering, as plain SQL of each engine for the grouped writer. Each carries its
 * own conditions, so that a row is added only if it still may be at the moment of writing.
 */
import type { Dialect } from "#app/db/config.server.ts";
import { standsInSql } from "#app/domain/class-sessions/closings.ts";

type Sql = Record<Dialect, string>;

const stillRuns = (classSessionId: string) =>
  `NOT EXISTS (SELECT 1 FROM "ClassSessionClosing" c WHERE c."classSessionId" = ${classSessionId} AND ${standsInSql("c")})`;

// PostgreSQL takes a bare parameter in a SELECT list for text
const beginning = (orderSeed: string, startedAt: string, parameter: string) => `
  INSERT INTO "Attempt" ("id", "districtId", "schoolId", "classId", "classSessionId", "learnerId", "formId", "orderSeed", "startedAt", "medium")
  SELECT ${parameter}1, f."districtId", f."schoolId", k."classId", f."classSessionId", ${parameter}4, f."id", ${orderSeed}, ${startedAt}, ${parameter}7
  FROM "QuizForm" f JOIN "ClassSessionClass" k ON k."classSessionId" = f."classSessionId"
  WHERE f."id" = ${parameter}2 AND k."classId" = ${parameter}3 AND ${stillRuns('f."classSessionId"')}
  ON CONFLICT ("formId", "learnerId") DO NOTHING`;

/** Parameters: id, formId, classId, learnerId, orderSeed, startedAt, medium. */
export const beginAttempt: Sql = {
  sqlite: beginning("?5", "?6", "?"),
  postgresql: beginning("$5::integer", "$6::timestamp", "$"),
};

const answering = (position: string, givenAt: string, parameter: string) => `
  INSERT INTO "Answer" ("id", "attemptId", "position", "answerKey", "response", "givenAt")
  SELECT ${parameter}1, a."id", ${position}, ${parameter}4, ${parameter}5, ${givenAt}
  FROM "Attempt" a
  WHERE a."id" = ${parameter}2 AND a."learnerId" = ${parameter}7 AND ${stillRuns('a."classSessionId"')}
    AND (a."medium" <> 'computer' OR NOT EXISTS (SELECT 1 FROM "AttemptSubmission" s WHERE s."attemptId" = a."id"))
  ON CONFLICT ("attemptId", "answerKey") DO NOTHING`;

/** Parameters: id, attemptId, position, answerKey, response, givenAt, learnerId. */
export const addAnswer: Sql = {
  sqlite: answering("?3", "?6", "?"),
  postgresql: answering("$3::integer", "$6::timestamp", "$"),
};

const submitting = (result: string, submittedAt: string, parameter: string, integer: string) => `
  INSERT INTO "AttemptSubmission" ("id", "attemptId", "submittedAt", "gradingVersion", "result")
  SELECT ${parameter}1, a."id", ${submittedAt}, ${parameter}4${integer}, ${result}
  FROM "Attempt" a
  WHERE a."id" = ${parameter}2 AND ${stillRuns('a."classSessionId"')}
    AND (SELECT COUNT(*) FROM "Answer" x WHERE x."attemptId" = a."id") = ${parameter}6${integer}
  ON CONFLICT ("attemptId") DO NOTHING`;

/**
 * Only if nothing has been answered since it was graded. Parameters: id, attemptId, submittedAt, gradingVersion,
 * result as JSON, rows of answers that were graded.
 */
export const addSubmission: Sql = {
  sqlite: submitting("?5", "?3", "?", ""),
  postgresql: submitting("$5::jsonb", "$3::timestamp", "$", "::integer"),
};
