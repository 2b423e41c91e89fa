import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import {
  admin,
  apply,
  countNamed,
  differenceIn,
  header,
  look,
  namesIn,
  newcomer,
  problemsOf,
  settled,
  seven1Rows,
  startEachTestWithTheWorld,
  workbook,
} from "#tests/support/roster-import.ts";
import { viewerOf, world, worldToday } from "#tests/support/world.ts";
import { applyImport, startImport, undoImport } from "./roster-import.server.ts";
import { getImport, type ImportView } from "./roster-import-view.server.ts";

const { seven1 } = world.classes;
startEachTestWithTheWorld();

describe("a list that cannot be applied changes nothing", () => {
  it("because the roster has moved since it was looked at: the new difference is shown", async () => {
    const otherAdmin = { ...admin, personId: world.staff.teacher };
    const seen = await look(await workbook(header, ...seven1Rows, newcomer));
    const other = await look(await workbook(header, ...seven1Rows.slice(1)), worldToday, otherAdmin);
    const { fingerprint } = differenceIn(other);
    await applyImport(otherAdmin, other.importId, { fingerprint, removalsSeen: true });
    await settled(other.importId);
    const again = (await apply(seen)) as ImportView;
    expect(again).toMatchObject({ state: { is: "ready" }, refusal: "changed-meanwhile" });
    expect(await namesIn(seven1)).not.toContain("林小满 12");
    expect(await countNamed("林小满")).toBe(0);
    expect(await apply(again)).toMatchObject({ state: { is: "applied" } });
  });

  it("because something later is known already, or the day is not of this school year", async () => {
    const file = await workbook(header, ...seven1Rows, newcomer);
    const early = await look(file, "2026-10-01");
    expect(differenceIn(early).laterChanges).toBe(true);
    expect(await apply(early)).toEqual({ ok: false, reason: "later-changes" });
    for (const day of ["2026-08-31", "2026-11-24"])
      expect(await startImport(admin, { file, day })).toEqual({ ok: false, reason: "day-out-of-range" });
  });

  it("because it is not an administrator's own school", async () => {
    const file = await workbook(header, ...seven1Rows);
    const start = (key: "teacher" | "districtOfficer") =>
      startImport(viewerOf(key), { file, day: worldToday });
    await expect(start("teacher")).rejects.toMatchObject({ status: 404 });
    await expect(start("districtOfficer")).rejects.toMatchObject({ status: 404 });
    const seen = await look(file);
    await expect(getImport(viewerOf("primaryAdmin"), seen.importId)).rejects.toMatchObject({ status: 404 });
    await expect(undoImport(viewerOf("primaryAdmin"), seen.importId)).rejects.toMatchObject({ status: 404 });
    expect(await problemsOf(file, viewerOf("primaryAdmin"))).toMatchObject(
      Array(8).fill({ code: "not-taught-here" }),
    );
  });

  it("because its file makes the reader of old formats grow without end: only its own thread ends", async () => {
    const file = readFileSync("tests/fixtures/hostile/grows-without-end.xls");
    expect((await look(file)).state).toEqual({ is: "failed", problem: "too-hard" });
    expect(differenceIn(await look(await workbook(header, ...seven1Rows))).counts.new).toBe(0);
  }, 90_000);

  it("because a cell is a formula, a name too long, a seat given twice: with sheet, row and column", async () => {
    const file = await workbook(
      header,
      [{ formula: 'CONCAT("李","楠")', result: "李楠" }, "七年级 1 班", 1],
      ["王".repeat(50), "七年级 1 班", 2],
      ["陈浩", "七年级 1 班", 3],
      ["周婷", "七年级 1 班", 3],
    );
    expect(await problemsOf(file)).toMatchObject([
      { sheet: "名单", row: 2, column: "A", code: "cell-is-formula" },
      { sheet: "名单", row: 3, column: "A", code: "name-too-long" },
      { sheet: "名单", row: 5, code: "seat-twice", otherRow: 4 },
    ]);
  });
});
