import { redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { revokeLoginSession } from "#app/domain/people/account.server.ts";
import type { Route } from "./+types/login-session-ending";

export async function action({ params: { loginSessionId }, context }: Route.ActionArgs) {
  await revokeLoginSession(staffViewer(context), loginSessionId);
  return redirect("/account");
}
