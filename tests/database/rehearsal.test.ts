/** A lesson tried with an invented class leaves nothing behind, and nobody comes from one into the other. */
import { existsSync, readdirSync } from "node:fs";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { forgetViewers } from "#app/auth/session.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { Prisma } from "#app/db/generated/sqlite/client.ts";
import { removeThrowaways, throwawayDirectory } from "#app/db/throwaway.server.ts";
import { writeGrouped } from "#app/db/writer.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { callRoll } from "#app/domain/class-sessions/roll.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import {
  endRehearsal,
  insideRehearsal,
  isRehearsal,
  mostRehearsals,
  rehearsalLasts,
  startRehearsal,
} from "#app/domain/rehearsals/rehearsals.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { ask } from "#tests/access/application.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldPassword } from "#tests/support/world.ts";

const open: string[] = [];

beforeEach(async () => {
  loadLibrary();
  removeThrowaways();
  await resetDatabase();
  await createWorld();
  forgetViewers();
});

afterEach(async () => {
  for (const secret of open.splice(0)) await endRehearsal(secret);
});

async function begin(viewer: StaffViewer = viewerOf("teacher")): Promise<string> {
  const started = await startRehearsal(viewer);
  if (!started.ok) throw new Error(started.reason);
  open.push(started.secret);
  return started.secret;
}

/** Every row of every table. */
async function dump(): Promise<Record<string, string[]>> {
  const tables: Record<string, string[]> = {};
  for (const model of Object.values(Prisma.ModelName)) {
    const name = `${model[0]?.toLowerCase()}${model.slice(1)}` as "person";
    tables[model] = (await db[name].findMany()).map((row) => JSON.stringify(row)).sort();
  }
  return tables;
}

const files = () => (existsSync(throwawayDirectory()) ? readdirSync(throwawayDirectory()) : []);

/** The invented teacher teaches the invented 七年级 and closes; answers how many were recorded. */
async function teach(): Promise<number> {
  const teacher = await db.staffAccount.findFirstOrThrow();
  const {
    id: classId,
    districtId,
    schoolId,
  } = await db.schoolClass.findFirstOrThrow({
    where: { stage: "junior" },
  });
  const viewer: StaffViewer = {
    ...viewerOf("teacher"),
    personId: teacher.personId,
    districtId,
    appointments: [{ role: "teacher", schoolId }],
  };
  const started = await startClassSession(viewer, {
    classId,
    lessonSlug: "qq-impersonation",
    band: "junior",
    way: "hands",
    steps: ["roll", "lesson"],
    commandKey: "start",
  });
  if (!started.ok) throw new Error(started.reason);
  const { classSessionId } = started;
  const called = await callRoll(viewer, { classSessionId, commandKey: "roll", absent: [] });
  expect(called.ok).toBe(true);
  const closed = await closeClassSession(viewer, {
    classSessionId,
    commandKey: "close",
    kind: "closed",
    alsoPresent: [],
  });
  if (!closed.ok) throw new Error(closed.reason);
  return db.completion.count();
}

