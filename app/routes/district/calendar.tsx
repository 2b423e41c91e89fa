import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { addCalendarEntry, listCalendar } from "#app/domain/schools/calendar.server.ts";
import { calendarSchema } from "#app/domain/schools/calendar-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { CalendarPage, describeCalendar } from "#app/routes/school/calendar-page.tsx";
import type { Route } from "./+types/calendar";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const entries = await listCalendar(viewer.districtId, null);
  return { ...describeCalendar(entries, today), own: "district" as const, commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(calendarSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" }, { status: 422 });
  const added = await addCalendarEntry(staffViewer(context), null, parsed.value);
  if (added.ok) return redirect("/district/calendar");
  return data({ fields: {}, values: { ...parsed.value }, reason: added.reason }, { status: 409 });
}

export default function DistrictCalendar({ loaderData, actionData }: Route.ComponentProps) {
  return <CalendarPage data={loaderData} refusal={actionData} />;
}
