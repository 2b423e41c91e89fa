/** Every visitor at every address of app/routes.ts, by reading and by posting, by page and by data. */
import { beforeAll, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { answersOf, ask, routes } from "#tests/access/application.ts";
import { type Outcome, outcomeOf, type Row, table, type Visitor } from "#tests/access/table.ts";
import { cookieOf } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";

const visitors: Visitor[] = [
  "anonymous",
  "learner",
  ...(Object.keys(world.staff) as (keyof typeof world.staff)[]),
];
const cookies = new Map<Visitor, string>();
let params: Record<string, string>;
let pupilsNames: string[];

beforeAll(async () => {
  loadLibrary();
  await createWorld();
  // a page that cannot even be loaded fails here, once
  await ask("/healthz");
  const started = await startClassSession(viewerOf("teacher"), {
    classId: world.classes.seven1,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "computer-room",
    steps: ["lesson", "simulation", "quiz"],
    commandKey: "start",
  });
  if (!started.ok) throw new Error(started.reason);
  const { classSessionId } = started;
  for (const [visitor, personId] of Object.entries(world.staff))
    cookies.set(visitor as Visitor, await cookieOf({ personId, kind: "staff" }));
  const learner = { personId: world.learners.liNan, kind: "learner", classSessionId } as const;
  cookies.set("learner", await cookieOf(learner));
  const [{ joinCode }, loginSession] = await Promise.all([
    db.classSession.findUniqueOrThrow({ where: { id: classSessionId } }),
    db.loginSession.findFirstOrThrow({ where: { personId: world.staff.schoolAdmin } }),
  ]);
  params = {
    slug: "qq-impersonation",
    band: "junior",
    file: "cover-impersonation.svg",
    joinCode,
    secret: "nobodys-card-secret-000",
    classId: world.classes.seven1,
    classSessionId,
    month: "2026-11",
    itemId: "qqi-cousin-course-fee",
    schoolId: world.schools.junior,
    learnerId: world.learners.liNan,
    personId: world.staff.teacher,
    changeId: "nobodys-change",
    entryId: "nobodys-entry",
    assignmentId: "nobodys-assignment",
    loginSessionId: loginSession.id,
    importId: await rosterImportOf(world.schools.junior),
    format: "gift",
  };
  const pupils = Object.values<string>(world.learners);
  pupilsNames = (await db.personName.findMany({ where: { personId: { in: pupils } } })).map(
    ({ name }) => name,
  );
});

async function rosterImportOf(schoolId: string): Promise<string> {
  const { districtId } = world;
  const started = { startedAt: new Date("2026-11-23T01:00:00Z"), startedById: world.staff.schoolAdmin };
  const row = { id: world.staff.schoolAdmin, districtId, schoolId, fileHash: "none", day: "2026-11-23" };
  const { id } = await db.rosterImport.create({ data: { ...row, ...started } });
  // a file of questions of the same id: each is found at its own addresses only
  const recorded = { recordedAt: started.startedAt, recordedById: world.staff.districtOfficer };
  const reading = { format: "gift", found: 0, items: [], problems: [] };
  const about = { id, districtId, format: "gift", lessonSlug: "loan", band: "senior", fileHash: "none" };
  await db.itemImport.create({ data: { ...about, reading, ...recorded } });
  return id;
}

const paths = routes.filter(({ isLayout }) => !isLayout).map(({ path }) => path);

function addressOf(path: string): string {
  return path.replace(/:(\w+)/g, (_, name: string) => params[name] as string).replace("*", "no-such-page");
}

async function readOutcome(response: Response): Promise<{ outcome: Outcome | number; text: string }> {
  const { status, headers } = response;
  const endless = headers.get("content-type")?.startsWith("text/event-stream");
  const text = endless ? "" : await response.text();
  if (endless) await response.body?.cancel();
  const to = headers.get("location");
  if (to && /^\/(sign-in|join)\b/.test(to))
    return { outcome: `to ${to.replace(/[?].*/, "")}` as Outcome, text };
  return { outcome: status < 400 ? "enters" : status, text };
}

it("every route is in the table, and the table names no route that is gone", () => {
  expect(paths.filter((path) => !(path in table))).toEqual([]);
  expect(Object.keys(table).filter((path) => !paths.includes(path))).toEqual([]);
});

describe.each(Object.entries(table))("%s", (path: string, row: Row) => {
  it.each(visitors)("read by %s", async (visitor) => {
    const { outcome, text } = await readOutcome(await ask(addressOf(path), { cookie: cookies.get(visitor) }));
    const expected = outcomeOf(row, visitor);
    const { reading } = await answersOf(path);
    // an address that is only posted to says 400 to whoever may enter its area
    expect(outcome).toBe(reading || !mayEnter(expected) ? expected : 400);
    const mayNamePupils = path === "/join/:joinCode" || ["learn", "teach", "school"].includes(row.area);
    if (!mayNamePupils || expected !== "enters") expect(namesIn(text)).toEqual([]);
  });

  const refused = visitors.filter((visitor) => outcomeOf(row, visitor) !== "enters" && row.area !== "public");

  it.runIf(refused.length > 0).each(refused)("posted to by %s", async (visitor) => {
    const before = await countRows();
    const form = { commandKey: "k", learnerId: world.learners.chenHao, ...row.form };
    const response = await ask(addressOf(path), { cookie: cookies.get(visitor), method: "POST", form });
    const { outcome } = await readOutcome(response);
    const expected = outcomeOf(row, visitor);
    const { posting } = await answersOf(path);
    expect(outcome).toBe(posting || !mayEnter(expected) ? expected : 405);
    expect(await countRows()).toEqual(before);
  });

  it.runIf(refused.length > 0).each(refused)("asked for its data by %s", async (visitor) => {
    const { reading } = await answersOf(path);
    const response = await ask(`${addressOf(path)}.data`, { cookie: cookies.get(visitor) });
    const text = await response.text();
    if (reading) expect(response.status).not.toBe(200);
    expect(namesIn(text)).toEqual([]);
  });
});

/** What is 404 is found to be another's only after the area has been entered. */
function mayEnter(expected: Outcome): boolean {
  return expected === "enters" || expected === 404;
}

function namesIn(text: string): string[] {
  return pupilsNames.filter((name) => text.includes(name));
}

/** What a refused post must not have changed. */
async function countRows(): Promise<number[]> {
  return Promise.all([
    db.classSession.count(),
    db.classSessionClosing.count(),
    db.classSessionReopening.count(),
    db.rollEntry.count(),
    db.completion.count(),
    db.districtSetting.count(),
    db.excuse.count(),
    db.learnerCredential.count(),
    db.monthlyFormRevision.count(),
    db.monthlyFormSubmission.count(),
    db.person.count(),
    db.enrolment.count(),
    db.schoolClass.count(),
    db.itemImport.count(),
    db.itemImportEvent.count(),
    db.districtItemReview.count(),
    db.classChange.count(),
    db.teachingAssignment.count(),
    db.oneTimeCode.count(),
    db.consent.count(),
    db.calendarEntry.count(),
    db.lessonAssignment.count(),
    db.school.count(),
    db.attempt.count(),
    db.answer.count(),
    db.commandReceipt.count(),
    db.auditEvent.count(),
  ]);
}
