import { beforeEach, describe, expect, it } from "vitest";
import { forgetViewers, readViewer } from "#app/auth/session.server.ts";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cookieOf, requestWith } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldPassword } from "#tests/support/world.ts";
import { changePassword, getAccount, revokeLoginSession } from "./account.server.ts";
import { signInStaff, signOut } from "./staff-sign-in.server.ts";

const office = "10.1.2.3";
const chenjing = { username: "chenjing", password: worldPassword };
const wrong = { username: "chenjing", password: "not the password" };

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  forgetViewers();
});

async function cookieBy(credentials: typeof chenjing): Promise<string> {
  const signIn = await signInStaff(credentials, office);
  if (!signIn.ok) throw new Error(signIn.reason);
  return `sign-in=${signIn.token}`;
}

describe("signing in by user name and password", () => {
  it("leads to where one's day begins", async () => {
    expect(await signInStaff(chenjing, office)).toMatchObject({ ok: true, home: "/teach" });
    expect(await signInStaff({ ...chenjing, username: "lijianguo" }, office)).toMatchObject({
      home: "/district",
    });
  });

  it("says the same, as slowly, of a wrong password, an unknown name and a disabled account", async () => {
    await db.staffAccount.update({ where: { username: "hetao" }, data: { disabledAt: new Date(0) } });
    const unknown = { username: "nobody-here", password: worldPassword };
    const disabled = { username: "hetao", password: worldPassword };
    const times: number[] = [];
    for (const credentials of [wrong, unknown, disabled]) {
      const begun = performance.now();
      expect(await signInStaff(credentials, office)).toEqual({ ok: false, reason: "wrong" });
      times.push(performance.now() - begun);
    }
    // argon2id was run for each of them; a look-up alone is a hundredth of it
    expect(Math.min(...times)).toBeGreaterThan(Math.max(...times) / 10);
  });

  it("is refused after ten wrong tries, the right password too, for known and unknown names alike", async () => {
    for (const username of ["chenjing", "nobody-here"]) {
      const tries = Array.from({ length: 10 }, () => signInStaff({ ...wrong, username }, ""));
      for (const one of await Promise.all(tries)) expect(one).toEqual({ ok: false, reason: "wrong" });
      expect(await signInStaff({ ...chenjing, username }, "")).toEqual({ ok: false, reason: "limited" });
    }
    expect(await signInStaff({ ...chenjing, username: "zhoumin" }, "")).toMatchObject({ ok: true });
  });

  it("begins to count anew after a success", async () => {
    for (let round = 0; round < 2; round++) {
      for (let n = 0; n < 9; n++) await signInStaff(wrong, "");
      expect(await signInStaff(chenjing, "")).toMatchObject({ ok: true });
    }
  });

  it("leaves a trace with ids, never with what was typed", async () => {
    await signInStaff(wrong, office);
    const events = await db.auditEvent.findMany();
    expect(events).toMatchObject([{ action: "sign-in.failed", actorId: world.staff.teacher }]);
    expect(JSON.stringify(events)).not.toMatch(/chenjing|password|10\.1/);
  });
});

describe("one's own account", () => {
  it("shows the places where it is signed in, and ends one of them", async () => {
    const here = await readViewer(requestWith(await cookieBy(chenjing)));
    const elsewhere = await cookieBy(chenjing);
    if (here?.kind !== "staff") throw new Error("not signed in");
    const { loginSessions, appointments } = await getAccount(here);
    expect(appointments).toEqual([{ role: "teacher", schoolName: "渝南区第三初级中学" }]);
    expect(loginSessions.filter(({ isThis }) => isThis)).toHaveLength(1);
    const other = loginSessions.find(({ isThis }) => !isThis);
    await revokeLoginSession(here, other?.id as string);
    expect(await readViewer(requestWith(elsewhere))).toBeNull();
    expect((await getAccount(here)).loginSessions).toHaveLength(1);
  });

  it("cannot end a colleague's sign-in: for this viewer it does not exist", async () => {
    const cookie = await cookieOf({ personId: world.staff.schoolAdmin, kind: "staff" });
    const { id } = await db.loginSession.findFirstOrThrow();
    await expect(revokeLoginSession(viewerOf("teacher"), id)).rejects.toMatchObject({ status: 404 });
    expect(await readViewer(requestWith(cookie))).not.toBeNull();
  });

  it("gets a new password, and every other sign-in ends", async () => {
    const cookie = await cookieBy(chenjing);
    const elsewhere = await cookieBy(chenjing);
    const viewer = await readViewer(requestWith(cookie));
    if (viewer?.kind !== "staff") throw new Error("not signed in");
    const newPassword = "four plain words here";
    expect(await changePassword(viewer, { currentPassword: worldPassword, newPassword })).toEqual({
      ok: true,
    });
    expect(await readViewer(requestWith(cookie))).not.toBeNull();
    expect(await readViewer(requestWith(elsewhere))).toBeNull();
    expect(await signInStaff(chenjing, office)).toMatchObject({ reason: "wrong" });
    expect(await signInStaff({ ...chenjing, password: newPassword }, office)).toMatchObject({ ok: true });
  });

  it.each([
    ["without the current one", { currentPassword: "guess", newPassword: "four plain words" }, "wrong"],
    ["that is short", { currentPassword: worldPassword, newPassword: "short" }, "tooShort"],
    [
      "built on the user name",
      { currentPassword: worldPassword, newPassword: "chenjing12" },
      "sameAsUsername",
    ],
    ["that everybody takes", { currentPassword: worldPassword, newPassword: "1234567890" }, "tooCommon"],
  ])("gets no new password %s", async (_why, change, reason) => {
    expect(await changePassword(viewerOf("teacher"), change)).toEqual({ ok: false, reason });
    expect(await signInStaff(chenjing, office)).toMatchObject({ ok: true });
  });

  it("is left by signing out", async () => {
    const cookie = await cookieBy(chenjing);
    await signOut((await readViewer(requestWith(cookie))) as { personId: string; loginSessionId: string });
    expect(await readViewer(requestWith(cookie))).toBeNull();
  });
});
