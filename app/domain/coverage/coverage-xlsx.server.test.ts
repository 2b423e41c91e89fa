import excel from "exceljs";
import { RouterContextProvider } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { viewerContext } from "#app/auth/context.server.ts";
import { db } from "#app/db/client.server.ts";
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { recordCompletions } from "#app/domain/completions/completions.server.ts";
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { loader as unitsLoader } from "#app/routes/district/units.tsx";
import { loader as schoolLoader } from "#app/routes/school/coverage.tsx";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world } from "#tests/support/world.ts";
import type { Figures } from "./coverage-rows.ts";
import { type ExportedFile, exportDistrictCoverage, exportSchoolCoverage } from "./coverage-xlsx.server.ts";
import { type CoverageSums, rateOf } from "./sums.ts";
import { waySharesOf } from "./ways.ts";

const { classes, learners, schools } = world;
const officer = viewerOf("districtOfficer");
const admin = viewerOf("schoolAdmin");
const locale = "zh-CN";
const school = { id: schools.junior, name: "渝南区第三初级中学" };
const kindOf = (kind: string) => kind;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  const taught = (learnerId: string | null, schoolId: string, classId: string, count = 1) => {
    const place = { districtId: world.districtId, schoolId, classId };
    const how = { kind: "taught", obtained: "own-computer", taughtOn: "2026-10-20" } as const;
    const lesson = { lessonSlug: "impersonation-qq", lessonVersionId: null, classSessionId: null };
    return { ...place, ...how, ...lesson, learnerId, count, recordedById: world.staff.teacher };
  };
  await db.$transaction((tx) =>
    recordCompletions(tx, [
      taught(learners.zhangWei, schools.junior, classes.seven1),
      taught(learners.inSeven2, schools.junior, classes.seven2),
      taught(world.staff.teacher, schools.junior, classes.juniorStaff),
      taught(null, schools.kindergarten, classes.littleOnes, 21),
    ]),
  );
});

async function openSheet({ bytes }: ExportedFile) {
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(bytes.buffer as never);
  const [sheet] = workbook.worksheets;
  if (!sheet) throw new Error("a workbook without a sheet");
  return sheet;
}

/** Cells as typed, line by line. */
async function linesOf(file: ExportedFile): Promise<unknown[][]> {
  const sheet = await openSheet(file);
  return sheet.getSheetValues().flatMap((row) => (Array.isArray(row) ? [[...row.slice(1)]] : []));
}

/** What the page shows of one population, in the order of the file's columns. */
function shown(sums: CoverageSums | Figures, rate: ReturnType<typeof rateOf>) {
  const { enrolled, taught, madeUp, excused, notYet, suspended } = sums;
  const shares = "ways" in sums ? sums.ways : waySharesOf(sums);
  const people = obtainedWays.map((way) => shares.find((share) => share.way === way)?.people ?? 0);
  const counts = [enrolled, taught, madeUp, excused, notYet, suspended];
  const inWords = shares.map(({ way, percent }) => `${wayTexts[locale][way]} ${percent}`).join("，");
  const cells = [...counts, rate?.numerator, ...people, rate?.denominator, rate?.percent ?? "没有学员"];
  return [...cells, inWords || "—"];
}

function request(viewer: typeof officer, path: string) {
  const context = new RouterContextProvider();
  context.set(viewerContext, viewer);
  const url = new URL(path, "http://school.example");
  return { context, url, request: new Request(url), params: {} } as never;
}

