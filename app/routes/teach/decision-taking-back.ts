import { staffViewer } from "#app/auth/context.server.ts";
import { takeBackDecision } from "#app/domain/class-sessions/class-play.server.ts";
import { takingBackForm } from "#app/domain/class-sessions/led-forms.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/decision-taking-back";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";

/** The class goes back to the last branch of its simulation. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(takingBackForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "board", "stale"));
  const { from, ...move } = parsed.value;
  const taken = await takeBackDecision(staffViewer(context), { classSessionId, ...move });
  return ledAnswer(request, ledPath(classSessionId, from, taken.ok ? undefined : taken.reason));
}
