import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { excuseForm } from "#app/domain/excuses/excuse-form.ts";
import { recordExcuse } from "#app/domain/excuses/excuses.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/excuse";

/** A pupil cannot be taught for now; said back on the make-up list. */
export async function action({ context, url, params: { classId }, request }: Route.ActionArgs) {
  const page = `${url.pathname.replace(/\/excuses(\.data)?$/, "")}/make-ups`;
  const parsed = parseForm(excuseForm, await formOf(request));
  if (!parsed.ok) return redirect(`${page}?refused=${Object.values(parsed.refusal.fields)[0]}`);
  const recorded = await recordExcuse(staffViewer(context), { ...parsed.value, classId });
  return redirect(`${page}?${recorded.ok ? "done=recorded" : `refused=${recorded.reason}`}`);
}
