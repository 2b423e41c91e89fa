import { staffViewer } from "#app/auth/context.server.ts";
import { decideBranch } from "#app/domain/class-sessions/class-play.server.ts";
import { decisionForm } from "#app/domain/class-sessions/led-forms.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/decision";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";

/** The class decides a branch of its simulation. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(decisionForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "board", "counts"));
  const { from, ...decision } = parsed.value;
  const decided = await decideBranch(staffViewer(context), { classSessionId, ...decision });
  return ledAnswer(request, ledPath(classSessionId, from, decided.ok ? undefined : decided.reason));
}
