import JSZip from "jszip";
import { beforeEach, expect, it, vi } from "vitest";
import { db } from "#app/db/client.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { listRoster } from "./roster.server.ts";
import { exportOneRoster, exportRosterList } from "./roster-export.server.ts";
import { applyImport, startImport } from "./roster-import.server.ts";
import { getImport } from "./roster-import-view.server.ts";
import { listJobs } from "./roster-jobs.server.ts";

const admin = viewerOf("schoolAdmin");
const { seven1 } = world.classes;
// every import has a thread of its own to start
vi.setConfig({ testTimeout: 60_000 });

beforeEach(async () => {
  for (const job of listJobs()) await job.end();
  await resetDatabase();
  await createWorld();
});

async function look(file: Uint8Array) {
  const started = await startImport(admin, { file, day: worldToday });
  if (!started.ok) throw new Error(started.reason);
  for (;;) {
    const view = await getImport(admin, started.importId);
    if (view.state.is !== "working") return view;
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

async function changed(bytes: Uint8Array, file: string, change: (text: string) => string) {
  const zip = await JSZip.loadAsync(bytes);
  zip.file(file, change((await zip.file(file)?.async("string")) ?? ""));
  return new Uint8Array(await zip.generateAsync({ type: "uint8array", compression: "DEFLATE" }));
}

const changesIn = (view: Awaited<ReturnType<typeof look>>) => {
  const counts = view.result?.difference?.counts;
  if (!counts) throw new Error(JSON.stringify(view.result?.recognition));
  return Object.fromEntries(
    Object.entries(counts).filter(([kind, count]) => count > 0 && kind !== "unchanged"),
  );
};

it("a roster taken out as a package or as a list and handed in again changes nothing, and is recorded", async () => {
  const learners = await db.enrolment.count();
  const { bytes } = await exportOneRoster(admin, null);
  expect(changesIn(await look(bytes))).toEqual({});
  expect(changesIn(await look((await exportRosterList(admin)).bytes))).toEqual({});
  expect(await db.enrolment.count()).toBe(learners);
  const events = await db.auditEvent.findMany({ where: { action: "export.made" } });
  expect(events).toHaveLength(2);
});

it("a pupil whose name another system writes differently is known by the id, and keeps the name of the roster", async () => {
  const { bytes } = await exportOneRoster(admin, null);
  const renamed = await changed(bytes, "users.csv", (text) => text.replace('"李楠"', '"李南"'));
  expect(changesIn(await look(renamed))).toEqual({});
});

it("a package of changes says nothing about those it does not name", async () => {
  const { bytes } = await exportOneRoster(admin, null);
  const li = (await listRoster([seven1], worldToday)).find(({ name }) => name === "李楠");
  const zip = new JSZip();
  const whole = await JSZip.loadAsync(bytes);
  const manifest = (await whole.file("manifest.csv")?.async("string")) ?? "";
  zip.file(
    "manifest.csv",
    manifest
      .replaceAll('"bulk"', '"absent"')
      .replace('"file.enrollments","absent"', '"file.enrollments","delta"'),
  );
  const at = "2026-11-20T08:00:00.000Z";
  zip.file(
    "enrollments.csv",
    `sourcedId,status,dateLastModified,classSourcedId,userSourcedId,role,metadata.fanzha.seat
e,active,${at},${seven1},${li?.learnerId},student,31
`,
  );
  const view = await look(new Uint8Array(await zip.generateAsync({ type: "uint8array" })));
  expect(changesIn(view)).toEqual({ "changed-seat": 1 });
  const fingerprint = view.result?.difference?.fingerprint ?? "";
  await applyImport(admin, view.importId, { fingerprint, removalsSeen: false });
  await vi.waitFor(async () => {
    const after = await listRoster([seven1], worldToday);
    expect(after.find(({ learnerId }) => learnerId === li?.learnerId)?.seat).toBe(31);
  }, 20_000);
});

it("a package whose ids point nowhere is refused with file, row and column, and changes nothing", async () => {
  const { bytes } = await exportOneRoster(admin, null);
  const broken = await changed(bytes, "enrollments.csv", (text) =>
    text.replaceAll(`"${seven1}"`, '"nowhere"'),
  );
  const { result } = await look(broken);
  expect(result?.difference).toBeNull();
  expect(result?.recognition.problems[0]).toMatchObject({
    code: "exchange-reference",
    sheet: "enrollments.csv",
    column: "D",
    detail: "classes.csv",
  });
});

it("changes since a day are taken out alone, and hold nothing when nothing has changed", async () => {
  const { bytes } = await exportOneRoster(admin, worldToday);
  expect(Object.keys((await JSZip.loadAsync(bytes)).files)).toEqual(["manifest.csv"]);
});
