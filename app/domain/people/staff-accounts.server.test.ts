import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { appointTeacher } from "#app/domain/schools/teaching.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { acceptInvitation } from "./invitation.server.ts";
import { disableStaff } from "./staff.server.ts";
import { lacksSlip, listStaffAccounts, makeStaffSlips } from "./staff-accounts.server.ts";

const admin = viewerOf("schoolAdmin");
const listed = (name: string, username: string | null = null) => ({ name, username });

beforeAll(loadLibrary);

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

const make = (commandKey: string, list: ReturnType<typeof listed>[], personIds: string[] = []) =>
  makeStaffSlips(admin, { commandKey, personIds, list }, worldToday);
const stateOf = async (name: string) =>
  (await listStaffAccounts(admin, worldToday)).find((member) => member.name === name)?.state;

describe("accounts for many", () => {
  it("come with a slip each, a user name by sound, a role and a place in the staff group", async () => {
    const made = await make("k1", [listed("陈静怡"), listed("陈静仪"), listed("白露", "bailu")]);
    if (!made.ok) throw new Error(made.reason);
    expect(made.slips.map(({ name, username }) => [name, username])).toEqual([
      ["陈静怡", "chenjingyi"],
      ["陈静仪", "chenjingyi2"],
      ["白露", "bailu"],
    ]);
    expect(await stateOf("白露")).toBe("invited");
    const group = await listRoster([world.classes.juniorStaff], worldToday);
    expect(group.map(({ name }) => name)).toContain("陈静怡");
    const [slip] = made.slips;
    const newPassword = "a long enough password";
    expect(await acceptInvitation({ code: slip?.code ?? "", newPassword }, "10.0.0.1")).toMatchObject({
      ok: true,
      home: "/teach",
    });
    expect(await stateOf("陈静怡")).toBe("active");
  });

  it("are made once however often the form is sent, and the codes are shown once", async () => {
    await make("k1", [listed("白露")]);
    expect(await make("k1", [listed("白露")])).toEqual({ ok: false, reason: "already-made" });
    expect(await db.staffAccount.count({ where: { username: "bailu" } })).toBe(1);
  });

  it("are all or none: a user name that is taken makes nothing", async () => {
    const refused = await make("k1", [listed("白露"), listed("林夏", "zhoumin")]);
    expect(refused).toEqual({ ok: false, reason: "username-taken", detail: "zhoumin" });
    expect(await db.staffAccount.count({ where: { username: "bailu" } })).toBe(0);
    expect(await make("k2", [])).toEqual({ ok: false, reason: "nobody" });
  });

  it("are renewed when a slip has run out, and come back after somebody was let go", async () => {
    await make("k1", [listed("白露")]);
    itIsNow("2026-12-20T02:00:00Z");
    expect(await stateOf("白露")).toBe("expired");
    const again = await make("k2", [listed("白露")]);
    expect(again).toMatchObject({ ok: true, slips: [{ username: "bailu" }] });
    expect(await stateOf("白露")).toBe("invited");
    const hetao = world.staff.otherTeacher;
    await disableStaff(admin, hetao);
    expect(await stateOf("何涛")).toBe("disabled");
    // when everybody without a slip is to have one, whoever was let go is not called back by that
    itIsNow("2027-01-20T02:00:00Z");
    const lacking = (await listStaffAccounts(admin, worldToday)).filter(lacksSlip);
    expect(lacking.map(({ name }) => name)).toEqual(["白露"]);
    expect(await make("k3", [], [hetao])).toMatchObject({ ok: true, slips: [{ username: "hetao" }] });
  });
});

describe("a teacher who has been let go during a lesson", () => {
  it("leaves it to another teacher of the class, whom the administrator can appoint on the spot", async () => {
    const started = await startClassSession(viewerOf("teacher"), {
      classId: world.classes.seven1,
      lessonSlug: "qq-impersonation",
      band: "junior",
      way: "computer-room",
      steps: ["lesson", "quiz"],
      commandKey: "start",
    });
    if (!started.ok) throw new Error(started.reason);
    await disableStaff(admin, world.staff.teacher);
    const { classSessionId } = started;
    const end = { classSessionId, kind: "closed" as const, alsoPresent: [], commandKey: "close" };
    await expect(closeClassSession(viewerOf("otherTeacher"), end)).rejects.toMatchObject({ status: 404 });
    const personId = world.staff.otherTeacher;
    await appointTeacher(admin, world.classes.seven1, {
      commandKey: "appoint",
      personId,
      role: "subject",
      on: worldToday,
    });
    expect(await closeClassSession(viewerOf("otherTeacher"), end)).toMatchObject({
      ok: true,
      kind: "closed",
    });
  });
});
