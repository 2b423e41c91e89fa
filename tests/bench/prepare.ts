/**
 * Makes the demo district in DATA_DIR ready for measuring: a running class session, signed-in pupils with an open
 * attempt each, a signed-in school administrator. Prints cookies and attempt ids.
 */
import { createLoginSession } from "#app/auth/session.server.ts";
import type { LearnerViewer, StaffViewer } from "#app/auth/viewer.ts";
import { closeDatabase, db } from "#app/db/client.server.ts";
import { moveTo } from "#app/domain/class-sessions/led.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import { isAnswerTo } from "#app/domain/quizzes/response.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { schools } from "#prisma/seed/core.ts";

export interface BenchSubjects {
  /** cookie headers */
  administrator: string;
  teacher: string;
  officer: string;
  /** of the school with most grades: the one that hands in 50,000 pupils */
  largeSchoolAdministrator: string;
  today: string;
  classId: string;
  classSessionId: string;
  /** answers by cards; its first question is being asked */
  cardsSessionId: string;
  pupils: { cookie: string; attemptId: string; positions: number[] }[];
}

const cookieOf = (token: string) => `sign-in=${token}`;

async function staffViewer(username: string): Promise<StaffViewer> {
  const account = await db.staffAccount.findUniqueOrThrow({
    where: { username },
    include: { person: { include: { appointments: true } } },
  });
  const { districtId, appointments } = account.person;
  return {
    kind: "staff",
    personId: account.personId,
    districtId,
    loginSessionId: "bench",
    appointments: appointments.map(({ role, schoolId }) => ({ role: role as "teacher", schoolId })),
  };
}

loadLibrary();
const teacher = await staffViewer("chenjing");
const administrator = await staffViewer("zhoumin");
const assignment = await db.teachingAssignment.findFirstOrThrow({
  where: { personId: teacher.personId, to: null, class: { stage: "junior", number: 1 } },
  orderBy: { class: { entryYear: "desc" } },
});
const started = await startClassSession(teacher, {
  classId: assignment.classId,
  lessonSlug: "qq-impersonation",
  band: "junior",
  way: "computer-room",
  purpose: "taught",
  steps: ["lesson", "simulation", "quiz"],
  commandKey: "bench",
});
if (!started.ok) throw new Error(`the class session did not start: ${started.reason}`);

const { classSessionId } = started;
const session = await db.classSession.findUniqueOrThrow({
  where: { id: classSessionId },
});
// a class has one class session at a time
const another = await db.teachingAssignment.findFirstOrThrow({
  where: {
    personId: teacher.personId,
    to: null,
    classId: { not: assignment.classId },
    class: { stage: "junior" },
  },
});
const withCards = await startClassSession(teacher, {
  classId: another.classId,
  lessonSlug: "qq-impersonation",
  band: "junior",
  way: "cards",
  purpose: "taught",
  steps: ["quiz"],
  commandKey: "bench-cards",
});
if (!withCards.ok) throw new Error(`the class session with cards did not start: ${withCards.reason}`);
await moveTo(teacher, {
  classSessionId: withCards.classSessionId,
  commandKey: "bench-cards-asking",
  to: { step: "quiz", position: 1, phase: "asking" },
});
const pupils: BenchSubjects["pupils"] = [];
for (const { learnerId, classId, status } of await listRoster([assignment.classId], session.taughtOn)) {
  if (status === "suspended") continue;
  const { districtId, schoolId } = session;
  const viewer: LearnerViewer = {
    kind: "learner",
    seat: null,
    personId: learnerId,
    districtId,
    schoolId,
    classId,
    classSessionId,
    isSelfStudy: false,
    loginSessionId: "bench",
  };
  const attempt = await startAttempt(viewer);
  if (!attempt.ok) throw new Error(`an attempt did not start: ${attempt.reason}`);
  const token = await createLoginSession({ personId: learnerId, kind: "learner", classSessionId });
  const items = await listFormItems(attempt.attempt.formId);
  // the load answers A and B, which not every kind of item has
  const asked = items.filter(({ item }) => isAnswerTo(item, "A") && isAnswerTo(item, "B"));
  const positions = asked.map(({ position }) => position);
  pupils.push({ cookie: cookieOf(token), attemptId: attempt.attempt.id, positions });
}
const staffCookie = async ({ personId }: StaffViewer) =>
  cookieOf(await createLoginSession({ personId, kind: "staff" }));
const subjects: BenchSubjects = {
  administrator: await staffCookie(administrator),
  teacher: await staffCookie(teacher),
  officer: await staffCookie(await staffViewer("lijianguo")),
  largeSchoolAdministrator: await staffCookie(await staffViewer(`xuexiao-${schools.nineYear.code}`)),
  today: session.taughtOn,
  classId: assignment.classId,
  classSessionId,
  cardsSessionId: withCards.classSessionId,
  pupils,
};
await closeDatabase();
process.stdout.write(JSON.stringify(subjects));
