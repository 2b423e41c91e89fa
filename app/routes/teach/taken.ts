import { staffViewer } from "#app/auth/context.server.ts";
import { recordTaken } from "#app/domain/class-sessions/led.server.ts";
import { takenForm } from "#app/domain/class-sessions/taken-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/taken";

/** Answers that cards or sheets gave, a batch at a time; the page keeps them until this has said yes. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(takenForm, await formOf(request));
  if (!parsed.ok) return Response.json({ ok: false, reason: "unreadable" }, { status: 400 });
  const result = await recordTaken(staffViewer(context), { classSessionId, ...parsed.value });
  if (result.ok) return Response.json(result);
  const status = result.reason === "closed" || result.reason === "no-quiz" ? 409 : 422;
  return Response.json(result, { status });
}
