import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { cancelImport } from "#app/domain/roster/roster-import.server.ts";
import type { Route } from "./+types/roster-cancellation";

/** Lets go of a list; also while it is being written, which then leaves nothing behind. */
export async function action({ context, params }: Route.ActionArgs) {
  await cancelImport(staffViewer(context), params.importId);
  throw redirect(`/school/roster/imports/${params.importId}`);
}
