import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { verifyPassword } from "#app/auth/password.server.ts";
import { checkPin } from "#app/auth/pin.server.ts";
import { db } from "#app/db/client.server.ts";
import { coverageOn, ledgerOf } from "#app/domain/coverage/coverage.ts";
import { yearInterval } from "#app/domain/coverage/year.ts";
import { enrolmentConflicts, rowsInForce } from "#app/domain/roster/enrolment.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { readWorkbook } from "#app/domain/roster/workbook.server.ts";
import { findClassByCode } from "#app/domain/schools/class.server.ts";
import { openClassesOn, withSchool } from "#app/domain/schools/class-facts.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { type StaffDemoAccount, type StudentDemoAccount, writeDemoAccounts } from "#prisma/seed/accounts.ts";
import { seedDemo } from "#prisma/seed/demo.ts";
import { rosterFile } from "#prisma/seed/make-rosters.ts";
import { listsOf } from "#prisma/seed/rosters.ts";
import { resetDatabase } from "#tests/support/database.ts";

const today = "2026-11-23";

beforeEach(resetDatabase);

async function coverageOnDay(day: string) {
  const open = openClassesOn(await db.schoolClass.findMany({ include: withSchool }), day);
  const ledger = ledgerOf({
    enrolments: await db.enrolment.findMany(),
    headCounts: await db.classHeadCount.findMany(),
    completions: await db.completion.findMany(),
    excuses: await db.excuse.findMany(),
    notCounted: ["imported"],
  });
  const year = yearInterval({ coverageYear: "school-year" }, day);
  return { open, ...coverageOn(ledger, { year, onDate: day, classIds: new Set(open.map(({ id }) => id)) }) };
}

describe("the demo district", () => {
  it("says who may sign in also where the database is a server and the folder is not there yet", () => {
    const folder = mkdtempSync(join(tmpdir(), "demo-"));
    vi.stubEnv("DATA_DIR", join(folder, "data"));
    const file = writeDemoAccounts([]);
    vi.unstubAllEnvs();
    expect(JSON.parse(readFileSync(file, "utf8"))).toEqual([]);
    rmSync(folder, { recursive: true });
  });

  it("hands in the class lists that its generator writes", async () => {
    for (const key of ["junior", "kindergarten"] as const) {
      const workbook = await readWorkbook(readFileSync(rosterFile(key, "this-year")));
      const cells = workbook.ok ? workbook.sheets.flatMap(({ rows }) => rows) : [];
      const { sheets, counts } = listsOf(key)["this-year"];
      const lines = [
        ...counts.map((line) => [line.class, String(line.count)]),
        ...sheets.flatMap(({ pupils }) => pupils.map((line) => [line.name, line.grade])),
      ];
      const isHeading = (row: unknown[]) => row[0] === "姓名" || row[0] === "班级" || row.length === 1;
      expect(cells.filter((row) => !isHeading(row)).map((row) => row.slice(0, 2))).toEqual(lines);
    }
  });

  it("holds together on every day, and leaves something to teach", async () => {
    const accounts = await seedDemo(today, ["junior", "nineYear", "kindergarten"]);

    const enrolments = await db.enrolment.findMany();
    for (const day of ["2025-09-01", "2026-03-02", "2026-08-31", "2026-09-01", "2026-10-20", today])
      expect(enrolmentConflicts(rowsInForce(enrolments, { day }))).toEqual([]);

    const rowsOf = new Map<string, typeof enrolments>();
    for (const row of enrolments) rowsOf.set(row.learnerId, [...(rowsOf.get(row.learnerId) ?? []), row]);
    const completions = await db.completion.findMany();
    for (const { learnerId, classId, taughtOn, recordedAt } of completions) {
      expect(localDateOf(recordedAt, "Asia/Shanghai") < today).toBe(true);
      if (learnerId === null) continue;
      const rows = rowsOf.get(learnerId) ?? [];
      expect(rowsInForce(rows, { day: taughtOn }).map((row) => row.classId)).toEqual([classId]);
    }
    expect(await db.attemptSubmission.count()).toBe(await db.attempt.count());

    const before = await coverageOnDay("2026-08-31");
    const rate = (before.sums.taught + before.sums.madeUp) / (before.sums.enrolled - before.sums.suspended);
    expect(rate).toBeGreaterThan(0.97);
    const now = await coverageOnDay(today);
    const seven1 = now.open.find(
      ({ name, schoolName }) => name["zh-CN"] === "七年级 1 班" && schoolName.includes("第三"),
    );
    expect(now.byClass.get(seven1?.id ?? "")).toMatchObject({ enrolled: 48, notYet: 48 });
    const risen = now.open.find(
      ({ name, schoolName }) => name["zh-CN"] === "七年级 1 班" && schoolName.includes("九年"),
    );
    const graduates = enrolments.filter(
      ({ classId, openedBy }) => classId === risen?.id && openedBy === "moved-class",
    );
    expect(graduates.length).toBeGreaterThan(30);

    await expectAccountsToWork(accounts.filter((each) => each.role !== "student"));
    await expectCardsToWork(accounts.filter((each) => each.role === "student"));
  }, 60_000);

  it.each(["2026-09-01", "2027-02-10", "2028-08-31"])("can be filled on %s as well", async (day) => {
    await seedDemo(day, ["vocational"]);
    const { open, sums } = await coverageOnDay(day);
    expect(open).toHaveLength(7);
    expect(sums.enrolled).toBeGreaterThan(200);
  });
});

async function expectAccountsToWork(accounts: StaffDemoAccount[]): Promise<void> {
  expect(accounts.slice(0, 3).map(({ role, username }) => `${role} ${username}`)).toEqual([
    "district lijianguo",
    "school zhoumin",
    "teacher chenjing",
  ]);
  for (const { username, password } of accounts.slice(0, 3)) {
    const account = await db.staffAccount.findUnique({ where: { username } });
    expect(await verifyPassword(account?.passwordHash ?? null, password)).toBe(true);
  }
  // who administers a unit is one person with who stands in its staff list
  const people = await db.personName.groupBy({ by: ["personId"], where: { name: "周敏" } });
  expect(people).toHaveLength(1);
}

async function expectCardsToWork(pupils: StudentDemoAccount[]): Promise<void> {
  expect(pupils).toHaveLength(48);
  expect(pupils.map(({ name }) => name)).toEqual(expect.arrayContaining(["刘𬱖", "阿依古丽·买买提"]));
  const { schoolCode, classCode, seat, pin } = pupils[0] as StudentDemoAccount;
  const schoolClass = await findClassByCode(schoolCode, classCode, today);
  const roster = await listRoster([schoolClass?.id ?? ""], today);
  const learner = roster.find((each) => each.seat === seat);
  expect(await checkPin(learner?.learnerId ?? "", pin)).toBe("right");
}
