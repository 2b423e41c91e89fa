import { staffViewer } from "#app/auth/context.server.ts";
import { recordTaken } from "#app/domain/class-sessions/led.server.ts";
import { handForm } from "#app/domain/class-sessions/taken-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/taken-by-hand";
import { ledAnswer } from "./led-answer.ts";

/** One answer of one pupil, seen by the teacher's own eyes. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const page = `/teach/class-sessions/${classSessionId}/cards-by-hand`;
  const viewer = staffViewer(context);
  const parsed = parseForm(handForm, await formOf(request));
  // whether this class session is the viewer's is found out in any case
  const { purpose, answer } = parsed.ok ? parsed.value : { purpose: "quiz" as const, answer: null };
  const answers = answer ? [answer] : [];
  const result = await recordTaken(viewer, { classSessionId, purpose, medium: "card", answers });
  if (!result.ok) return ledAnswer(request, `${page}?refused=${result.reason}`);
  if (!answer) return ledAnswer(request, `${page}?refused=no-such-answer`);
  return ledAnswer(request, `${page}?saved=${answer.learnerId}&letter=${answer.response}`);
}
