import type { GroupedWrite } from "#app/db/writer.server.ts";

export const writtenAt = new Date("2026-11-23T02:00:00.123Z");

/** A grouped write that adds a row to a table without references. */
export function eventWrite(id: string, action = "probe"): GroupedWrite {
  const into = `INSERT INTO "AuditEvent" ("id", "action", "recordedAt") VALUES`;
  return {
    sql: { sqlite: `${into} (?, ?, ?)`, postgresql: `${into} ($1, $2, $3)` },
    params: [id, action, writtenAt],
  };
}