describe("coverage as .xlsx", () => {
  it("says of each unit what the district's page says, and who took it out when", async () => {
    const lines = await linesOf(await exportDistrictCoverage(officer, { locale, kindOf }));
    const page = await unitsLoader(request(officer, "/district"));
    expect(page.lines).toHaveLength(4);
    expect(lines.slice(3, -2)).toEqual(
      page.lines.map(({ code, name, kind, pupils, staff }) => [
        ...[code, name, kind],
        ...shown(pupils, pupils.rate),
        ...shown(staff, staff.rate),
      ]),
    );
    const { pupils, staff } = page;
    const sum = [...shown(pupils, rateOf(pupils)), ...shown(staff, rateOf(staff))];
    expect(lines[lines.length - 2]?.slice(3)).toEqual(sum);
    expect(lines[lines.length - 1]).toEqual(["李建国 于 2026-11-23 10:00 导出，数据截至 2026-11-23。"]);
  });

  it("says of each class what the school's page says, on a past day too", async () => {
    for (const onDate of ["2026-11-23", "2026-10-01"]) {
      const lines = await linesOf(await exportSchoolCoverage(admin, school, { onDate, locale }));
      const page = await schoolLoader(request(admin, `/school/coverage?on=${onDate}`));
      expect(lines.slice(3, -1)).toEqual([
        ...page.classes.map(({ name, sums }) => [name[locale], ...shown(sums, rateOf(sums))]),
        ["学生合计", ...shown(page.pupils, rateOf(page.pupils))],
        ["教职工合计", ...shown(page.staff, rateOf(page.staff))],
      ]);
      expect(lines[lines.length - 1]).toEqual([`周敏 于 2026-11-23 10:00 导出，数据截至 ${onDate}。`]);
    }
  });

  it("has counts as numbers, the percentage as text, and no rate where there are no pupils", async () => {
    const lines = await linesOf(await exportDistrictCoverage(officer, { locale, kindOf }));
    const [kindergarten, , , college] = lines.slice(3);
    const ways = [21, 0, 0, 0, 0, 0, 0, 0];
    const shares = "本人上机作答 100%";
    expect(kindergarten?.slice(3, 21)).toEqual([25, 21, 0, 0, 4, 0, 21, ...ways, 25, "84.0%", shares]);
    const none = [0, 0, 0, 0, 0, 0, 0, 0];
    const nobody = [0, 0, 0, 0, 0, 0, undefined, ...none, undefined, "没有学员", "—"];
    expect(college?.slice(3, 21)).toEqual(nobody);
  });

  it("keeps a name that begins like a formula as the text it is", async () => {
    await db.school.update({ where: { id: schools.junior }, data: { name: "=1+1" } });
    const district = await openSheet(await exportDistrictCoverage(officer, { locale, kindOf }));
    const own = await openSheet(await exportSchoolCoverage(admin, { ...school, name: "+1" }, { locale }));
    const typesOf = (sheet: typeof own) => {
      const types = new Set<number>();
      sheet.eachRow((row) =>
        row.eachCell((cell) => {
          types.add(cell.type);
        }),
      );
      return types;
    };
    const { Number: number, String: string } = excel.ValueType;
    expect([typesOf(district), typesOf(own)]).toEqual([new Set([string, number]), new Set([string, number])]);
    const cell = district.getCell("B6");
    expect([cell.value, cell.type, cell.numFmt]).toEqual(["=1+1", string, "@"]);
    expect(own.getCell("A1").value).toBe("+1 反诈教育覆盖情况");
  });

  it("has no name of a learner in it, and leaves a trace of counts", async () => {
    const sheets = [
      await linesOf(await exportDistrictCoverage(officer, { locale, kindOf })),
      await linesOf(await exportSchoolCoverage(admin, school, { locale })),
    ];
    const names = await db.personName.findMany({ where: { personId: { in: Object.values(learners) } } });
    expect(names.filter(({ name }) => JSON.stringify(sheets).includes(name))).toEqual([]);
    const trace = { action: "export.made", subjectKind: "Coverage", subjectId: "2026-11-23" };
    const events = await db.auditEvent.findMany({ orderBy: { id: "asc" } });
    expect(events).toMatchObject([
      { ...trace, actorId: officer.personId, schoolId: null, detail: { rows: 4 } },
      { ...trace, actorId: admin.personId, schoolId: schools.junior, detail: { rows: 4 } },
    ]);
  });

  it("holds nothing of a school for those who do not belong to it", async () => {
    const lines = await linesOf(await exportSchoolCoverage(viewerOf("primaryAdmin"), school, { locale }));
    expect(lines.slice(3, -1)).toEqual([]);
    const other = viewerOf("otherDistrictOfficer");
    const elsewhere = await linesOf(await exportDistrictCoverage(other, { locale, kindOf }));
    expect(elsewhere[0]).toEqual(["渝西区 反诈教育覆盖情况"]);
    expect(elsewhere.slice(3, -2).map((line) => line[0])).toEqual(["200301"]);
  });
});
