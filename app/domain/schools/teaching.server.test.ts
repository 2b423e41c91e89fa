import { beforeEach, describe, expect, it } from "vitest";
import { listTaughtClassIds } from "#app/domain/class-sessions/taught.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { appointTeacher, endAssignment, getClassTeachers } from "./teaching.server.ts";

const admin = viewerOf("schoolAdmin");
const { seven1, seven2, three1 } = world.classes;
const hetao = world.staff.otherTeacher;

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

describe("a class changes its teacher", () => {
  it("on a day: until then it is the old one's, from then on the new one's", async () => {
    const appoint = { commandKey: "k1", personId: hetao, role: "homeroom", on: "2026-11-16" } as const;
    expect(await appointTeacher(admin, seven1, appoint)).toEqual({ ok: true });
    expect(await appointTeacher(admin, seven1, appoint)).toEqual({ ok: true });
    const [before, after] = [viewerOf("teacher"), viewerOf("otherTeacher")];
    expect(await listTaughtClassIds(before, "2026-11-15")).toEqual([seven1]);
    expect(await listTaughtClassIds(before, "2026-11-16")).toEqual([]);
    expect((await listTaughtClassIds(after, worldToday)).sort()).toEqual([seven1, seven2]);
    const teachers = await getClassTeachers(admin, seven1, worldToday);
    expect(teachers.now).toMatchObject([{ name: "何涛", role: "homeroom", from: "2026-11-16" }]);
    expect(teachers.past).toMatchObject([{ name: "陈静", to: "2026-11-16" }]);
  });

  it("may have subject teachers besides, and lets them go again", async () => {
    const appoint = { commandKey: "k1", personId: hetao, role: "subject", on: worldToday } as const;
    expect(await appointTeacher(admin, seven1, appoint)).toEqual({ ok: true });
    const again = await appointTeacher(admin, seven1, { ...appoint, commandKey: "k2" });
    expect(again).toEqual({ ok: false, reason: "already-teaches" });
    const subject = (await getClassTeachers(admin, seven1, worldToday)).now.find(
      ({ role }) => role === "subject",
    );
    const end = { commandKey: "k3", assignmentId: subject?.id ?? "", on: worldToday };
    expect(await endAssignment(admin, seven1, end)).toEqual({ ok: true });
    expect(await listTaughtClassIds(viewerOf("otherTeacher"), worldToday)).toEqual([seven2]);
    expect((await getClassTeachers(admin, seven1, worldToday)).now).toHaveLength(1);
  });

  it("appoints nobody of another school, and no class of another school", async () => {
    const appoint = { commandKey: "k1", role: "subject", on: worldToday } as const;
    const outsider = { ...appoint, personId: world.staff.primaryTeacher };
    await expect(appointTeacher(admin, seven1, outsider)).rejects.toMatchObject({ status: 404 });
    const away = appointTeacher(admin, three1, { ...appoint, personId: hetao });
    await expect(away).rejects.toMatchObject({ status: 404 });
  });
});
