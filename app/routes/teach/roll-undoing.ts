import { staffViewer } from "#app/auth/context.server.ts";
import { undoRoll } from "#app/domain/class-sessions/roll-undo.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/roll-undoing";
import { ledAnswer } from "./led-answer.ts";

/** The last thing that the roll or the head-count was told. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const commandKey = String((await formOf(request)).get("commandKey") ?? newId());
  const undone = await undoRoll(staffViewer(context), { classSessionId, commandKey });
  const page = `/teach/class-sessions/${classSessionId}`;
  return ledAnswer(request, undone.ok ? `${page}#roll` : `${page}?refused=${undone.reason}`);
}
