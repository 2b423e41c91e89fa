import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { gradeQuiz, gradingVersion } from "#app/domain/quizzes/quiz.ts";
import { readXlsx } from "#app/domain/roster/workbook-xlsx.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { closeQuiz, createRunningQuiz, quizItems } from "#tests/support/quiz.ts";
import { createWorld, viewerOf, world, worldNow } from "#tests/support/world.ts";
import { statementFaults } from "#tests/support/xapi.ts";
import { exportClassResults, exportDistrictResults, exportSchoolResults } from "./results-xlsx.server.ts";
import type { Statement } from "./statement.ts";
import { exportClassStatements } from "./statements.server.ts";
import { writeStatements } from "./statements-file.server.ts";

const { districtId, schools, classes, learners } = world;
const home = "https://school.example";
const locale = "zh-CN";
const seven1 = [learners.zhangWei, learners.liNan, learners.liuWei, learners.ayigul, learners.anonymous];

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

/** Everybody recognises the scams and suspects one genuine message; the last question is skipped. */
async function handIn(form: { classSessionId: string; formId: string }, learnerId: string, classId: string) {
  const answers = new Map([1, 2, 3, 4, 5].map((position) => [position, "A"] as const));
  answers.set(6, "D" as never).set(7, "C" as never);
  const items = quizItems.map((item, at) => ({ position: at + 1, item }));
  const id = newId();
  const at = { districtId, schoolId: schools.junior, classId, ...form };
  await db.attempt.create({ data: { id, ...at, learnerId, orderSeed: 1, startedAt: worldNow } });
  const result = gradeQuiz(items, answers) as unknown as object;
  await db.attemptSubmission.create({
    data: { id: newId(), attemptId: id, submittedAt: worldNow, gradingVersion, result },
  });
  return id;
}

async function taught(pupils: readonly string[] = seven1, classId: string = classes.seven1) {
  const form = await createRunningQuiz(classId);
  for (const learnerId of pupils) await handIn(form, learnerId, classId);
  await closeQuiz(form.classSessionId);
  return form;
}

/** As many pupils as do not fit on one page of the reader. */
async function handInMany(form: { classSessionId: string; formId: string }, count: number) {
  const attemptId = await handIn(form, newId(), classes.seven1);
  const [attempt, submission] = await Promise.all([
    db.attempt.findUniqueOrThrow({ where: { id: attemptId } }),
    db.attemptSubmission.findUniqueOrThrow({ where: { attemptId } }),
  ]);
  const ids = Array.from({ length: count - 1 }, newId);
  await db.attempt.createMany({ data: ids.map((id) => ({ ...attempt, id, learnerId: newId() })) });
  const result = submission.result as object;
  await db.attemptSubmission.createMany({
    data: ids.map((id) => ({ ...submission, id: newId(), attemptId: id, result })),
  });
}

const sheetIn = ({ bytes }: { bytes: Uint8Array }) => readXlsx(Buffer.from(bytes)).sheets[0]?.rows ?? [];

async function statementsIn(lines: AsyncIterable<string>): Promise<Statement[]> {
  let text = "";
  for await (const piece of lines) text += piece;
  return text
    .split("\n")
    .filter(Boolean)
    .map((line) => JSON.parse(line));
}

