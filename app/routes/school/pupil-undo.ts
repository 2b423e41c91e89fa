import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { undoSchema } from "#app/domain/roster/hand-work.ts";
import { undoLastEntry } from "#app/domain/roster/hand-work-undo.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/pupil-undo";

/** Takes the last entry back; why it cannot be is said on the pupil's page. */
export async function action({ context, params: { learnerId }, request }: Route.ActionArgs) {
  const back = `/school/roster/pupils/${learnerId}`;
  const parsed = parseForm(undoSchema, await formOf(request));
  if (!parsed.ok) return redirect(`${back}?refused=nothing-to-undo`);
  const undone = await undoLastEntry(staffViewer(context), learnerId, parsed.value);
  return redirect(undone.ok ? `${back}?done=undo` : `${back}?refused=${undone.reason}`);
}
