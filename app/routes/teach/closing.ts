import { redirect } from "react-router";
import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { idList } from "#app/domain/class-sessions/roll-form.ts";
import { parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/closing";

const schema = z.object({
  commandKey: z.string().min(1),
  kind: z.enum(["closed", "abandoned"]),
  alsoPresent: idList,
});

/** Ends a period. Sent twice, or from two computers, it ends it once. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(schema, await request.formData());
  const closed =
    parsed.ok && (await closeClassSession(staffViewer(context), { ...parsed.value, classSessionId })).ok;
  return redirect(`/teach/class-sessions/${classSessionId}${closed ? "" : "?refused"}`);
}
