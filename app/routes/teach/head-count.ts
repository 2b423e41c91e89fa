import { staffViewer } from "#app/auth/context.server.ts";
import { recordHeadCount } from "#app/domain/class-sessions/head-count.server.ts";
import { headCountForm } from "#app/domain/class-sessions/led-forms.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/head-count";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";

/** How many children heard the story. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(headCountForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "teacher", "counts"));
  const { from, ...counted } = parsed.value;
  const recorded = await recordHeadCount(staffViewer(context), { classSessionId, ...counted });
  return ledAnswer(request, ledPath(classSessionId, from, recorded.ok ? undefined : recorded.reason));
}
