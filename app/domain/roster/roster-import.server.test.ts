import { describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import {
  admin,
  apply,
  differenceIn,
  header,
  look,
  namesIn,
  newcomer,
  settled,
  seven1Rows,
  startEachTestWithTheWorld,
  workbook,
} from "#tests/support/roster-import.ts";
import { world, worldToday } from "#tests/support/world.ts";
import { listHeadCounts } from "./roster.server.ts";
import { listImportRows, settleImport } from "./roster-import.server.ts";

const { seven1, seven2 } = world.classes;
startEachTestWithTheWorld();

describe("importing a class list", () => {
  it("that says what is known already changes nothing", async () => {
    const before = await namesIn(seven1);
    const rows = await db.enrolment.count();
    const seen = await look(await workbook(header, ...seven1Rows));
    expect(await apply(seen)).toMatchObject({
      state: { is: "applied" },
      counts: { unchanged: 10, new: 0, left: 0 },
    });
    expect(await namesIn(seven1)).toEqual(before);
    expect(await db.enrolment.count()).toBe(rows);
  });

  it("brings in who is new, moves, changes seat or has left, from the day on and not before", async () => {
    const rows = seven1Rows.filter(([name]) => name !== "陈浩" && name !== "李楠");
    const file = await workbook(
      header,
      ...rows,
      ["李楠", "七年级 1 班", 6],
      ["黄子涵", "七年级 1 班", 3],
      newcomer,
    );
    const pins = await db.learnerCredential.findMany();
    expect(await apply(await look(file))).toMatchObject({
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
    expect(await db.learnerCredential.findMany()).toEqual(pins);
    const [moved] = await db.enrolment.findMany({
      where: { learnerId: world.learners.moved, classId: seven1, from: worldToday },
    });
    expect(moved).toMatchObject({ from: worldToday, openedBy: "moved-class", recordedById: admin.personId });
  });

  it("opens classes that the school has not had yet, once the person has seen them", async () => {
    const seen = await look(await workbook(header, ["林小满", "九年级 4 班", 1], ["何田", "九年级 4 班", 2]));
    expect(differenceIn(seen).opened).toMatchObject([{ "zh-CN": "九年级 4 班" }]);
    expect(await apply(seen)).toMatchObject({ counts: { opened: 1, new: 2 } });
    const opened = await db.schoolClass.findFirst({ where: { entryYear: 2024, number: 4, stage: "junior" } });
    expect(await namesIn(opened?.id ?? "")).toEqual(["林小满 1", "何田 2"]);
  });

  it("asks whether the one of that name elsewhere is the same child, and follows the answer", async () => {
    const seen = await look(await workbook(header, ...seven1Rows, ["王雨欣", "七年级 1 班", 12]));
    const questions = await listImportRows(admin, seen.importId, {
      kind: "questions",
      classRef: null,
      page: 1,
    });
    expect(questions?.rows).toMatchObject([
      { kind: "moved-class", name: "王雨欣", question: { proposal: world.learners.inSeven2 } },
    ]);
    const at = questions?.rows[0]?.at ?? -1;
    await settleImport(admin, seen.importId, { decisions: new Map([[at, "new"]]) });
    expect(await apply(await settled(seen.importId))).toMatchObject({ counts: { new: 1, "moved-class": 0 } });
    expect(await namesIn(seven2)).toContain("王雨欣 1");
    expect(await namesIn(seven1)).toContain("王雨欣 12");
    expect(await db.auditEvent.count({ where: { action: "names.viewed" } })).toBe(1);
  });

  it("keeps a kindergarten's head-counts day by day and no child", async () => {
    const viewer = {
      ...admin,
      appointments: [{ role: "school-admin" as const, schoolId: world.schools.kindergarten }],
    };
    const people = await db.person.count();
    const seen = await look(
      await workbook(["班级", "人数"], ["小班 1 班", 27], ["中班 1 班", 30]),
      worldToday,
      viewer,
    );
    expect(await apply(seen, false, viewer)).toMatchObject({ counts: { headCounts: 2, opened: 1 } });
    const { littleOnes } = world.classes;
    expect(await listHeadCounts([littleOnes], worldToday)).toEqual([{ classId: littleOnes, count: 27 }]);
    expect(await listHeadCounts([littleOnes], "2026-11-22")).toEqual([{ classId: littleOnes, count: 25 }]);
    expect(await db.person.count()).toBe(people);
  });

  it("does its work once however often the button is pressed, and the file is sent", async () => {
    const file = await workbook(header, ...seven1Rows, newcomer);
    const [seen, again] = [await look(file), await look(file)];
    expect(again.importId).toBe(seen.importId);
    await Promise.all([apply(seen), apply(seen), apply(seen)]);
    await settled(seen.importId);
    expect((await namesIn(seven1)).filter((entry) => entry.startsWith("林小满"))).toHaveLength(1);
    const third = await look(file);
    expect(third.sameFileAppliedAt).not.toBeNull();
    expect(differenceIn(third).counts).toMatchObject({ unchanged: 11, new: 0 });
  });

  it("is audited by numbers, never by names", async () => {
    await apply(await look(await workbook(header, ...seven1Rows, newcomer)));
    const [event] = await db.auditEvent.findMany({ where: { action: "roster.imported" } });
    expect(event).toMatchObject({ schoolId: world.schools.junior, detail: { new: 1, unchanged: 10 } });
    expect(JSON.stringify(event)).not.toContain("林小满");
  });

  it("that is the whole school's closes what it does not name, after asking with the numbers", async () => {
    const seen = await look(await workbook(header, ...seven1Rows));
    await settleImport(admin, seen.importId, { wholeSchool: true });
    const whole = await settled(seen.importId);
    expect(differenceIn(whole)).toMatchObject({ wholeSchool: true, counts: { left: 3 } });
    expect(differenceIn(whole).closing).toHaveLength(2);
    expect(differenceIn(whole).removals).toContainEqual(expect.objectContaining({ removed: 2, of: 2 }));
    expect(await apply(whole, false)).toEqual({ ok: false, reason: "removals" });
    expect(await apply(whole)).toMatchObject({ counts: { left: 3, closed: 2 } });
    expect(await namesIn(seven2)).toEqual([]);
  });
});
