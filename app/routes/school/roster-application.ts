import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { applyImport } from "#app/domain/roster/roster-import.server.ts";
import { formOf } from "#app/lib/form.ts";
import type { Route } from "./+types/roster-application";

/** Writes what was seen. Pressed twice it writes once; many leaving are asked about first. */
export async function action({ context, params, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const applying = await applyImport(staffViewer(context), params.importId, {
    fingerprint: String(form.get("fingerprint") ?? ""),
    removalsSeen: form.get("removalsSeen") === "yes",
  });
  const page = `/school/roster/imports/${params.importId}`;
  if (applying.ok) throw redirect(`${page}?step=difference`);
  if (applying.reason === "removals") throw redirect(`${page}?step=difference&ask=removals#apply`);
  throw redirect(`${page}?step=difference&refused=${applying.reason}`);
}
