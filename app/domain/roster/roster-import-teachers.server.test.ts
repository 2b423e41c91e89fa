import JSZip from "jszip";
import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { listTaughtClassIds } from "#app/domain/class-sessions/taught.server.ts";
import { appointTeacher, listTeachings } from "#app/domain/schools/teaching.server.ts";
import { admin, apply, differenceIn, look, startEachTestWithTheWorld } from "#tests/support/roster-import.ts";
import { viewerOf, world, worldToday } from "#tests/support/world.ts";
import { exportOneRoster } from "./roster-export.server.ts";
import { listImportRows, undoImport } from "./roster-import.server.ts";

const { seven1, seven2 } = world.classes;
const { teacher, otherTeacher } = world.staff;
startEachTestWithTheWorld();

async function packageWith(change: (enrollments: string) => string, users = (text: string) => text) {
  const zip = await JSZip.loadAsync((await exportOneRoster(admin, null)).bytes);
  for (const [file, edit] of [
    ["enrollments.csv", change],
    ["users.csv", users],
  ] as const)
    zip.file(file, edit((await zip.file(file)?.async("string")) ?? ""));
  return new Uint8Array(await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }));
}

const teachersOf = async (classId: string) =>
  (await listTeachings([classId], worldToday)).map(({ name, role }) => `${name} ${role}`).sort();
/** 七年级 1 班 is no longer 陈静's. */
const handedTo = (text: string, personId: string) =>
  text.replace(new RegExp(`^("${seven1}\\.${teacher}\\.homeroom".*)"${teacher}"`, "m"), `$1"${personId}"`);
const handedOver = (text: string) => handedTo(text, otherTeacher);

describe("teachers of classes in a package", () => {
  it("leave with it and come back as they were", async () => {
    const seen = await look((await exportOneRoster(admin, null)).bytes);
    expect(differenceIn(seen).teachings).toEqual({ begins: 0, ends: 0, unknown: 0 });
    const zip = await JSZip.loadAsync((await exportOneRoster(admin, null)).bytes);
    const enrollments = await zip.file("enrollments.csv")?.async("string");
    expect(enrollments).toContain(`"${seven1}.${teacher}.homeroom"`);
    // 何涛 is appointed and sits in no staff group: he is a user of the package all the same
    expect(await zip.file("users.csv")?.async("string")).toContain(otherTeacher);
    expect(await zip.file("roles.csv")?.async("string")).toMatch(
      new RegExp(`"${otherTeacher}","primary","teacher"`),
    );
  });

  it("begin and end by it from the day on, shown by name before, and it is taken back whole", async () => {
    const seen = await look(await packageWith(handedOver));
    expect(differenceIn(seen).teachings).toEqual({ begins: 1, ends: 1, unknown: 0 });
    const filter = { kind: "changes", classRef: null, page: 1 } as const;
    expect((await listImportRows(admin, seen.importId, filter))?.teachings).toMatchObject([
      { kind: "begins", name: "何涛", role: "homeroom", className: { "zh-CN": "七年级 1 班" } },
      { kind: "ends", name: "陈静", role: "homeroom" },
    ]);
    expect(await apply(seen)).toMatchObject({ state: { is: "applied" }, counts: { teachings: 2 } });
    expect(await teachersOf(seven1)).toEqual(["何涛 homeroom"]);
    expect(await listTaughtClassIds(viewerOf("otherTeacher"), worldToday)).toEqual(
      expect.arrayContaining([seven1, seven2]),
    );
    expect(await listTaughtClassIds(viewerOf("teacher"), "2026-11-22")).toEqual([seven1]);
    expect(await undoImport(admin, seen.importId)).toMatchObject({
      ok: true,
      counts: { TeachingAssignment: 2 },
    });
    expect(await teachersOf(seven1)).toEqual(["陈静 homeroom"]);
    expect(await teachersOf(seven2)).toEqual(["何涛 homeroom"]);
  });

  it("stay once somebody has been appointed after it", async () => {
    const seen = await look(await packageWith(handedOver));
    await apply(seen);
    const subject = { commandKey: "k", personId: teacher, role: "subject", on: worldToday } as const;
    expect(await appointTeacher(admin, seven1, subject)).toEqual({ ok: true });
    expect(await undoImport(admin, seen.importId)).toMatchObject({
      reason: "depended-on",
      dependencies: { changes: 1 },
    });
  });

  it("who are nobody of the school's staff are named and not appointed, and nobody is dismissed for them", async () => {
    const people = await db.person.count();
    const stranger = await packageWith(
      (text) => handedTo(text, "a-stranger"),
      (text) => `${text}"a-stranger","","","true","","","马丽","."\r\n`,
    );
    const seen = await look(stranger);
    expect(differenceIn(seen).teachings).toEqual({ begins: 0, ends: 0, unknown: 1 });
    const filter = { kind: "changes", classRef: null, page: 1 } as const;
    expect((await listImportRows(admin, seen.importId, filter))?.teachings).toMatchObject([
      { kind: "unknown", name: "马丽", role: null },
    ]);
    await apply(seen);
    expect(await teachersOf(seven1)).toEqual(["陈静 homeroom"]);
    expect(await db.person.count()).toBe(people);
  });
});
