import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { acceptInvitation } from "#app/domain/people/invitation.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import type { NewSchool } from "./new-school.ts";
import { createSchool, listUnits } from "./units.server.ts";

const officer = viewerOf("districtOfficer");
const unit: NewSchool = {
  commandKey: "k1",
  name: "渝南区第五初级中学",
  schoolCode: "100302",
  kind: "junior",
  stages: ["junior"],
  adminName: "彭越",
  adminUsername: "pengyue",
};

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("adding a unit", () => {
  it("opens it with its stages and a slip for its first administrator, shown once", async () => {
    const created = await createSchool(officer, unit);
    expect(created).toMatchObject({ ok: true, slip: { name: "彭越", username: "pengyue" } });
    const listed = (await listUnits(officer, worldToday)).find(({ code }) => code === "100302");
    expect(listed).toMatchObject({ name: unit.name, kind: "junior", stages: ["junior"], classes: 0 });
    const stages = await db.schoolStage.findMany({ where: { schoolId: listed?.id ?? "" } });
    expect(stages.map(({ stage, grades }) => `${stage} ${grades}`).sort()).toEqual(["junior 3", "staff 1"]);

    const code = created.ok && "slip" in created ? (created.slip?.code ?? "") : "";
    expect(
      await acceptInvitation({ code, newPassword: "a long enough password" }, "127.0.0.1"),
    ).toMatchObject({
      ok: true,
      home: "/school",
    });
    expect(JSON.stringify(await db.commandReceipt.findMany())).not.toContain(code);
  });

  it("does it once when the form comes twice, without the code", async () => {
    await createSchool(officer, unit);
    expect(await createSchool(officer, unit)).toEqual({ ok: true, name: unit.name, slip: null });
    expect(await db.school.count({ where: { code: unit.schoolCode } })).toBe(1);
  });

  it("refuses a code or a user name that is taken, and leaves nothing behind", async () => {
    const before = await db.school.count();
    expect(await createSchool(officer, { ...unit, schoolCode: "100301" })).toEqual({
      ok: false,
      reason: "code-taken",
    });
    expect(await createSchool(officer, { ...unit, adminUsername: "zhoumin" })).toEqual({
      ok: false,
      reason: "username-taken",
    });
    expect(await db.school.count()).toBe(before);
  });

  it("is the district's alone", async () => {
    await expect(createSchool(viewerOf("schoolAdmin"), unit)).rejects.toMatchObject({ status: 403 });
    expect(await listUnits(viewerOf("schoolAdmin"), worldToday)).toEqual([]);
    const others = await listUnits(viewerOf("otherDistrictOfficer"), worldToday);
    expect(others.map(({ id }) => id)).toEqual([world.schools.elsewhere]);
  });
});
