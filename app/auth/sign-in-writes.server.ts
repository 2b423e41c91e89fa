/**
 * What a sign-in writes, as plain SQL of each engine for the grouped writer: a hundred classes come in within the same
 * minutes, and every write by itself would be a commit of its own.
 */
import type { Dialect } from "#app/db/config.server.ts";

type Sql = Record<Dialect, string>;

const ofBoth = (sql: (parameter: string) => string): Sql => ({ sqlite: sql("?"), postgresql: sql("$") });

/** Parameters: id, tokenHash, personId, kind, classSessionId, now, expiresAt. */
export const addLoginSession = ofBoth(
  (p) => `
  INSERT INTO "LoginSession" ("id", "tokenHash", "personId", "kind", "classSessionId", "createdAt", "lastSeenAt", "expiresAt")
  VALUES (${p}1, ${p}2, ${p}3, ${p}4, ${p}5, ${p}6, ${p}6, ${p}7)`,
);

/** Those that stand and were begun before. Parameters: personId, classSessionId, now, the new one's id. */
export const endOtherLoginSessions = ofBoth(
  (p) => `
  UPDATE "LoginSession" SET "expiresAt" = ${p}3
  WHERE "personId" = ${p}1 AND "classSessionId" = ${p}2 AND "expiresAt" > ${p}3 AND "id" <> ${p}4`,
);

/** Parameters: id, now, expiresAt. */
export const seeLoginSession = ofBoth(
  (p) => `UPDATE "LoginSession" SET "lastSeenAt" = ${p}2, "expiresAt" = ${p}3 WHERE "id" = ${p}1`,
);

const counting = (tries: string) =>
  ofBoth(
    (p) => `
  UPDATE "LearnerCredential" SET "failedTries" = ${tries}
  WHERE "personId" = ${p}1 AND "lockedAt" IS NULL AND "failedTries" < ${p}2`,
  );

/** Change nothing once the lock has fallen. Parameters: personId, tries before the lock. */
export const countRightTry = counting("0");
export const countWrongTry = counting(`"failedTries" + 1`);
