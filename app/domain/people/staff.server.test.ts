import { beforeEach, describe, expect, it } from "vitest";
import { forgetViewers, readViewer } from "#app/auth/session.server.ts";
import { ensureSetUpCode } from "#app/auth/set-up-code.server.ts";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { cookieOf, itIsNow, requestWith } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldPassword } from "#tests/support/world.ts";
import { acceptInvitation } from "./invitation.server.ts";
import { isSetUp, setUpDistrict } from "./set-up.server.ts";
import { createStaff, disableStaff, inviteAgain, inviteByUsername, listStaff } from "./staff.server.ts";
import { signInStaff } from "./staff-sign-in.server.ts";

const { junior, primary } = world.schools;
const office = "10.1.2.3";
const newPassword = "four plain words here";
const newTeacher = {
  name: "高远",
  username: "GaoYuan ",
  appointments: [{ role: "teacher", schoolId: junior }] as const,
};

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  forgetViewers();
});

describe("a new member of staff", () => {
  beforeEach(createWorld);

  it("chooses the first password by a slip that works once", async () => {
    const created = await createStaff(viewerOf("schoolAdmin"), newTeacher);
    if (!created.ok || !created.invitation) throw new Error("no invitation");
    const { code } = created.invitation;
    const typed = code.toLowerCase().replaceAll("-", " ");
    expect(await acceptInvitation({ code: typed, newPassword }, office)).toMatchObject({
      ok: true,
      home: "/teach",
    });
    expect(await signInStaff({ username: "gaoyuan", password: newPassword }, office)).toMatchObject({
      ok: true,
    });
    expect(await acceptInvitation({ code, newPassword }, office)).toEqual({ ok: false, reason: "wrongCode" });
    expect(JSON.stringify(await db.oneTimeCode.findMany())).not.toContain(code);
  });

  it("cannot sign in before, nor by a slip that is older than two weeks", async () => {
    const created = await createStaff(viewerOf("schoolAdmin"), newTeacher);
    if (!created.ok || !created.invitation) throw new Error("no invitation");
    expect(await signInStaff({ username: "gaoyuan", password: "invited" }, office)).toMatchObject({
      ok: false,
    });
    itIsNow("2026-12-07T02:00:00Z");
    const { code } = created.invitation;
    expect(await acceptInvitation({ code, newPassword }, office)).toMatchObject({ reason: "wrongCode" });
  });

  it("keeps the slip when the chosen password is refused", async () => {
    const created = await createStaff(viewerOf("schoolAdmin"), newTeacher);
    if (!created.ok || !created.invitation) throw new Error("no invitation");
    const { code } = created.invitation;
    expect(await acceptInvitation({ code, newPassword: "gaoyuan123" }, office)).toMatchObject({
      reason: "sameAsUsername",
    });
    expect(await acceptInvitation({ code, newPassword }, office)).toMatchObject({ ok: true });
  });

  it("is refused a user name that is taken, and nothing is left of the attempt", async () => {
    const people = await db.person.count();
    const taken = { ...newTeacher, username: "chenjing" };
    expect(await createStaff(viewerOf("schoolAdmin"), taken)).toEqual({
      ok: false,
      reason: "username-taken",
    });
    expect(await db.person.count()).toBe(people);
  });

  it.each([
    ["a teacher", "teacher", { role: "teacher", schoolId: junior }],
    ["the administrator of another school", "primaryAdmin", { role: "teacher", schoolId: junior }],
    ["an administrator, as a district officer,", "schoolAdmin", { role: "district-officer", schoolId: null }],
    [
      "an officer, in another district,",
      "districtOfficer",
      { role: "school-admin", schoolId: world.schools.elsewhere },
    ],
  ] as const)("is not appointed by %s", async (_who, viewer, appointment) => {
    const staff = { ...newTeacher, appointments: [appointment] };
    await expect(createStaff(viewerOf(viewer), staff)).rejects.toMatchObject({ status: 403 });
  });

  it("is on the school's list, with where things stand", async () => {
    await createStaff(viewerOf("schoolAdmin"), newTeacher);
    const list = await listStaff(viewerOf("schoolAdmin"), junior);
    expect(list.find(({ username }) => username === "gaoyuan")).toMatchObject({
      name: "高远",
      state: "invited",
    });
    expect(list.find(({ username }) => username === "chenjing")).toMatchObject({ state: "active" });
    expect(await listStaff(viewerOf("schoolAdmin"), primary)).toEqual([]);
    expect(await listStaff(viewerOf("teacher"), junior)).toEqual([]);
    expect(await listStaff(viewerOf("otherDistrictOfficer"), junior)).toEqual([]);
  });
});

