/** Rosters from .xlsx: looked at first, then applied all or nothing. Decision 0121, 0122. */
import { createHash } from "node:crypto";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db, type Transaction } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { openClasses } from "#app/domain/schools/class-opening.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { type Stage, schoolYearOf } from "#app/domain/schools/stage.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { applyPlan } from "./roster-apply.server.ts";
import { type ImportPlan, planImport } from "./roster-import.ts";
import { type RosterList, rosterListOf } from "./roster-list.ts";
import { countPlanned, type Decisions, type PlacedLearner, type PlannedKind } from "./roster-plan.ts";
import type { RosterProblem } from "./roster-problem.ts";
import { readRoster } from "./roster-sheet.ts";
import { loadRosterState, type RosterState } from "./roster-state.server.ts";
import { readWorkbook } from "./workbook.server.ts";

export interface RosterPreview {
  day: LocalDate;
  list: RosterList;
  plan: ImportPlan;
  /** columns that were not looked at */
  dropped: string[];
  /** what the person has seen; the import refuses if the roster has moved since */
  fingerprint: string;
  /** the roster of the day: where candidates sit, what their classes are called */
  classes: readonly ClassInfo[];
  current: readonly PlacedLearner[];
}

export type Previewed =
  | { ok: true; preview: RosterPreview }
  | { ok: false; reason: "day-out-of-range" | "later-changes" }
  | { ok: false; reason: "problems"; problems: RosterProblem[] };

/** Reads a file and says what it would change. Changes nothing and keeps nothing of the file. */
export async function previewRoster(
  viewer: StaffViewer,
  { file, day }: { file: Buffer; day: LocalDate },
): Promise<Previewed> {
  const school = await getOwnSchool(viewer);
  if (!(await isImportDay(school.districtId, day))) return { ok: false, reason: "day-out-of-range" };
  const workbook = await readWorkbook(file);
  if (!workbook.ok) return problems([{ ...nowhere, code: workbook.problem }]);
  const stages = school.stages as { stage: Stage; grades: number }[];
  const read = readRoster(workbook.sheets, { day, stages });
  if (read.problems.length > 0) return problems(read.problems);
  const list = rosterListOf(read);
  return previewList(viewer, { list, day, dropped: read.dropped });
}

/** The same for a list that has been read before: the roster may have moved since. */
export async function previewList(
  viewer: StaffViewer,
  { list, day, dropped }: { list: RosterList; day: LocalDate; dropped: string[] },
): Promise<Previewed> {
  const school = await getOwnSchool(viewer);
  const state = await loadRosterState(db, school.id, day);
  const plan = planImport({ ...state, school, day }, list);
  const differing = plan.programmeDiffers.map(({ name }): RosterProblem => {
    return { ...nowhere, code: "programme-differs", detail: name["zh-CN"] };
  });
  if (differing.length > 0) return problems(differing);
  if (touchesLaterChanges(plan, state)) return { ok: false, reason: "later-changes" };
  const { classes, current } = state;
  return {
    ok: true,
    preview: { day, list, plan, dropped, fingerprint: fingerprintOf(plan), classes, current },
  };
}

export interface RosterImport {
  commandKey: string;
  day: LocalDate;
  list: RosterList;
  decisions: Decisions;
  fingerprint: string;
}

export type Imported =
  | { ok: true; counts: Record<PlannedKind, number>; classesOpened: number; headCounts: number }
  | { ok: false; reason: "day-out-of-range" | "later-changes" | "changed-meanwhile" | "chosen-twice" }
  | KeyReused;

/** Applies what was previewed, all or nothing, once per key. */
export async function importRoster(viewer: StaffViewer, request: RosterImport): Promise<Imported> {
  const school = await getOwnSchool(viewer);
  const { commandKey, day, list, decisions, fingerprint } = request;
  if (!(await isImportDay(school.districtId, day))) return { ok: false, reason: "day-out-of-range" };
  const body = { day, list, decisions: [...decisions], fingerprint };
  const command = { key: commandKey, command: "import-roster", body };
  return withReceipt(viewer.personId, command, async (tx): Promise<Imported> => {
    const state = await loadRosterState(tx, school.id, day);
    const facts = { ...state, school, day };
    if (fingerprintOf(planImport(facts, list)) !== fingerprint)
      return { ok: false, reason: "changed-meanwhile" };
    const plan = planImport(facts, list, decisions);
    if (plan.chosenTwice.length > 0) return { ok: false, reason: "chosen-twice" };
    if (touchesLaterChanges(plan, state)) return { ok: false, reason: "later-changes" };
    return applied(tx, viewer, school, plan, state, day);
  });
}

async function applied(
  tx: Transaction,
  viewer: StaffViewer,
  school: { id: string; districtId: string },
  plan: ImportPlan,
  state: RosterState,
  day: LocalDate,
): Promise<Imported> {
  const recorder = { recordedAt: now(), recordedById: viewer.personId };
  const opening = plan.classes.filter(({ isNew }) => isNew);
  const openings = opening.map(({ key }) => ({ key, openedOn: day }));
  const opened = await openClasses(tx, school, openings, recorder.recordedAt);
  const idOf = new Map(opening.map(({ ref }, at) => [ref, opened[at] as string]));
  await applyPlan(tx, school, { plan, state, day, classIdOf: (ref) => idOf.get(ref) ?? ref, recorder });
  const counts = countPlanned(plan.pupils);
  const result = { counts, classesOpened: opened.length, headCounts: plan.headCounts.length };
  const detail = { day, classesOpened: opened.length, ...counts };
  await recordAudit(tx, { viewer, schoolId: school.id, action: "roster.imported", detail });
  return { ok: true, ...result };
}

/** Of this school year and not in the future: older figures have been reported already. */
async function isImportDay(districtId: string, day: LocalDate): Promise<boolean> {
  const { timeZone } = await getSettings(districtId, day);
  const today = localDateOf(now(), timeZone);
  return day >= `${schoolYearOf(today)}-09-01` && day <= today;
}

function touchesLaterChanges(plan: ImportPlan, { changedLater }: RosterState): boolean {
  return (
    plan.classes.some(({ ref }) => changedLater.has(ref)) ||
    plan.pupils.some(({ learnerId }) => learnerId !== null && changedLater.has(learnerId))
  );
}

function fingerprintOf({ pupils, headCounts, classes }: ImportPlan): string {
  const seen = JSON.stringify([pupils, headCounts, classes.map(({ ref }) => ref)]);
  return createHash("sha256").update(seen).digest("base64url");
}

const nowhere = { sheet: null, row: null, column: null, detail: null, otherRow: null };

function problems(list: RosterProblem[]): Previewed {
  return { ok: false, reason: "problems", problems: list };
}
