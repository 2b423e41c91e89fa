import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { withdrawAssignment } from "#app/domain/lesson-assignments/assign.server.ts";
import { withdrawalSchema } from "#app/domain/lesson-assignments/lesson-assignment-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest } from "#app/lib/http.ts";
import type { Route } from "./+types/assignment-withdrawal";

export async function action({ context, params: { assignmentId: id }, request }: Route.ActionArgs) {
  const parsed = parseForm(withdrawalSchema, await formOf(request));
  if (!parsed.ok) throw badRequest();
  await withdrawAssignment(staffViewer(context), { id, schoolId: null, ...parsed.value });
  return redirect("/district/assignments");
}