describe("a rehearsal", () => {
  it("takes a whole lesson and leaves every table as it was, and no file", async () => {
    const before = await dump();
    const secret = await begin();
    expect(await insideRehearsal(secret, teach)).toBe(40);
    expect(await dump()).toEqual(before);
    expect(files()).toHaveLength(1);
    await endRehearsal(secret);
    expect(files()).toEqual([]);
    expect(await dump()).toEqual(before);
  });

  it("keeps what is written in groups to itself, too", async () => {
    const before = await dump();
    const secret = await begin();
    const sql = `UPDATE "StaffAccount" SET "username" = `;
    const write = { sql: { sqlite: `${sql}?`, postgresql: `${sql}$1` }, params: ["somebody"] };
    expect(await insideRehearsal(secret, () => writeGrouped(write))).toEqual({ changes: 1 });
    expect(await dump()).toEqual(before);
  });

  it("holds invented people only, and the evidence in it is as protected as anywhere", async () => {
    const secret = await begin();
    await insideRehearsal(secret, async () => {
      const names = await db.personName.findMany();
      expect(names.filter(({ name }) => !/^示例(老师|\d+号)$/.test(name))).toEqual([]);
      await expect(db.enrolment.deleteMany()).rejects.toThrow();
    });
  });

  it("is over after its hours, and makes room", async () => {
    const secret = await begin();
    const began = process.env.FIXED_NOW;
    try {
      process.env.FIXED_NOW = new Date(now().getTime() + rehearsalLasts).toISOString();
      expect(isRehearsal(secret)).toBe(false);
      await begin(viewerOf("otherTeacher"));
      expect(files()).toHaveLength(1);
    } finally {
      process.env.FIXED_NOW = began;
    }
  });

  it("is one of a few: who comes too many is told so, and who begins anew has still only one", async () => {
    const somebody = (n: number) => ({ ...viewerOf("teacher"), personId: `teacher-${n}` });
    for (let n = 0; n < mostRehearsals; n++) await begin(somebody(n));
    expect(await startRehearsal(somebody(mostRehearsals))).toEqual({ ok: false, reason: "full" });
    const [first] = open;
    const again = await begin(somebody(0));
    expect(isRehearsal(first as string)).toBe(false);
    expect(isRehearsal(again)).toBe(true);
    expect(files()).toHaveLength(mostRehearsals);
  });
});

describe("the browser of a teacher who rehearses", () => {
  const cookiesOf = (response: Response) =>
    response.headers.getSetCookie().map((cookie) => cookie.split(";")[0] as string);
  const post = (path: string, cookie: string, form: Record<string, string> = {}) =>
    ask(path, { method: "POST", form, cookie });

  async function signIn(username: string): Promise<string> {
    const response = await ask("/sign-in", { method: "POST", form: { username, password: worldPassword } });
    return cookiesOf(response).join("; ");
  }

  it("is in the invented school until it ends, and afterwards in its own, still signed in", async () => {
    const own = await signIn("chenjing");
    const started = await post("/teach/rehearsal", own);
    expect(started.headers.get("location")).toBe("/teach");
    const both = [own, ...cookiesOf(started)].join("; ");
    open.push((/rehearsal=([\w-]+)/.exec(both) as RegExpExecArray)[1] as string);
    const page = await (await ask("/teach", { cookie: both })).text();
    expect(page).toContain("试讲结束，全部清除");
    // the real class is not there, neither in the list nor by its address
    expect(page).not.toContain(world.classes.seven1);
    expect((await ask(`/teach/classes/${world.classes.seven1}`, { cookie: both })).status).toBe(404);
    const ended = await post("/rehearsal/ending", both);
    expect(cookiesOf(ended)).toEqual(["rehearsal=", "rehearsal-sign-in="]);
    const after = await (await ask("/teach", { cookie: own })).text();
    expect(after).toContain(world.classes.seven1);
    expect(after).not.toContain("试讲结束");
    // what still comes for it is led out and done nowhere
    const late = await post("/teach/rehearsal", both);
    expect([late.status, late.headers.get("location")]).toEqual([302, "/teach"]);
    expect(cookiesOf(late)).toEqual(["rehearsal=", "rehearsal-sign-in="]);
  });

  it("cannot use its rehearsal's sign-in outside it", async () => {
    const own = await signIn("chenjing");
    const [secret, token] = cookiesOf(await post("/teach/rehearsal", own)) as [string, string];
    open.push(secret.replace("rehearsal=", ""));
    // known to this process by now, but inside the rehearsal only
    expect((await ask("/teach", { cookie: `${secret}; ${token}` })).status).toBe(200);
    const secretless = token.replace("rehearsal-sign-in", "sign-in");
    expect((await ask("/teach", { cookie: secretless })).headers.get("location")).toMatch(/^\/sign-in/);
  });

  it("is a teacher's: a district officer cannot begin one", async () => {
    expect((await post("/teach/rehearsal", await signIn("lijianguo"))).status).toBe(403);
  });
});
