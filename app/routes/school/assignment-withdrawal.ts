import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { withdrawAssignment } from "#app/domain/lesson-assignments/assign.server.ts";
import { withdrawalSchema } from "#app/domain/lesson-assignments/lesson-assignment-form.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { badRequest } from "#app/lib/http.ts";
import type { Route } from "./+types/assignment-withdrawal";

export async function action({ context, params: { assignmentId: id }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const parsed = parseForm(withdrawalSchema, await formOf(request));
  if (!parsed.ok) throw badRequest();
  await withdrawAssignment(viewer, { id, schoolId: (await getOwnSchool(viewer)).id, ...parsed.value });
  return redirect("/school/assignments");
}
