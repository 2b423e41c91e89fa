import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { type ImportSettings, settleImport } from "#app/domain/roster/roster-import.server.ts";
import { type Role, roles } from "#app/domain/roster/roster-words.ts";
import { formOf } from "#app/lib/form.ts";
import type { Route } from "./+types/roster-reading";

/** What a person says about a list after looking: columns, 级, who is who, whether it is the whole school's. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await formOf(request);
  await settleImport(staffViewer(context), params.importId, settingsOf(form));
  const back = String(form.get("back") ?? "");
  throw redirect(`/school/roster/imports/${params.importId}${back.startsWith("?") ? back : ""}`);
}

function settingsOf(form: FormData): ImportSettings {
  const settings: ImportSettings = {};
  const corrections = new Map<number, { roles: Map<number, Role | null> }>();
  const decisions = new Map<number, string>();
  for (const [name, value] of form) {
    if (typeof value !== "string") continue;
    const column = /^role-(\d{1,3})-(\d{1,3})$/.exec(name);
    if (column) {
      const group = Number(column[1]);
      const correction = corrections.get(group) ?? { roles: new Map<number, Role | null>() };
      correction.roles.set(Number(column[2]), roles.find((role) => role === value) ?? null);
      corrections.set(group, correction);
    }
    // who-12: the answer to whether the thirteenth of the list is somebody known
    const at = /^who-(\d{1,5})$/.exec(name)?.[1];
    if (at) decisions.set(Number(at), value);
  }
  if (corrections.size > 0) settings.corrections = corrections;
  if (decisions.size > 0) settings.decisions = decisions;
  const yearMeaning = form.get("yearMeaning");
  if (yearMeaning === "entry" || yearMeaning === "graduation") settings.yearMeaning = yearMeaning;
  const wholeSchool = form.get("wholeSchool");
  if (wholeSchool === "yes" || wholeSchool === "no") settings.wholeSchool = wholeSchool === "yes";
  return settings;
}
