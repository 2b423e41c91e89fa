/** A school's administrator with a list: handed in, looked at as the page does, applied. */
import excel from "exceljs";
import { beforeEach, vi } from "vitest";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { applyImport, startImport } from "#app/domain/roster/roster-import.server.ts";
import { getImport, type ImportView } from "#app/domain/roster/roster-import-view.server.ts";
import { listJobs } from "#app/domain/roster/roster-jobs.server.ts";
import type { Difference, Recognition } from "#app/domain/roster/roster-summary.ts";
import { resetDatabase } from "./database.ts";
import { createWorld, viewerOf, worldToday } from "./world.ts";

export const admin = viewerOf("schoolAdmin");

/** Every list has a thread of its own to start. */
export function startEachTestWithTheWorld(): void {
  vi.setConfig({ testTimeout: 60_000 });
  beforeEach(async () => {
    for (const job of listJobs()) await job.end();
    await resetDatabase();
    await createWorld();
  });
}

type Value = string | number | null | { formula: string; result?: string };

export async function workbook(...rows: Value[][]): Promise<Buffer> {
  const book = new excel.Workbook();
  book.addWorksheet("名单").addRows(rows);
  return Buffer.from(await book.xlsx.writeBuffer());
}

export const header = ["姓名", "班级", "座号"];
/** 七年级 1 班 as it stands: what the school would send again. */
export const seven1Rows: [string, string, number][] = [
  ["张伟", "七年级 1 班", 1],
  ["张伟", "七年级 1 班", 2],
  ["李楠", "七年级 1 班", 3],
  ["刘𬱖", "七年级 1 班", 4],
  ["阿依古丽·买买提", "七年级 1 班", 5],
  ["陈浩", "七年级 1 班", 6],
  ["孙悦", "七年级 1 班", 8],
  ["周婷", "七年级 1 班", 9],
];
export const newcomer: [string, string, number] = ["林小满", "七年级 1 班", 12];

/** Answers the import once there is something to show. */
export async function look(
  file: Uint8Array,
  day = worldToday,
  viewer: StaffViewer = admin,
): Promise<ImportView> {
  const started = await startImport(viewer, { file, day });
  if (!started.ok) throw new Error(started.reason);
  return settled(started.importId, viewer);
}

/** As the page does: asks until there is something to show. */
export async function settled(importId: string, viewer: StaffViewer = admin): Promise<ImportView> {
  for (;;) {
    const view = await getImport(viewer, importId);
    if (view.state.is !== "working") return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

export function differenceIn({ result }: ImportView): Difference {
  if (!result?.difference) throw new Error(JSON.stringify(result?.recognition));
  return result.difference;
}

export async function problemsOf(file: Buffer, viewer = admin): Promise<Recognition["problems"]> {
  const { result } = await look(file, worldToday, viewer);
  return result?.recognition.problems ?? [];
}

export async function apply(view: ImportView, removalsSeen = true, viewer: StaffViewer = admin) {
  const { fingerprint } = differenceIn(view);
  const applying = await applyImport(viewer, view.importId, { fingerprint, removalsSeen });
  return applying.ok ? settled(view.importId, viewer) : applying;
}

/** "李楠 3" … by seat. */
export async function namesIn(classId: string, onDate = worldToday): Promise<string[]> {
  const roster = await listRoster([classId], onDate);
  return roster.map(({ name, seat }) => `${name ?? "—"} ${seat ?? "—"}`);
}

export function countNamed(name: string): Promise<number> {
  return db.personName.count({ where: { name } });
}
