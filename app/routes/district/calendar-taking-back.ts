import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { takeBackCalendarEntry } from "#app/domain/schools/calendar.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/calendar-taking-back";

export async function action({ context, params: { entryId: id }, request }: Route.ActionArgs) {
  const commandKey = String((await formOf(request)).get("commandKey") ?? newId());
  await takeBackCalendarEntry(staffViewer(context), null, { commandKey, id });
  return redirect("/district/calendar");
}
