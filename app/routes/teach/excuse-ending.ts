import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { excuseEndingForm } from "#app/domain/excuses/excuse-form.ts";
import { endExcuse } from "#app/domain/excuses/excuses.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/excuse-ending";

/** A pupil is back, or was never away; said back on the make-up list. */
export async function action({ context, url, params: { classId }, request }: Route.ActionArgs) {
  const page = `${url.pathname.replace(/\/excuse-endings(\.data)?$/, "")}/make-ups`;
  const parsed = parseForm(excuseEndingForm, await formOf(request));
  if (!parsed.ok) return redirect(`${page}?refused=key-reused`);
  const ended = await endExcuse(staffViewer(context), { ...parsed.value, classId });
  const done = parsed.value.what === "back" ? "ended" : "taken-back";
  return redirect(`${page}?${ended.ok ? `done=${done}` : `refused=${ended.reason}`}`);
}
