/**
 * Many classes in the middle of a quiz of ten, written as rows: what a district looks like at a quarter past ten.
 * Fills the empty database of DATA_DIR or DATABASE_URL.
 */
import { randomBytes } from "node:crypto";
import { hashOf } from "#app/auth/session.server.ts";
import { type Bulk, openBulk } from "#app/db/bulk.server.ts";
import { db, inTurn } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { verdictItem } from "#app/domain/quizzes/quiz.fixtures.ts";
import { gradeQuiz } from "#app/domain/quizzes/quiz.ts";
import { newId } from "#app/lib/ids.server.ts";

export const asked = 10;
const papersATime = 50;
/** in one transaction */
const classesATime = 20;
const opened = "2026-09-01";
const recordedAt = "2026-09-01T00:00:00.000Z";
const place = { districtId: "district", schoolId: "school" };
const lesson = { lessonSlug: "qq-impersonation", band: "junior" };

export interface Learner {
  id: string;
  cookie: string;
  classId: string;
  joinCode: string;
}

export interface RunningClass {
  classId: string;
  classSessionId: string;
  formId: string;
  joinCode: string;
  learners: Learner[];
}

/** `today`: the local date on which they are taught. Adds to those that are there. */
export async function fillClasses(classes: number, today: string, seats = 50): Promise<RunningClass[]> {
  await makeDistrict();
  return inBulk(async (bulk) => {
    const running: RunningClass[] = [];
    for (let n = 0; n < classes; n++)
      running.push(await bulk.transaction(() => addClass(bulk, { number: n + 1, today, seats })));
    return running;
  });
}

/** Somebody who teaches all these classes, signed in; answers the cookie. */
export async function addTeacher(classes: readonly RunningClass[]): Promise<string> {
  const [personId, token] = [newId(), randomBytes(20).toString("base64url")];
  const at = new Date().toISOString();
  const since = { from: opened, recordedAt };
  await inBulk((bulk) =>
    bulk.transaction(async () => {
      await bulk.insert("Person", [{ id: personId, districtId: "district", createdAt: recordedAt }]);
      const secret = { passwordHash: "none", passwordSetAt: recordedAt };
      await bulk.insert("StaffAccount", [{ personId, username: personId, ...secret, createdAt: recordedAt }]);
      await bulk.insert("Appointment", [{ id: newId(), ...place, personId, role: "teacher", ...since }]);
      await bulk.insert(
        "TeachingAssignment",
        classes.map(({ classId }) => ({
          id: newId(),
          ...place,
          classId,
          personId,
          role: "subject",
          ...since,
        })),
      );
      const expiresAt = new Date(Date.now() + 12 * 60 * 60_000).toISOString();
      const signedIn = { kind: "staff", createdAt: at, lastSeenAt: at, expiresAt };
      await bulk.insert("LoginSession", [{ id: newId(), tokenHash: hashOf(token), personId, ...signedIn }]);
    }),
  );
  return `sign-in=${token}`;
}

/** The paper of a pupil, begun. */
export async function beginPaper(
  { id: personId, classId }: Learner,
  classSessionId: string,
): Promise<string> {
  const who = { kind: "learner", personId, classId, seat: null, loginSessionId: "bench" } as const;
  const begun = await startAttempt({ ...who, ...place, classSessionId, isSelfStudy: false });
  if (!begun.ok) throw new Error(begun.reason);
  return begun.attempt.id;
}

/** Papers that were handed in long ago, ten answers each; stops when there are as many as asked for. */
export async function fillPapers(attempts: number): Promise<void> {
  await makeDistrict();
  await inBulk(async (bulk) => {
    const [{ count } = { count: 0 }] = await bulk.rows<{ count: number }>(
      `SELECT COUNT(*) AS "count" FROM "AttemptSubmission"`,
    );
    for (let done = Number(count); done < attempts; done += papersATime * classesATime)
      await bulk.transaction(async () => {
        for (let n = 0; n < classesATime; n++) await addPapers(bulk);
      });
  });
}

async function inBulk<T>(work: (bulk: Bulk) => Promise<T>): Promise<T> {
  return inTurn(async () => {
    const bulk = await openBulk();
    try {
      return await work(bulk);
    } finally {
      await bulk.close();
    }
  });
}

async function makeDistrict(): Promise<void> {
  await migrate();
  if (await db.district.count()) return;
  await db.region.create({ data: { id: "region", name: "bench" } });
  const named = { id: "district", regionId: "region", name: "bench", authority: "bench" };
  await db.district.create({ data: { ...named, createdAt: recordedAt } });
  const school = { id: "school", districtId: "district", code: "100001", name: "bench", shortName: "bench" };
  await db.school.create({ data: { ...school, kind: "junior", openedOn: opened, createdAt: recordedAt } });
  await inBulk((bulk) => bulk.transaction(() => addItems(bulk)));
}

const items = Array.from({ length: asked }, (_, n) => verdictItem({ id: `item-${n}`, genuine: n % 2 === 0 }));

