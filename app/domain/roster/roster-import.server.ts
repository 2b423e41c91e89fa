/** Lists of a school: handed in, looked at, applied all or nothing, taken back. Decisions 0122, 0127. */
import { createHash } from "node:crypto";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import type { TaughtStage, YearMeaning } from "#app/domain/schools/class-label.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { changeSchoolSettings, getSchoolSettings } from "#app/domain/schools/school-settings.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { findImport } from "./roster-import-view.server.ts";
import { type ImportJob, jobOf, listJobs, mostJobs, startJob } from "./roster-jobs.server.ts";
import type { Corrections } from "./roster-sheet.ts";
import type { RowFilter, RowPage } from "./roster-summary.ts";
import { runUndo } from "./roster-threads.server.ts";
import type { Undone } from "./roster-undo-types.ts";
import type { WorkOrder } from "./roster-work.server.ts";

export type Started =
  | { ok: true; importId: string }
  | { ok: false; reason: "day-out-of-range" | "busy" | "no-file" };

/** Begins to read a file. The same file once more, while it is being looked at, is the same import. */
export async function startImport(
  viewer: StaffViewer,
  { file, day }: { file: Uint8Array; day: LocalDate },
): Promise<Started> {
  const school = await getOwnSchool(viewer);
  if (file.length === 0) return { ok: false, reason: "no-file" };
  if (!(await isImportDay(school.districtId, day))) return { ok: false, reason: "day-out-of-range" };
  const fileHash = createHash("sha256").update(file).digest("hex");
  const owner = { schoolId: school.id, personId: viewer.personId, fileHash, day };
  const running = listJobs();
  const own = running.filter(({ owner: { personId } }) => personId === viewer.personId);
  const same = own.find((job) => job.owner.fileHash === fileHash && job.owner.day === day);
  if (same && same.state.is !== "failed") return { ok: true, importId: same.importId };
  // one list at a time: whoever chooses another has let go of the first
  for (const job of own) if (job.state.is !== "working" || job.state.phase !== "writing") await job.end();
  if (listJobs().length >= mostJobs) return { ok: false, reason: "busy" };
  const order = await orderOf(school, file, day);
  const { importId } = order;
  const about = { districtId: school.districtId, schoolId: school.id, fileHash, day };
  await db.rosterImport.create({
    data: { id: importId, ...about, startedAt: now(), startedById: viewer.personId },
  });
  await startJob(order, owner).waitFor(2_000);
  return { ok: true, importId };
}

export async function orderOf(
  school: Awaited<ReturnType<typeof getOwnSchool>>,
  file: Uint8Array,
  day: LocalDate,
): Promise<WorkOrder> {
  const { yearMeaning } = await getSchoolSettings(school.id, day);
  const { id, districtId, name } = school;
  const stages = school.stages as TaughtStage[];
  return { importId: newId(), file, day, school: { id, districtId, name, stages }, yearMeaning };
}

/** Names of the list and of the school's own pupils: that they were looked at is recorded once an import. */
export async function listImportRows(
  viewer: StaffViewer,
  importId: string,
  filter: RowFilter,
): Promise<RowPage | null> {
  const { schoolId } = await findImport(viewer, importId);
  const job = jobOf(importId);
  if (job?.state.is !== "ready") return null;
  const page = await job.page(filter);
  if (page.rows.length > 0 && !job.hasShownNames) {
    job.hasShownNames = true;
    const subject = { subjectKind: "roster-import", subjectId: importId };
    await recordAudit(db, { viewer, schoolId, action: "names.viewed", ...subject });
  }
  return page;
}

export interface ImportSettings {
  corrections?: Corrections;
  yearMeaning?: YearMeaning;
  wholeSchool?: boolean;
  decisions?: ReadonlyMap<number, string>;
}

/** What a person says after looking; the list is compared again. */
export async function settleImport(
  viewer: StaffViewer,
  importId: string,
  settings: ImportSettings,
): Promise<void> {
  const { day } = await findImport(viewer, importId);
  const job = readyJob(importId);
  if (!job) return;
  if (settings.yearMeaning) await changeSchoolSettings(viewer, { yearMeaning: settings.yearMeaning }, day);
  for (const [at, learner] of settings.decisions ?? []) job.decisions.set(at, learner);
  // places in the list are other people's once it is read differently
  if (settings.corrections || settings.yearMeaning) job.decisions.clear();
  job.settle({ ...settings, decisions: job.decisions });
  await job.waitFor(2_000);
}

export type Applying =
  | { ok: true }
  | { ok: false; reason: "removals" | "chosen-twice" | "later-changes" | "not-ready" };

/** Writes what was seen, all or nothing. `removalsSeen`: the question about those who leave has been answered. */
export async function applyImport(
  viewer: StaffViewer,
  importId: string,
  { fingerprint, removalsSeen }: { fingerprint: string; removalsSeen: boolean },
): Promise<Applying> {
  await findImport(viewer, importId);
  const job = readyJob(importId);
  const difference = job?.result?.difference;
  // pressed twice: it is being written, or has been
  if (!job || !difference) return jobOf(importId) ? { ok: false, reason: "not-ready" } : { ok: true };
  if (difference.chosenTwice > 0) return { ok: false, reason: "chosen-twice" };
  if (difference.laterChanges) return { ok: false, reason: "later-changes" };
  if (difference.removals.length > 0 && !removalsSeen) return { ok: false, reason: "removals" };
  const writing = job.apply({ actorId: viewer.personId, recordedAt: now().toISOString(), fingerprint });
  void writing
    .then(async (written) => {
      if (written.ok) return job.end();
      if (written.reason === "cancelled") return;
      job.settle({});
      job.refusal = written.reason;
    })
    .catch(() => {
      // the job says by itself that it has failed; nothing has been changed
    });
  await job.waitFor(2_000);
  await job.waitFor(300);
  return { ok: true };
}

export async function cancelImport(viewer: StaffViewer, importId: string): Promise<void> {
  const row = await findImport(viewer, importId);
  await jobOf(importId)?.cancel();
  if (row.events.length > 0) return;
  const isApplied = await db.rosterImportEvent.count({ where: { importId } });
  if (isApplied > 0) return;
  const event = { id: newId(), importId, kind: "cancelled", counts: {} };
  await db.rosterImportEvent.create({ data: { ...event, recordedAt: now(), recordedById: viewer.personId } });
}

export async function undoImport(viewer: StaffViewer, importId: string): Promise<Undone> {
  const { schoolId, districtId } = await findImport(viewer, importId);
  const school = { id: schoolId, districtId };
  return runUndo({ importId, actorId: viewer.personId, school, recordedAt: now().toISOString() });
}

function readyJob(importId: string): ImportJob | null {
  const job = jobOf(importId);
  return job?.state.is === "ready" ? job : null;
}

/** Of this school year and not in the future: older figures have been reported already. */
async function isImportDay(districtId: string, day: LocalDate): Promise<boolean> {
  const { timeZone } = await getSettings(districtId, day);
  const today = localDateOf(now(), timeZone);
  return day >= `${schoolYearOf(today)}-09-01` && day <= today;
}
