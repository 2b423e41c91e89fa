/** What counts for the year: read by day, looked at before it is changed, changed from a day on. Decision 0162. */
import { holdsRole, type StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { type KeyReused, withReceipt } from "#app/db/receipt.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import { districtSettingsSchema } from "#app/domain/schools/settings.ts";
import { now } from "#app/lib/clock.server.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { forbidden } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { type CountingRule, isSameRule, type RuleRow, ruleOn, rulesOf, waysIn } from "./counting-rule.ts";
import { coverageOfDistrict } from "./coverage.server.ts";
import type { CoverageSums } from "./sums.ts";

const original = districtSettingsSchema.parse({}).notCounted;

async function listRules(districtId: string): Promise<RuleRow[]> {
  const rows = await db.districtSetting.findMany({ where: { districtId } });
  return rulesOf(
    rows.map(({ id, effectiveOn, recordedAt, recordedById, settings }) => {
      const { notCounted } = districtSettingsSchema.parse(settings);
      return { id, effectiveOn, recordedAt, recordedById, notCounted };
    }),
    original,
  );
}

export async function getCountingRule(districtId: string, onDate: LocalDate): Promise<CountingRule> {
  return ruleOn(await listRules(districtId), original, onDate);
}

export interface DecidedRule extends CountingRule {
  by: string | null;
  recordedAt: Date;
  /** not in force yet */
  isToCome: boolean;
}

/** The rule of today and every one that has been decided, the newest first. */
export async function getCountingRules(
  viewer: StaffViewer,
): Promise<{ today: LocalDate; current: CountingRule; decided: DecidedRule[] }> {
  const { timeZone } = await getSettings(viewer.districtId, localDateOf(now(), "Asia/Shanghai"));
  const today = localDateOf(now(), timeZone);
  const rules = await listRules(viewer.districtId);
  const names = await namesOf(rules.flatMap(({ recordedById }) => recordedById ?? []));
  const decided = rules.map(({ notCounted, since, recordedAt, recordedById }) => ({
    notCounted,
    since,
    recordedAt,
    by: names.get(recordedById ?? "") ?? null,
    isToCome: since !== null && since > today,
  }));
  return { today, current: ruleOn(rules, original, today), decided: decided.reverse() };
}

export interface RulePreview {
  /** whole district: as it is counted today, and as it would be */
  pupils: { before: CoverageSums; after: CoverageSums };
  staff: { before: CoverageSums; after: CoverageSums };
  /** units whose figures would change */
  units: {
    id: string;
    name: string;
    pupils: { before: CoverageSums; after: CoverageSums };
    staff: { before: CoverageSums; after: CoverageSums };
  }[];
}

/** Today's figures by the rule in force beside the same records by another one. */
export async function previewCountingRule(
  viewer: StaffViewer,
  notCounted: readonly string[],
): Promise<RulePreview> {
  const [before, after] = await Promise.all([
    coverageOfDistrict(viewer),
    coverageOfDistrict(viewer, {}, waysIn(notCounted)),
  ]);
  const unitAfter = new Map(after.units.map((unit) => [unit.id, unit]));
  const pairs = before.units.flatMap((unit) => {
    const other = unitAfter.get(unit.id);
    return other ? [{ id: unit.id, name: unit.name, ...pairOf(unit, other) }] : [];
  });
  return {
    ...pairOf(before, after),
    units: pairs.filter(({ pupils, staff }) => changes(pupils) || changes(staff)),
  };
}

interface Populations {
  pupils: CoverageSums;
  staff: CoverageSums;
}

function pairOf(before: Populations, after: Populations) {
  return {
    pupils: { before: before.pupils, after: after.pupils },
    staff: { before: before.staff, after: after.staff },
  };
}

function changes({ before, after }: { before: CoverageSums; after: CoverageSums }): boolean {
  return JSON.stringify(before) !== JSON.stringify(after);
}

export type RuleChangeResult =
  | KeyReused
  | { ok: true }
  | { ok: false; reason: "past" | "no-change" | "later-rule" };

/** From a day on that has not passed: what has been handed in was counted by the rule of its own day. */
export async function changeCountingRule(
  viewer: StaffViewer,
  {
    commandKey: key,
    notCounted,
    from,
  }: { commandKey: string; notCounted: readonly string[]; from: LocalDate },
): Promise<RuleChangeResult> {
  if (!holdsRole(viewer, "district-officer")) throw forbidden();
  const { districtId } = viewer;
  const ways = waysIn(notCounted);
  const { today } = await getCountingRules(viewer);
  const command = { key, command: "change-counting-rule", body: { ways, from } };
  return withReceipt(viewer.personId, command, async (tx): Promise<RuleChangeResult> => {
    if (from < today) return { ok: false, reason: "past" };
    const later = await tx.districtSetting.count({ where: { districtId, effectiveOn: { gt: from } } });
    if (later > 0) return { ok: false, reason: "later-rule" };
    const settings = await getSettings(districtId, from);
    if (isSameRule(waysIn(settings.notCounted), ways)) return { ok: false, reason: "no-change" };
    const id = newId();
    const recorded = { recordedAt: now(), recordedById: viewer.personId };
    await tx.districtSetting.create({
      data: {
        id,
        districtId,
        effectiveOn: from,
        settings: { ...settings, notCounted: ways },
        ...recorded,
      },
    });
    const subject = { subjectKind: "district-setting", subjectId: id };
    await recordAudit(tx, {
      viewer,
      action: "counting-rule.changed",
      ...subject,
      detail: { from, notCounted: ways },
    });
    return { ok: true };
  });
}
