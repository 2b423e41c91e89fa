import type { SessionChecks } from "#app/domain/effects/paper-over.server.ts";
import type { ShownChecks } from "./session-checks.tsx";

/** Days as they stand in the record. */
export function shownChecks({ reasons, notes }: SessionChecks): ShownChecks {
  return {
    reasons,
    notes: notes.map(({ id, note, by, recordedAt }) => {
      return { id, note, by, at: recordedAt.toISOString().slice(0, 10) };
    }),
  };
}
