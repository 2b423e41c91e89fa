import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { undoClassChange } from "#app/domain/roster/class-change-undo.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/class-change-undo";

/** Takes a change of a class back; why it cannot be is said on the page it came from. */
export async function action({ context, params: { classId, changeId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const commandKey = String(form.get("commandKey") ?? newId());
  const undone = await undoClassChange(staffViewer(context), changeId, { commandKey });
  return redirect(
    `/school/roster/classes/${classId}/changes?${undone.ok ? "done=undo" : `refused=${undone.reason}`}`,
  );
}
