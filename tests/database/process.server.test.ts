import { describe, expect, it } from "vitest";
import { db, dialect } from "#app/db/client.server.ts";
import { outputOf, startScript } from "./script.ts";

describe("what was answered", () => {
  it("is still there after the process was killed in the middle of its work", async () => {
    const { child, lines, ended } = startScript("tests/database/writing-process.ts");
    const answered: string[] = [];
    lines.on("line", (id) => {
      answered.push(id);
      if (answered.length === 2_000) child.kill("SIGKILL");
    });
    await ended;
    expect(answered.length).toBeGreaterThanOrEqual(2_000);
    const kept = new Set((await db.auditEvent.findMany({ select: { id: true } })).map(({ id }) => id));
    expect(answered.filter((id) => !kept.has(id))).toEqual([]);
  });
});

describe("npm run admin", () => {
  it("works beside the running server", async () => {
    await db.region.create({ data: { id: "r1", name: "重庆市" } });
    expect(await outputOf("scripts/admin.ts", ["migrate"])).toBe("nothing to do");
    expect(JSON.parse(await outputOf("scripts/admin.ts", ["status"]))).toMatchObject({
      ok: true,
      engine: dialect,
    });
    await db.region.create({ data: { id: "r2", name: "四川省" } });
  });

  it("lists its commands when asked for none", async () => {
    expect(await outputOf("scripts/admin.ts", [])).toMatch(
      /migrate +bring the database to this version's shape/,
    );
  });
});
