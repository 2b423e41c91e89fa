import { staffViewer } from "#app/auth/context.server.ts";
import { moveTo, recordHands } from "#app/domain/class-sessions/led.server.ts";
import { handsForm } from "#app/domain/class-sessions/led-forms.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/hands";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";
import { showStop } from "./show-stop.ts";

/** Raised hands by option; the class goes on to what decides the question, or before the lesson to the next one. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(handsForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "board", "counts"));
  const { from, commandKey, to, ...hands } = parsed.value;
  // nobody counted: the class goes on all the same
  const isCounted = Object.values(hands.counts).some((count) => count > 0);
  const recorded = isCounted
    ? await recordHands(viewer, { classSessionId, commandKey, ...hands })
    : ({ ok: true } as const);
  if (!recorded.ok) return ledAnswer(request, ledPath(classSessionId, from, recorded.reason));
  if (!to) return ledAnswer(request, ledPath(classSessionId, from));
  const asked = { step: hands.purpose, position: hands.position, phase: "asking" } as const;
  const moved = await moveTo(viewer, { classSessionId, commandKey: `${commandKey} on`, to, from: asked });
  return showStop(request, viewer, classSessionId, { from, to, moved });
}
