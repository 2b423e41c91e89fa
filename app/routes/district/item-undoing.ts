import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { undoItemImport } from "#app/domain/item-exchange/item-import.server.ts";
import { formOf } from "#app/lib/form.ts";
import type { Route } from "./+types/item-undoing";

/** Takes an import back. */
export async function action({ context, params: { importId }, request }: Route.ActionArgs) {
  const commandKey = String((await formOf(request)).get("commandKey") ?? "");
  const done = await undoItemImport(staffViewer(context), { importId, commandKey });
  const page = `/district/own-items/imports/${importId}`;
  throw redirect(done.ok ? page : `${page}?refused=${done.reason}`);
}
