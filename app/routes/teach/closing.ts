import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { ledPages } from "#app/domain/class-sessions/led-forms.ts";
import { idList } from "#app/domain/class-sessions/roll-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/closing";
import { ledAnswer } from "./led-answer.ts";
import { ledPath } from "./led-path.ts";

const schema = z.object({
  commandKey: z.string().min(1),
  kind: z.enum(["closed", "abandoned"]),
  alsoPresent: idList,
  from: z.enum(ledPages).default("teacher"),
});

/** Ends a period. Sent twice, or from two computers, it ends it once. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(schema, await formOf(request));
  if (!parsed.ok) return ledAnswer(request, ledPath(classSessionId, "teacher", "stale"));
  const { from, ...end } = parsed.value;
  const closed = await closeClassSession(staffViewer(context), { ...end, classSessionId });
  // the board never leads to a page with names
  return ledAnswer(request, ledPath(classSessionId, from, closed.ok ? undefined : closed.reason));
}
