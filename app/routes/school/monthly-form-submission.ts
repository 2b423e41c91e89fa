import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getFormSchool, submitMonthlyForm } from "#app/domain/reports/monthly-form.server.ts";
import { isLocalMonth } from "#app/domain/reports/period.ts";
import { formOf } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/monthly-form-submission";

/** Handing a month's form in. A form without a saved wording stays where it is; the page says so. */
export async function action({ context, params: { month }, request }: Route.ActionArgs) {
  if (!isLocalMonth(month)) throw notFound();
  const viewer = staffViewer(context);
  const commandKey = String((await formOf(request)).get("commandKey") ?? "");
  if (commandKey) await submitMonthlyForm(viewer, await getFormSchool(viewer), month, commandKey);
  return redirect(`/school/monthly-forms/${month}`);
}
