import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { callRoll, recordRoll } from "#app/domain/class-sessions/roll.server.ts";
import { rollForm } from "#app/domain/class-sessions/roll-form.ts";
import { parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/roll";

/** A mark on the roll, or the whole roll called. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(rollForm, await request.formData());
  if (parsed.ok) {
    const viewer = staffViewer(context);
    const { value } = parsed;
    const { commandKey } = value;
    if (value.what === "call") {
      await callRoll(viewer, { classSessionId, commandKey, absent: value.absent });
    } else {
      const { learnerId, state, reason } = value;
      await recordRoll(viewer, { classSessionId, commandKey, marks: [{ learnerId, state, reason }] });
    }
  }
  return redirect(`/teach/class-sessions/${classSessionId}#roll`);
}
