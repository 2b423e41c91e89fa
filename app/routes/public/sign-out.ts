import { redirect } from "react-router";
import { viewerOrNull } from "#app/auth/context.server.ts";
import { emptyTokenCookie } from "#app/auth/cookies.ts";
import { joinPathOf } from "#app/domain/people/learner-sign-in.server.ts";
import { signOut } from "#app/domain/people/staff-sign-in.server.ts";
import type { Route } from "./+types/sign-out";

export function loader() {
  return redirect("/");
}

/** A pupil hands the computer on: the next one finds the names of the class. */
export async function action({ request, context }: Route.ActionArgs) {
  const viewer = viewerOrNull(context);
  if (viewer) await signOut(viewer);
  const next = !viewer ? "/" : viewer.kind === "staff" ? "/sign-in" : await joinPathOf(viewer);
  return redirect(next, { headers: { "Set-Cookie": emptyTokenCookie(request) } });
}
