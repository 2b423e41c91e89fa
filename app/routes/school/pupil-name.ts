import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { renameSchema } from "#app/domain/roster/hand-work.ts";
import { renameLearner } from "#app/domain/roster/hand-work-undo.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/pupil-name";

/** A corrected name; what was not taken is said on the pupil's page. */
export async function action({ context, params: { learnerId }, request }: Route.ActionArgs) {
  const back = `/school/roster/pupils/${learnerId}`;
  const parsed = parseForm(renameSchema, await formOf(request));
  if (!parsed.ok) return redirect(`${back}?refused=${parsed.refusal.fields.name ?? "required"}`);
  const renamed = await renameLearner(staffViewer(context), learnerId, parsed.value);
  if (renamed.ok) return redirect(`${back}?done=name`);
  return redirect(`${back}?refused=${renamed.reason === "anonymous" ? "anonymousNoRename" : renamed.reason}`);
}
