import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { appointTeacher } from "#app/domain/schools/teaching.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { itIsNow } from "#tests/support/sign-in.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { getClassRoster, getTaughtClassRoster } from "./class-roster.server.ts";

const { seven1, seven2 } = world.classes;
const namesIn = ({ roster }: Awaited<ReturnType<typeof getClassRoster>>) => roster.map(({ name }) => name);

beforeEach(async () => {
  itIsNow("2026-11-23T02:00:00Z");
  await resetDatabase();
  await createWorld();
});

describe("the list of a class on a past day", () => {
  it("is the same for its teacher and for the school's administrator, and leaves a trace of both", async () => {
    const seen = await getTaughtClassRoster(viewerOf("teacher"), seven1, "2026-10-08");
    expect(seen).toEqual(await getClassRoster(viewerOf("schoolAdmin"), seven1, "2026-10-08"));
    expect(namesIn(seen)).toEqual(expect.arrayContaining(["吴迪", "黄子涵"]));
    expect(namesIn(await getTaughtClassRoster(viewerOf("teacher"), seven1, worldToday))).not.toContain(
      "吴迪",
    );
    const trace = { action: "names.viewed", subjectId: seven1, schoolId: world.schools.junior };
    expect(await db.auditEvent.count({ where: { ...trace, actorId: world.staff.teacher } })).toBe(2);
    expect(await db.auditEvent.count({ where: { ...trace, actorId: world.staff.schoolAdmin } })).toBe(1);
  });

  it("is as it was known then, where somebody asks for that", async () => {
    const known = new Date("2026-10-09T00:30:00Z");
    const seen = await getTaughtClassRoster(viewerOf("teacher"), seven1, "2026-10-20", known);
    expect(namesIn(seen)).toContain("吴迪");
  });

  it("is there for whoever has taken the class over, and gone for whoever has handed it on", async () => {
    const other = { commandKey: "k", personId: world.staff.otherTeacher, role: "homeroom" } as const;
    await appointTeacher(viewerOf("schoolAdmin"), seven1, { ...other, on: worldToday });
    const seen = await getTaughtClassRoster(viewerOf("otherTeacher"), seven1, "2026-10-08");
    expect(seen.isOpen).toBe(true);
    expect(namesIn(seen)).toContain("吴迪");
    const before = getTaughtClassRoster(viewerOf("teacher"), seven1, "2026-10-08");
    await expect(before).rejects.toMatchObject({ status: 404 });
  });

  it("says when the class was not there yet", async () => {
    const seen = await getTaughtClassRoster(viewerOf("teacher"), seven1, "2026-08-20");
    expect(seen).toMatchObject({ isOpen: false, roster: [] });
  });

  it.each(["otherTeacher", "schoolAdmin", "districtOfficer", "primaryTeacher"] as const)(
    "of a class that %s does not teach does not exist there",
    async (key) => {
      await expect(getTaughtClassRoster(viewerOf(key), seven1, worldToday)).rejects.toMatchObject({
        status: 404,
      });
      if (key === "otherTeacher")
        expect((await getTaughtClassRoster(viewerOf(key), seven2, worldToday)).count).toBe(2);
    },
  );
});
