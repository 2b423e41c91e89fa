import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { applyItemImport } from "#app/domain/item-exchange/item-import.server.ts";
import { formOf } from "#app/lib/form.ts";
import type { Route } from "./+types/item-application";

/** Takes over what was looked at. Pressed twice it does so once. */
export async function action({ context, params: { importId }, request }: Route.ActionArgs) {
  const commandKey = String((await formOf(request)).get("commandKey") ?? "");
  const done = await applyItemImport(staffViewer(context), { importId, commandKey });
  const page = `/district/own-items/imports/${importId}`;
  throw redirect(done.ok ? page : `${page}?refused=${done.reason}`);
}
