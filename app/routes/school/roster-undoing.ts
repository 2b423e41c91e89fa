import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { undoImport } from "#app/domain/roster/roster-import.server.ts";
import type { Route } from "./+types/roster-undoing";

/** Takes an import back, unless something rests on it: then the page says what. */
export async function action({ context, params }: Route.ActionArgs) {
  const undone = await undoImport(staffViewer(context), params.importId);
  const page = `/school/roster/imports/${params.importId}`;
  if (undone.ok || undone.reason === "not-applied") throw redirect(page);
  const rests = Object.entries(undone.dependencies).map(([kind, count]) => `${kind}.${count}`);
  throw redirect(`${page}?rests=${rests.join(",")}`);
}
