/** Writes prisma/seed/rosters/*.xlsx anew: `node prisma/seed/make-rosters.ts`. The files are committed. */
import { mkdirSync } from "node:fs";
import excel from "exceljs";
import { type SchoolKey, schools } from "./core.ts";
import { type ListYear, listsOf, type SchoolLists } from "./rosters.ts";

export const rosterFolder = new URL("./rosters/", import.meta.url);

if (import.meta.main) {
  mkdirSync(rosterFolder, { recursive: true });
  for (const key of Object.keys(schools) as SchoolKey[])
    for (const [year, lists] of Object.entries(listsOf(key)) as [ListYear, SchoolLists][])
      await workbookOf(schools[key].name, lists).xlsx.writeFile(rosterFile(key, year));
}

export function rosterFile(key: SchoolKey, year: ListYear): string {
  return new URL(`${schools[key].code}-${year}.xlsx`, rosterFolder).pathname;
}

function workbookOf(schoolName: string, { sheets, counts }: SchoolLists): excel.Workbook {
  const workbook = new excel.Workbook();
  // the same bytes inside every time
  workbook.created = workbook.modified = new Date("2026-09-01T00:00:00Z");
  if (counts.length > 0) {
    const sheet = workbook.addWorksheet("幼儿人数");
    sheet.addRow(["班级", "人数"]);
    for (const line of counts) sheet.addRow([line.class, line.count]);
  }
  for (const { name, pupils } of sheets) {
    const sheet = workbook.addWorksheet(name);
    sheet.addRow([`${schoolName} ${name}名册`]);
    sheet.mergeCells("A1:D1");
    sheet.addRow(["姓名", "年级", "班级", "座号"]);
    for (const line of pupils) sheet.addRow([line.name, line.grade, line.class, line.seat]);
  }
  return workbook;
}
