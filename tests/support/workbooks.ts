/** Files as tests write them, and whom the reader finds in a file. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import JSZip from "jszip";
import { expect } from "vitest";
import { readRoster } from "#app/domain/roster/roster-sheet.ts";
import { readWorkbook } from "#app/domain/roster/workbook.server.ts";
import type { LabelContext } from "#app/domain/schools/class-label.ts";
import { fixtureFolder } from "#tests/fixtures/make-rosters.ts";

export const junior: LabelContext = { day: "2026-11-23", stages: [{ stage: "junior", grades: 3 }] };
export const fixture = (name: string) => readFileSync(join(fixtureFolder, name));

export async function pupilsIn(file: Buffer, context = junior): Promise<string[]> {
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return [workbook.problem];
  const { pupils, problems } = readRoster(workbook.sheets, context);
  expect(problems).toEqual([]);
  return pupils.map(({ name, key, seat }) => `${name} ${key.number}.${seat}`);
}

export const five = (number: number) =>
  ["李楠", "张三", "刘𬱖", "阿依古丽·买买提", "王雨欣"].map((name, n) => `${name} ${number}.${n + 1}`);

export async function zipOf(parts: Record<string, string>): Promise<Buffer> {
  const zip = new JSZip();
  for (const [name, content] of Object.entries(parts)) zip.file(name, content);
  return zip.generateAsync({ type: "nodebuffer", compression: "DEFLATE" });
}
