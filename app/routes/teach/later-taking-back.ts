import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { takingBackForm } from "#app/domain/completions/entered-later-form.ts";
import { voidCompletion } from "#app/domain/completions/void.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/later-taking-back";

/** An entry made later is taken back, with a reason; said back on the page it came from. */
export async function action({ context, url, request }: Route.ActionArgs) {
  const page = url.pathname.replace(/\/taking-back(\.data)?$/, "");
  const parsed = parseForm(takingBackForm, await formOf(request));
  if (!parsed.ok) return redirect(`${page}?refused=${Object.values(parsed.refusal.fields)[0]}`);
  const taken = await voidCompletion(staffViewer(context), parsed.value);
  return redirect(`${page}?${taken.ok ? "done=taken-back" : `refused=${taken.reason}`}`);
}
