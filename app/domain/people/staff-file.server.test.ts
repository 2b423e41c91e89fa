import { readFileSync } from "node:fs";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf } from "#tests/support/world.ts";
import { readStaffFile } from "./staff-file.server.ts";

// every file has a thread of its own to start
vi.setConfig({ testTimeout: 60_000 });
const admin = viewerOf("schoolAdmin");
const fixture = (name: string) => readFileSync(`tests/fixtures/rosters/${name}`);

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

describe("a file of staff", () => {
  it.each(["plain.xls", "gb18030.csv"])(
    "%s is read by the reader of pupils' lists, and nothing of it is kept",
    async (name) => {
      const names = await db.personName.count();
      const read = await readStaffFile(admin, fixture(name));
      expect(read).toMatchObject({ dropped: ["班级", "座号", "身份证号"], problems: [] });
      expect(read !== "busy" && read.people?.map((person) => person.name)).toEqual([
        "李楠",
        "张三",
        "刘𬱖",
        "阿依古丽·买买提",
        "王雨欣",
      ]);
      expect(await db.personName.count()).toBe(names);
    },
  );

  it("that is none is refused by what is wrong with it", async () => {
    const refused: [Buffer, string][] = [
      [Buffer.alloc(0), "no-file"],
      [fixture("plain.xlsx").subarray(0, 3_000), "damaged"],
    ];
    for (const [file, code] of refused)
      expect(await readStaffFile(admin, file)).toMatchObject({ people: null, problems: [{ code }] });
  });

  it("is read for a school's administrator alone", async () => {
    for (const key of ["teacher", "districtOfficer"] as const)
      await expect(readStaffFile(viewerOf(key), fixture("plain.xlsx"))).rejects.toMatchObject({
        status: 404,
      });
  });
});
