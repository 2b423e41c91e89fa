import { staffViewer } from "#app/auth/context.server.ts";
import { moveTo } from "#app/domain/class-sessions/led.server.ts";
import { boardRollForm } from "#app/domain/class-sessions/led-forms.ts";
import { callRoll } from "#app/domain/class-sessions/roll.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/board-roll";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";
import { showStop } from "./show-stop.ts";

/** The roll called from the board: seats that are empty, without names or reasons; the class goes on from there. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(boardRollForm, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "board", "stale"));
  const { commandKey, absent, to } = parsed.value;
  const called = await callRoll(viewer, { classSessionId, commandKey, absent });
  if (!called.ok) return ledAnswer(request, ledPath(classSessionId, "board", called.reason));
  if (!to) return ledAnswer(request, ledPath(classSessionId, "board"));
  const moved = await moveTo(viewer, {
    classSessionId,
    commandKey: `${commandKey} on`,
    to,
    from: { step: "roll" },
  });
  return showStop(request, viewer, classSessionId, { from: "board", to, moved });
}
