import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { withdrawAssignment } from "#app/domain/lesson-assignments/assign.server.ts";
import { withdrawalSchema } from "#app/domain/lesson-assignments/lesson-assignment-form.ts";
import { parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/assignment-withdrawal";

export async function action({ context, params: { assignmentId: id }, request }: Route.ActionArgs) {
  const parsed = parseForm(withdrawalSchema, await request.formData());
  if (!parsed.ok) throw new Response(null, { status: 400 });
  await withdrawAssignment(staffViewer(context), { id, schoolId: null, ...parsed.value });
  return redirect("/district/assignments");
}
