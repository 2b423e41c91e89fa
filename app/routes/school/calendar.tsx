import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { addCalendarEntry, listCalendar } from "#app/domain/schools/calendar.server.ts";
import { calendarSchema } from "#app/domain/schools/calendar-form.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { Route } from "./+types/calendar";
import { CalendarPage, describeCalendar } from "./calendar-page.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { id } = await getOwnSchool(viewer);
  const today = await schoolDay(viewer);
  const entries = await listCalendar(viewer.districtId, id);
  return { ...describeCalendar(entries, today), own: "school" as const, commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const { id } = await getOwnSchool(viewer);
  const parsed = parseForm(calendarSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" }, { status: 422 });
  const added = await addCalendarEntry(viewer, id, parsed.value);
  if (added.ok) return redirect("/school/calendar");
  return data({ fields: {}, values: { ...parsed.value }, reason: added.reason }, { status: 409 });
}

export default function SchoolCalendar({ loaderData, actionData }: Route.ComponentProps) {
  return <CalendarPage data={loaderData} refusal={actionData} />;
}
