import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { noteForm } from "#app/domain/effects/check-form.ts";
import { noteCheck } from "#app/domain/effects/paper-over.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/check";

/** What was found when a class session was looked at again. */
export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(noteForm, await formOf(request));
  const viewer = staffViewer(context);
  const noted = parsed.ok && (await noteCheck(viewer, { ...parsed.value, classSessionId })).ok;
  return redirect(`/teach/class-sessions/${classSessionId}${noted ? "" : "?refused"}`);
}
