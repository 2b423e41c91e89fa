import { randomBytes } from "node:crypto";
import { deflateRawSync } from "node:zlib";
import excel from "exceljs";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { listHeadCounts, listRoster } from "./roster.server.ts";
import { importRoster, previewRoster, type RosterPreview } from "./roster-import.server.ts";
import { parseRosterList } from "./roster-list.ts";
import type { Decisions } from "./roster-plan.ts";

const admin = viewerOf("schoolAdmin");
const { seven1, seven2 } = world.classes;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

type Value = string | number | null | { formula: string; result?: string };

async function workbook(...rows: Value[][]): Promise<Buffer> {
  const book = new excel.Workbook();
  book.addWorksheet("名单").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

const header = ["姓名", "班级", "座号"];
/** 七年级 1 班 as it stands: what the school would send again. */
const seven1Rows: [string, string, number][] = [
  ["张伟", "七年级 1 班", 1],
  ["张伟", "七年级 1 班", 2],
  ["李楠", "七年级 1 班", 3],
  ["刘𬱖", "七年级 1 班", 4],
  ["阿依古丽·买买提", "七年级 1 班", 5],
  ["陈浩", "七年级 1 班", 6],
  ["孙悦", "七年级 1 班", 8],
  ["周婷", "七年级 1 班", 9],
];

async function preview(file: Buffer, day = worldToday, viewer = admin): Promise<RosterPreview> {
  const previewed = await previewRoster(viewer, { file, day });
  if (!previewed.ok) throw new Error(JSON.stringify(previewed));
  return previewed.preview;
}

async function problemsOf(file: Buffer) {
  const before = await db.enrolment.count();
  const previewed = await previewRoster(admin, { file, day: worldToday });
  expect(await db.enrolment.count()).toBe(before);
  return previewed.ok || previewed.reason !== "problems" ? previewed : previewed.problems;
}

function apply(
  { day, list, fingerprint }: RosterPreview,
  commandKey: string,
  decisions: Decisions = new Map(),
) {
  return importRoster(admin, { commandKey, day, list, fingerprint, decisions });
}

async function namesIn(classId: string, onDate = worldToday): Promise<string[]> {
  const roster = await listRoster([classId], onDate);
  return roster.map(({ name, seat }) => `${name ?? "—"} ${seat ?? "—"}`);
}

describe("importing a class list", () => {
  it("that says what is known already changes nothing", async () => {
    const before = await namesIn(seven1);
    const seen = await preview(await workbook(header, ...seven1Rows));
    expect(await apply(seen, "k1")).toMatchObject({ ok: true, counts: { unchanged: 10, new: 0, left: 0 } });
    expect(await namesIn(seven1)).toEqual(before);
  });

  it("brings in who is new, moves, changes seat or has left, from the day on and not before", async () => {
    const rows = seven1Rows.filter(([name]) => name !== "陈浩" && name !== "李楠");
    const file = await workbook(
      header,
      ...rows,
      ["李楠", "七年级 1 班", 6],
      ["黄子涵", "七年级 1 班", 3],
      ["林小满", "七年级 1 班", 12],
    );
    const result = await apply(await preview(file), "k1");
    expect(result).toMatchObject({
      ok: true,
      counts: { unchanged: 8, "changed-seat": 1, "moved-class": 1, new: 1, left: 1 },
    });
    expect(await namesIn(seven1)).toEqual([
      "张伟 1",
      "张伟 2",
      "黄子涵 3",
      "刘𬱖 4",
      "阿依古丽·买买提 5",
      "李楠 6",
      "赵磊 7",
      "孙悦 8",
      "周婷 9",
      "— 10",
      "林小满 12",
    ]);
    expect(await namesIn(seven2)).toEqual(["王雨欣 1"]);
    expect(await namesIn(seven1, "2026-11-22")).toContain("陈浩 6");
    expect(await namesIn(seven2, "2026-11-22")).toContain("黄子涵 2");
    const [moved] = await db.enrolment.findMany({
      where: { learnerId: world.learners.moved, classId: seven1, from: worldToday },
    });
    expect(moved).toMatchObject({ from: worldToday, openedBy: "moved-class", recordedById: admin.personId });
  });

  it("opens classes that the school has not had yet, once the person has seen them", async () => {
    const seen = await preview(
      await workbook(header, ["林小满", "九年级 4 班", 1], ["何田", "九年级 4 班", 2]),
    );
    expect(seen.plan.classes).toMatchObject([{ isNew: true, info: { name: { "zh-CN": "九年级 4 班" } } }]);
    expect(await apply(seen, "k1")).toMatchObject({ ok: true, classesOpened: 1, counts: { new: 2 } });
    const opened = await db.schoolClass.findFirst({ where: { entryYear: 2024, number: 4, stage: "junior" } });
    expect(await namesIn(opened?.id ?? "")).toEqual(["林小满 1", "何田 2"]);
  });

  it("asks whether the one of that name elsewhere is the same child, and follows the answer", async () => {
    const file = await workbook(header, ...seven1Rows, ["王雨欣", "七年级 1 班", 12]);
    const seen = await preview(file);
    const at = seen.plan.pupils.findIndex(({ name }) => name === "王雨欣");
    expect(seen.plan.pupils[at]).toMatchObject({
      kind: "moved-class",
      candidates: [world.learners.inSeven2],
    });
    expect(await apply(seen, "k1", new Map([[at, "new"]]))).toMatchObject({ ok: true, counts: { new: 1 } });
    expect(await namesIn(seven2)).toContain("王雨欣 1");
    expect(await namesIn(seven1)).toContain("王雨欣 12");
  });

  it("keeps a kindergarten's head-counts day by day and no child", async () => {
    const viewer = {
      ...admin,
      appointments: [{ role: "school-admin" as const, schoolId: world.schools.kindergarten }],
    };
    const people = await db.person.count();
    const seen = await preview(
      await workbook(["班级", "人数"], ["小班 1 班", 27], ["中班 1 班", 30]),
      worldToday,
      viewer,
    );
    const { day, list, fingerprint } = seen;
    const result = await importRoster(viewer, {
      commandKey: "k1",
      day,
      list,
      fingerprint,
      decisions: new Map(),
    });
    expect(result).toMatchObject({ ok: true, headCounts: 2, classesOpened: 1 });
    const { littleOnes } = world.classes;
    expect(await listHeadCounts([littleOnes], worldToday)).toEqual([{ classId: littleOnes, count: 27 }]);
    expect(await listHeadCounts([littleOnes], "2026-11-22")).toEqual([{ classId: littleOnes, count: 25 }]);
    expect(await db.person.count()).toBe(people);
  });

  it("does its work once however often the button is pressed", async () => {
    const seen = await preview(await workbook(header, ...seven1Rows, ["林小满", "七年级 1 班", 12]));
    const results = await Promise.all([apply(seen, "k1"), apply(seen, "k1"), apply(seen, "k1")]);
    expect(new Set(results.map((result) => JSON.stringify(result))).size).toBe(1);
    expect((await namesIn(seven1)).filter((entry) => entry.startsWith("林小满"))).toHaveLength(1);
    const other = await preview(await workbook(header, ...seven1Rows));
    expect(await apply(other, "k1")).toEqual({ ok: false, reason: "key-reused" });
  });

  it("is audited by numbers, never by names", async () => {
    await apply(await preview(await workbook(header, ...seven1Rows, ["林小满", "七年级 1 班", 12])), "k1");
    const [event] = await db.auditEvent.findMany({ where: { action: "roster.imported" } });
    expect(event).toMatchObject({ schoolId: world.schools.junior, detail: { new: 1, unchanged: 10 } });
    expect(JSON.stringify(event)).not.toContain("林小满");
  });

  it("keeps nothing of a column that is dropped", async () => {
    const head = ["姓名", "身份证号", "班级", "座号", "家长电话"];
    const seen = await preview(
      await workbook(head, ["林小满", "500000201301010000", "七年级 2 班", 5, "13900000000"]),
    );
    expect(seen.dropped).toEqual(["身份证号", "家长电话"]);
    await apply(seen, "k1");
    const everything = JSON.stringify([
      seen,
      await db.personName.findMany(),
      await db.enrolment.findMany(),
      await db.commandReceipt.findMany(),
      await db.auditEvent.findMany(),
    ]);
    expect(everything).not.toMatch(/500000201301010000|13900000000/);
  });
});

describe("a list that cannot be applied changes nothing", () => {
  it("because the roster has moved since it was looked at", async () => {
    const seen = await preview(await workbook(header, ...seven1Rows, ["林小满", "七年级 1 班", 12]));
    await apply(await preview(await workbook(header, ...seven1Rows.slice(1))), "k1");
    expect(await apply(seen, "k2")).toEqual({ ok: false, reason: "changed-meanwhile" });
    expect(await namesIn(seven1)).not.toContain("林小满 12");
  });

  it("because something later is known already, or the day is not of this school year", async () => {
    const file = await workbook(header, ...seven1Rows);
    const on = (day: string) => previewRoster(admin, { file, day });
    expect(await on("2026-10-01")).toEqual({ ok: false, reason: "later-changes" });
    expect(await on("2026-08-31")).toEqual({ ok: false, reason: "day-out-of-range" });
    expect(await on("2026-11-24")).toEqual({ ok: false, reason: "day-out-of-range" });
  });

  it("because it is not an administrator's own school", async () => {
    const file = await workbook(header, ...seven1Rows);
    await expect(previewRoster(viewerOf("teacher"), { file, day: worldToday })).rejects.toMatchObject({
      status: 404,
    });
    await expect(previewRoster(viewerOf("districtOfficer"), { file, day: worldToday })).rejects.toMatchObject(
      { status: 404 },
    );
    expect(await previewRoster(viewerOf("primaryAdmin"), { file, day: worldToday })).toMatchObject({
      ok: false,
      problems: [{ code: "not-taught-here" }, ...Array(7).fill({ code: "not-taught-here" })],
    });
  });

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

  it.each<[string, () => Buffer, string]>([
    ["a text file", () => Buffer.from("姓名,班级,座号\n李楠,七年级 1 班,3\n"), "not-xlsx"],
    ["an empty file", () => Buffer.alloc(0), "no-file"],
    ["one byte", () => Buffer.from("P"), "not-xlsx"],
    ["an old or password-protected workbook", () => Buffer.from("d0cf11e0a1b11ae1", "hex"), "encrypted"],
    ["a picture", () => Buffer.from("89504e470d0a1a0a", "hex"), "not-xlsx"],
    ["another kind of archive", () => archive("word/document.xml", Buffer.from("<a/>")), "not-xlsx"],
    ["an archive that is no workbook inside", () => archive("xl/workbook.xml", Buffer.from("<a")), "damaged"],
    ["half a file", () => archive("xl/workbook.xml", randomBytes(5_000)).subarray(0, 2_000), "damaged"],
    ["a file above 5 MB", () => Buffer.alloc(5 * 1024 * 1024 + 1, "PK"), "too-large"],
    ["a bomb", () => archive("xl/workbook.xml", Buffer.alloc(80 * 1024 * 1024)), "unpacks-too-large"],
  ])("because it is %s", async (_, file, code) => {
    expect(await problemsOf(file())).toMatchObject([{ code, sheet: null, row: null }]);
  });

  it("because what came back is not what the preview page sent", () => {
    const list = (pupils: unknown) =>
      JSON.stringify({
        classes: [{ key: { stage: "junior", entryYear: 2026, number: 1, programme: null }, pupils }],
        headCounts: [],
      });
    expect(parseRosterList(list([["李楠", 3]]))).not.toBeNull();
    expect(parseRosterList(list([["500000201301010000", 3]]))).toBeNull();
    expect(parseRosterList(list([["李楠", 300]]))).toBeNull();
    expect(
      parseRosterList(
        list([
          ["李楠", 3],
          ["陈浩", 3],
        ]),
      ),
    ).toBeNull();
    expect(parseRosterList("[")).toBeNull();
    expect(parseRosterList("{}")).toBeNull();
  });
});

/** A ZIP of one entry, which claims to be small. */
function archive(name: string, content: Buffer): Buffer {
  const packed = deflateRawSync(content);
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(8, 8);
  local.writeUInt32LE(packed.length, 18);
  local.writeUInt32LE(100, 22);
  local.writeUInt16LE(name.length, 26);
  const central = Buffer.alloc(46);
  central.writeUInt32LE(0x02014b50, 0);
  central.writeUInt16LE(8, 10);
  central.writeUInt32LE(packed.length, 20);
  central.writeUInt32LE(100, 24);
  central.writeUInt16LE(name.length, 28);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(1, 8);
  end.writeUInt16LE(1, 10);
  end.writeUInt32LE(46 + name.length, 12);
  end.writeUInt32LE(30 + name.length + packed.length, 16);
  return Buffer.concat([local, Buffer.from(name), packed, central, Buffer.from(name), end]);
}
