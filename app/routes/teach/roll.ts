import { staffViewer } from "#app/auth/context.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { callRoll, recordRoll } from "#app/domain/class-sessions/roll.server.ts";
import { type RollForm, rollForm } from "#app/domain/class-sessions/roll-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/roll";
import { ledAnswer } from "./led-answer.ts";

/** A mark on the roll, or the whole roll called. What was not taken is said on the page it came from. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(rollForm, await formOf(request));
  const taken = parsed.ok && (await take(staffViewer(context), classSessionId, parsed.value));
  return ledAnswer(request, `/teach/class-sessions/${classSessionId}${taken ? "#roll" : "?refused"}`);
}

async function take(viewer: StaffViewer, classSessionId: string, value: RollForm): Promise<boolean> {
  const { commandKey } = value;
  if (value.what === "call")
    return (await callRoll(viewer, { classSessionId, commandKey, absent: value.absent })).ok;
  const { learnerId, state, reason } = value;
  const marks = [{ learnerId, state, reason }];
  return (await recordRoll(viewer, { classSessionId, commandKey, marks })).ok;
}
