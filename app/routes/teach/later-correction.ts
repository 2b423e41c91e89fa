import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { correctLaterEntry } from "#app/domain/completions/correction.server.ts";
import { laterCorrectionForm } from "#app/domain/completions/entered-later-form.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/later-correction";

/** An entry made later was another lesson or day; said back on the page it came from. */
export async function action({ context, url, request }: Route.ActionArgs) {
  const page = url.pathname.replace(/\/correction(\.data)?$/, "");
  const parsed = parseForm(laterCorrectionForm, await formOf(request));
  if (!parsed.ok) return redirect(`${page}?refused=${Object.values(parsed.refusal.fields)[0]}`);
  const { lesson: lessonSlug, ...correction } = parsed.value;
  const corrected = await correctLaterEntry(staffViewer(context), { ...correction, lessonSlug });
  return redirect(`${page}?${corrected.ok ? "done=corrected" : `refused=${corrected.reason}`}`);
}
