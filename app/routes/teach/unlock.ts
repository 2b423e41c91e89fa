import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { unlockLearner } from "#app/domain/people/cards.server.ts";
import { formOf } from "#app/lib/form.ts";
import { safePath } from "#app/lib/http.ts";
import type { Route } from "./+types/unlock";

/** From wherever a locked pupil is shown: the form carries `learnerId` and, if not the cards page, `returnTo`. */
export async function action({ params: { classId }, request, context }: Route.ActionArgs) {
  const form = await formOf(request);
  await unlockLearner(staffViewer(context), { classId, learnerId: String(form.get("learnerId") ?? "") });
  return redirect(safePath(form.get("returnTo")?.toString(), `/teach/classes/${classId}/cards`));
}