async function addItems(bulk: Bulk): Promise<void> {
  const version = { kind: "item", firstUsedAt: recordedAt };
  await bulk.insert(
    "ContentVersion",
    items.map((item) => {
      const of = { contentId: item.id, hash: item.id, measurementHash: item.id };
      return { id: item.id, ...version, ...of, source: JSON.stringify(item) };
    }),
  );
}

async function addClass(
  bulk: Bulk,
  { number, today, seats }: { number: number; today: string; seats: number },
): Promise<RunningClass> {
  const now = new Date();
  const at = now.toISOString();
  const [classId, classSessionId, formId] = [newId(), newId(), newId()];
  const joinCode = String(100_000 + number);
  const kind = { stage: "junior", entryYear: 2026, number, rosterKind: "named", openedOn: opened };
  await bulk.insert("SchoolClass", [{ id: classId, ...place, ...kind, recordedAt }]);
  const learners = Array.from({ length: seats }, (_, seat) => {
    const token = randomBytes(20).toString("base64url");
    return { id: newId(), seat: seat + 1, token, cookie: `sign-in=${token}`, classId, joinCode };
  });
  await bulk.insert(
    "Person",
    learners.map(({ id }) => ({ id, districtId: "district", createdAt: recordedAt })),
  );
  await bulk.insert(
    "PersonName",
    learners.map(({ id, seat }) => ({ id: newId(), personId: id, name: `李${seat}`, recordedAt })),
  );
  await bulk.insert(
    "Enrolment",
    learners.map(({ id: learnerId, seat }) => {
      const how = { status: "enrolled", openedBy: "admitted", from: opened, recordedAt };
      return { id: newId(), ...place, classId, learnerId, seat, ...how };
    }),
  );
  const steps = [
    { step: "lesson", minutes: 12 },
    { step: "quiz", minutes: 9 },
  ];
  const how = { lessonVersionId: "none", way: "computer-room", purpose: "taught", plan: steps, joinCode };
  const begun = { taughtOn: today, startedAt: at, startedById: "nobody" };
  await bulk.insert("ClassSession", [{ id: classSessionId, ...place, ...lesson, ...how, ...begun }]);
  await bulk.insert("ClassSessionClass", [{ classSessionId, classId }]);
  await bulk.insert("QuizForm", [
    { id: formId, ...place, classSessionId, purpose: "quiz", ...lesson, seed: number, createdAt: at },
  ]);
  await bulk.insert("QuizFormItem", formItems(formId));
  const expiresAt = new Date(now.getTime() + 45 * 60_000).toISOString();
  await bulk.insert(
    "LoginSession",
    learners.map(({ id: personId, token }) => {
      const signedIn = { kind: "learner", classSessionId, createdAt: at, lastSeenAt: at, expiresAt };
      return { id: newId(), tokenHash: hashOf(token), personId, ...signedIn };
    }),
  );
  return { classId, classSessionId, formId, joinCode, learners };
}

async function addPapers(bulk: Bulk): Promise<void> {
  const [classSessionId, formId] = [newId(), newId()];
  const how = { lessonVersionId: "none", way: "computer-room", purpose: "taught", plan: "[]", joinCode: "1" };
  const begun = { taughtOn: "2026-09-07", startedAt: recordedAt, startedById: "nobody" };
  await bulk.insert("ClassSession", [{ id: classSessionId, ...place, ...lesson, ...how, ...begun }]);
  const closing = { kind: "closed", closedAt: recordedAt, closedById: "nobody" };
  await bulk.insert("ClassSessionClosing", [{ id: newId(), classSessionId, ...closing }]);
  await bulk.insert("QuizForm", [
    { id: formId, ...place, classSessionId, purpose: "quiz", ...lesson, seed: 1, createdAt: recordedAt },
  ]);
  await bulk.insert("QuizFormItem", formItems(formId));
  const attempts = Array.from({ length: papersATime }, () => newId());
  const who = { classId: "class", classSessionId, formId, orderSeed: 1 };
  await bulk.insert(
    "Attempt",
    attempts.map((id) => ({ id, ...place, ...who, learnerId: newId(), startedAt: recordedAt })),
  );
  const answered = new Map(items.map((_, n) => [n + 1, "ABCD"[n % 4] as string]));
  await bulk.insert(
    "Answer",
    attempts.flatMap((attemptId) =>
      [...answered].map(([position, response]) => {
        return { id: newId(), attemptId, position, answerKey: newId(), response, givenAt: recordedAt };
      }),
    ),
  );
  const result = gradeQuiz(
    items.map((item, n) => ({ position: n + 1, item })),
    answered,
  );
  await bulk.insert(
    "AttemptSubmission",
    attempts.map((attemptId) => {
      return { id: newId(), attemptId, submittedAt: recordedAt, gradingVersion: 2, result };
    }),
  );
}

function formItems(formId: string) {
  return items.map(({ id }, n) => ({ formId, position: n + 1, itemId: id, itemVersionId: id }));
}
