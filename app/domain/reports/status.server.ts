import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import type { LocalMonth } from "#app/lib/dates.ts";
import type { FormState } from "./monthly-form.ts";

/** State of one month's form by school of the viewer's district; a school that is not in the map has not started. */
export async function formStates(viewer: StaffViewer, month: LocalMonth): Promise<Map<string, FormState>> {
  const where = { districtId: viewer.districtId, month };
  const [revisions, submissions] = await Promise.all([
    db.monthlyFormRevision.groupBy({ by: ["schoolId"], where, _max: { recordedAt: true } }),
    db.monthlyFormSubmission.findMany({ where, select: { schoolId: true, submittedAt: true } }),
  ]);
  const states = new Map<string, FormState>();
  for (const { schoolId, _max } of revisions) {
    if (_max.recordedAt) states.set(schoolId, { state: "drafted", at: _max.recordedAt });
  }
  for (const { schoolId, submittedAt } of submissions)
    states.set(schoolId, { state: "submitted", at: submittedAt });
  return states;
}
