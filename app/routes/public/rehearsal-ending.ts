import { redirect } from "react-router";
import { emptyRehearsalCookies, readRehearsal } from "#app/auth/cookies.ts";
import { endRehearsal } from "#app/domain/rehearsals/rehearsals.server.ts";
import type { Route } from "./+types/rehearsal-ending";

export function loader() {
  return redirect("/teach");
}

/** Everything of the rehearsal is deleted, and the teacher is who they were. */
export async function action({ request }: Route.ActionArgs) {
  const secret = readRehearsal(request);
  if (secret) await endRehearsal(secret);
  const headers = new Headers();
  for (const cookie of emptyRehearsalCookies(request)) headers.append("Set-Cookie", cookie);
  return redirect("/teach", { headers });
}
