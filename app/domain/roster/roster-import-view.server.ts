/** An import as its school sees it: under way in this process, or ended. */
import { type StaffViewer, schoolIdsOf } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import { type ImportJob, type JobState, jobOf } from "./roster-jobs.server.ts";
import type { WorkResult } from "./roster-work-types.ts";

export interface ImportView {
  importId: string;
  day: LocalDate;
  state: JobState | { is: "applied" | "cancelled" | "undone" | "gone" };
  result: WorkResult | null;
  refusal: ImportJob["refusal"];
  /** numbers of what was applied */
  counts: Record<string, number> | null;
  appliedAt: Date | null;
  /** the same file has been applied before, and stands */
  sameFileAppliedAt: Date | null;
}

export async function getImport(viewer: StaffViewer, importId: string): Promise<ImportView> {
  const row = await findImport(viewer, importId);
  const eventOf = (kind: string) => row.events.find((event) => event.kind === kind);
  const applied = eventOf("applied");
  const job = jobOf(importId);
  const ended = eventOf("undone")
    ? "undone"
    : applied
      ? "applied"
      : eventOf("cancelled")
        ? "cancelled"
        : null;
  const earlier = ended ? null : await sameFileApplied(row);
  return {
    importId,
    day: row.day,
    // a process that has been started since knows nothing of it
    state: ended ? { is: ended } : (job?.state ?? { is: "gone" }),
    result: ended ? null : (job?.result ?? null),
    refusal: job?.refusal ?? null,
    counts: (applied?.counts as Record<string, number> | undefined) ?? null,
    appliedAt: applied?.recordedAt ?? null,
    sameFileAppliedAt: earlier,
  };
}

/** The last ones that changed something. */
export async function listAppliedImports(viewer: StaffViewer) {
  const rows = await db.rosterImport.findMany({
    where: { ...scopeOf(viewer), events: { some: { kind: "applied" } } },
    include: { events: true },
    orderBy: { startedAt: "desc" },
    take: 5,
  });
  return rows.map(({ id, day, events }) => {
    const applied = events.find(({ kind }) => kind === "applied");
    return {
      importId: id,
      day,
      appliedAt: applied?.recordedAt ?? null,
      counts: (applied?.counts ?? {}) as Record<string, number>,
      isUndone: events.some(({ kind }) => kind === "undone"),
    };
  });
}

function scopeOf(viewer: StaffViewer) {
  return { districtId: viewer.districtId, schoolId: { in: schoolIdsOf(viewer, "school-admin") } };
}

export async function findImport(viewer: StaffViewer, importId: string) {
  const where = { id: importId, ...scopeOf(viewer) };
  return found(await db.rosterImport.findFirst({ where, include: { events: true } }));
}

async function sameFileApplied({
  id,
  schoolId,
  fileHash,
}: {
  id: string;
  schoolId: string;
  fileHash: string;
}) {
  const earlier = await db.rosterImport.findFirst({
    where: {
      schoolId,
      fileHash,
      id: { not: id },
      events: { some: { kind: "applied" }, none: { kind: "undone" } },
    },
    include: { events: true },
    orderBy: { startedAt: "desc" },
  });
  return earlier?.events.find(({ kind }) => kind === "applied")?.recordedAt ?? null;
}
