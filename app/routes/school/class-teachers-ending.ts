import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { endAssignment } from "#app/domain/schools/teaching.server.ts";
import { endTeachingSchema } from "#app/domain/schools/teaching.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/class-teachers-ending";

/** A teacher no longer stands before this class. Sent twice it ends once. */
export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const parsed = parseForm(endTeachingSchema, await formOf(request));
  if (!parsed.ok) throw notFound();
  await endAssignment(staffViewer(context), classId, parsed.value);
  return redirect(`/school/roster/classes/${classId}/teachers`);
}
