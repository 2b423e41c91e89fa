import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { takeBackCalendarEntry } from "#app/domain/schools/calendar.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/calendar-taking-back";

export async function action({ context, params: { entryId: id }, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const commandKey = String((await formOf(request)).get("commandKey") ?? newId());
  await takeBackCalendarEntry(viewer, (await getOwnSchool(viewer)).id, { commandKey, id });
  return redirect("/school/calendar");
}