describe("a class's results", () => {
  it("stand by seat and name for the class's own teacher", async () => {
    await taught();
    const [header, ...rows] = sheetIn(await exportClassResults(viewerOf("teacher"), classes.seven1, locale));
    expect(header?.slice(0, 6)).toEqual(["座号", "姓名", "课程", "上课日期", "什么时候答的", "怎么答的"]);
    expect(rows).toHaveLength(5);
    expect(rows[0]).toEqual([
      ...["1", "张伟", "a-lesson", "2026-11-23", "课后", "电脑"],
      ...["4", "4", "3", "1", "0", "0", "1"],
    ]);
    expect(rows.map((row) => row[1])).toEqual(["张伟", "李楠", "刘𬱖", "阿依古丽·买买提", "匿名座位"]);
  });

  it("are nobody else's: not another teacher's, not the school's, not the district's", async () => {
    await taught();
    for (const other of ["otherTeacher", "schoolAdmin", "districtOfficer", "primaryTeacher"] as const) {
      const asked = exportClassResults(viewerOf(other), classes.seven1, locale);
      await expect(asked).rejects.toMatchObject({ status: 404 });
      const stated = exportClassStatements(viewerOf(other), classes.seven1, home);
      await expect(stated).rejects.toMatchObject({ status: 404 });
    }
    expect(await db.auditEvent.count({ where: { action: "export.made" } })).toBe(0);
  });

  it("leave out who sits in the class no more", async () => {
    await taught([learners.moved, learners.zhangWei]);
    const [, ...rows] = sheetIn(await exportClassResults(viewerOf("teacher"), classes.seven1, locale));
    expect(rows.map((row) => row[1])).toEqual(["张伟"]);
    const { lines } = await exportClassStatements(viewerOf("teacher"), classes.seven1, home);
    expect(JSON.stringify(await statementsIn(lines))).not.toContain(learners.moved);
  });

  it("are statements with the names that the teacher knows, as the specification wants them", async () => {
    await taught();
    const { lines } = await exportClassStatements(viewerOf("teacher"), classes.seven1, home);
    const statements = await statementsIn(lines);
    expect(statements).toHaveLength(5 * 8);
    expect(statements.flatMap((statement) => statementFaults(statement))).toEqual([]);
    expect(statements[0]?.actor).toEqual({
      objectType: "Agent",
      name: "张伟",
      account: { homePage: home, name: learners.zhangWei },
    });
    expect(statements.at(-1)?.actor).not.toHaveProperty("name");
    expect(statements.filter(({ result }) => result.success === false)).toHaveLength(5);
  });

  it("follow a correction", async () => {
    const form = await taught([learners.zhangWei]);
    const attempt = await db.attempt.findFirstOrThrow({ where: { formId: form.formId } });
    const result = gradeQuiz([], new Map()) as unknown as object;
    const recorded = { recordedAt: worldNow, recordedById: world.staff.districtOfficer, reason: "withdrawn" };
    await db.attemptRegrading.create({
      data: { id: newId(), attemptId: attempt.id, gradingVersion, result, ...recorded },
    });
    const [, row] = sheetIn(await exportClassResults(viewerOf("teacher"), classes.seven1, locale));
    expect(row?.slice(6)).toEqual(["0", "0", "0", "0", "0", "0", "0"]);
  });

  it("are recorded each time they are taken out", async () => {
    await taught();
    await exportClassResults(viewerOf("teacher"), classes.seven1, locale);
    await exportClassStatements(viewerOf("teacher"), classes.seven1, home);
    const events = await db.auditEvent.findMany({ where: { action: "export.made" }, orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      { actorId: world.staff.teacher, subjectId: classes.seven1, detail: { what: "class-results", rows: 5 } },
      { actorId: world.staff.teacher, subjectId: classes.seven1, detail: { what: "class-statements" } },
    ]);
  });
});

describe("results added up", () => {
  it("have classes for the school's administrator, and no pupil", async () => {
    await taught();
    await taught([learners.inSeven2], classes.seven2);
    const file = await exportSchoolResults(viewerOf("schoolAdmin"), locale);
    const [, ...rows] = sheetIn(file);
    expect(rows).toEqual([
      ["七年级 1 班", "a-lesson", "课后", "5", "20", "20", "15", "5"],
      ["七年级 2 班", "a-lesson", "课后", "不足 5 人"],
    ]);
    expect(await namesIn(file)).toEqual([]);
    const [, ...elsewhere] = sheetIn(await exportSchoolResults(viewerOf("primaryAdmin"), locale));
    expect(elsewhere).toEqual([]);
  });

  it("have neither school nor class for the district", async () => {
    await taught();
    await taught([learners.inSeven2], classes.seven2);
    const file = await exportDistrictResults(viewerOf("districtOfficer"), locale);
    const [, ...rows] = sheetIn(file);
    expect(rows).toEqual([["a-lesson", "初中", "课后", "6", "24", "24", "18", "6"]]);
    expect(await namesIn(file)).toEqual([]);
    await expect(exportDistrictResults(viewerOf("schoolAdmin"), locale)).rejects.toMatchObject({
      status: 403,
    });
    const [, ...elsewhere] = sheetIn(await exportDistrictResults(viewerOf("otherDistrictOfficer"), locale));
    expect(elsewhere).toEqual([]);
  });

  it("hold nothing of a class session that is not closed", async () => {
    const form = await createRunningQuiz();
    for (const learnerId of seven1) await handIn(form, learnerId, classes.seven1);
    const [, ...rows] = sheetIn(await exportDistrictResults(viewerOf("districtOfficer"), locale));
    expect(rows).toEqual([]);
  });
});

it("all statements go into a file at the server, by opaque ids, page after page", async () => {
  const form = await createRunningQuiz();
  await handInMany(form, 520);
  await closeQuiz(form.classSessionId);
  const folder = mkdtempSync(join(tmpdir(), "statements-"));
  const file = join(folder, "statements.jsonl");
  expect(await writeStatements(file, home)).toBe(520 * 8);
  const lines = readFileSync(file, "utf8").trimEnd().split("\n");
  rmSync(folder, { recursive: true });
  const statements: Statement[] = lines.map((line) => JSON.parse(line));
  expect(new Set(statements.map(({ id }) => id)).size).toBe(520 * 8);
  expect(statements.flatMap((statement) => statementFaults(statement))).toEqual([]);
  expect(statements.filter(({ actor }) => "name" in actor)).toEqual([]);
  const events = await db.auditEvent.findMany({ where: { action: "export.made", districtId } });
  expect(events).toMatchObject([{ actorId: null, detail: { what: "district-statements" } }]);
});

async function namesIn({ bytes }: { bytes: Uint8Array }): Promise<string[]> {
  const text = JSON.stringify(readXlsx(Buffer.from(bytes)).sheets[0]);
  const names = await db.personName.findMany({ where: { personId: { in: Object.values(learners) } } });
  return names.map(({ name }) => name).filter((name) => text.includes(name));
}
