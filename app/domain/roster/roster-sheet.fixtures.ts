/** Sheets as tests write them. */
import type { LabelContext } from "#app/domain/schools/class-label.ts";
import { readRoster } from "./roster-sheet.ts";
import type { Cell, Sheet } from "./workbook-sheet.ts";

export const junior: LabelContext = {
  day: "2026-11-23",
  stages: [
    { stage: "junior", grades: 3 },
    { stage: "staff", grades: 1 },
  ],
};
export const kindergarten: LabelContext = {
  day: "2026-11-23",
  stages: [{ stage: "kindergarten", grades: 3 }],
};

export function sheet(...rows: Cell[][]): Sheet[] {
  return [{ name: "七年级", rows }];
}
export const header = ["姓名", "年级", "班级", "座号"];
export const read = (...rows: Cell[][]) => readRoster(sheet(header, ...rows), junior);
export const codes = (...rows: Cell[][]) =>
  read(...rows).problems.map(({ code, row, column }) => `${code} ${column}${row}`);

export const rowsOf = (...cells: Cell[][]) => readRoster(sheet(...cells), junior);
export const people = ({ pupils }: ReturnType<typeof readRoster>) =>
  pupils.map(({ name, key, seat }) => `${name} ${key.entryYear}.${key.number} ${seat ?? "—"}`);
