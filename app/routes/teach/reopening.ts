import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { reopenClassSession } from "#app/domain/class-sessions/reopen.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/reopening";

/** Closed too early: the class session goes on. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const commandKey = String((await formOf(request)).get("commandKey") ?? newId());
  const reopened = await reopenClassSession(staffViewer(context), { classSessionId, commandKey });
  const refused = reopened.ok ? "" : `?refused=${reopened.reason}`;
  return redirect(`/teach/class-sessions/${classSessionId}${refused}`);
}
