import { staffViewer } from "#app/auth/context.server.ts";
import { moveTo } from "#app/domain/class-sessions/led.server.ts";
import { stepForm } from "#app/domain/class-sessions/led-forms.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/class-step";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";
import { showStop } from "./show-stop.ts";

/** Moves a led class on, or back. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(stepForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "board", "stale"));
  const viewer = staffViewer(context);
  const { from, ...move } = parsed.value;
  const moved = await moveTo(viewer, { classSessionId, ...move });
  return showStop(request, viewer, classSessionId, { from, to: move.to, moved });
}
