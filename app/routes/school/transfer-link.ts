import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { closeOpenTransfer } from "#app/domain/roster/transfer.server.ts";
import { linkSchema } from "#app/domain/roster/transfer.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import type { Route } from "./+types/transfer-link";

/** A code that came later than the pupil; why it was not taken is said on the page of transfers. */
export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(linkSchema, await formOf(request));
  if (!parsed.ok) return redirect("/school/roster/transfers?refused=wrong-code");
  const closed = await closeOpenTransfer(staffViewer(context), parsed.value);
  return redirect(`/school/roster/transfers?${closed.ok ? "closed" : `refused=${closed.reason}`}`);
}