describe("a member of staff", () => {
  beforeEach(createWorld);
  const teacher = world.staff.teacher;

  it("who forgot the password gets a new slip; old password, old slip and sign-ins end", async () => {
    const cookie = await cookieOf({ personId: teacher, kind: "staff" });
    const first = await inviteAgain(viewerOf("schoolAdmin"), teacher);
    const second = await inviteAgain(viewerOf("schoolAdmin"), teacher);
    expect(await readViewer(requestWith(cookie))).toBeNull();
    expect(await signInStaff({ username: "chenjing", password: worldPassword }, office)).toMatchObject({
      ok: false,
    });
    expect(await acceptInvitation({ code: first.code, newPassword }, office)).toMatchObject({ ok: false });
    expect(await acceptInvitation({ code: second.code, newPassword }, office)).toMatchObject({ ok: true });
  });

  it("who is the last officer gets a slip from the server's command line", async () => {
    expect(await inviteByUsername("nobody")).toBeNull();
    const invitation = await inviteByUsername("LiJianguo");
    const accepted = await acceptInvitation({ code: invitation?.code ?? "", newPassword }, office);
    expect(accepted).toMatchObject({ ok: true, home: "/district" });
  });

  it("who leaves is out at once, and what was recorded stays", async () => {
    const cookie = await cookieOf({ personId: teacher, kind: "staff" });
    await disableStaff(viewerOf("schoolAdmin"), teacher);
    expect(await readViewer(requestWith(cookie))).toBeNull();
    expect(await signInStaff({ username: "chenjing", password: worldPassword }, office)).toMatchObject({
      ok: false,
    });
    expect(await db.teachingAssignment.count({ where: { personId: teacher } })).toBe(1);
  });

  it.each(["primaryAdmin", "otherTeacher", "otherDistrictOfficer"] as const)(
    "does not exist for %s's desk",
    async (viewer) => {
      await expect(inviteAgain(viewerOf(viewer), teacher)).rejects.toMatchObject({ status: 404 });
      await expect(disableStaff(viewerOf(viewer), teacher)).rejects.toMatchObject({ status: 404 });
    },
  );

  it("does not lock the door behind oneself", async () => {
    const admin = viewerOf("schoolAdmin");
    await expect(disableStaff(admin, admin.personId)).rejects.toMatchObject({ status: 404 });
  });
});

describe("the first set-up", () => {
  const form = {
    region: "重庆市",
    district: "渝南区",
    authority: "渝南区教育委员会",
    name: "李建国",
    username: "lijianguo",
    newPassword,
  };

  it("creates the district and its first officer by the code in the server's log, once", async () => {
    const code = (await ensureSetUpCode()) as string;
    const other = (await ensureSetUpCode()) as string;
    expect(await isSetUp()).toBe(false);
    const results = await Promise.all([
      setUpDistrict({ ...form, code }, ""),
      setUpDistrict({ ...form, code }, ""),
    ]);
    expect(results.filter(({ ok }) => ok)).toMatchObject([{ home: "/district" }]);
    expect(await setUpDistrict({ ...form, code: other }, "")).toEqual({ ok: false, reason: "wrongCode" });
    expect(await db.district.count()).toBe(1);
    expect(await db.districtSetting.count()).toBe(1);
    expect(await isSetUp()).toBe(true);
    expect(await ensureSetUpCode()).toBeNull();
    expect(await signInStaff({ username: "lijianguo", password: newPassword }, "")).toMatchObject({
      ok: true,
    });
  });

  it("needs the code: a wrong one, an invitation or yesterday's creates nothing", async () => {
    const code = (await ensureSetUpCode()) as string;
    expect(await setUpDistrict({ ...form, code: "2222-2222-2222" }, "")).toMatchObject({
      reason: "wrongCode",
    });
    itIsNow("2026-11-24T02:00:00Z");
    expect(await setUpDistrict({ ...form, code }, "")).toMatchObject({ reason: "wrongCode" });
    expect(await db.district.count()).toBe(0);
  });
});
