/** The first ring of permission: may you enter this area at all? What exists inside is up to the queries. */
import { type MiddlewareFunction, redirect } from "react-router";
import { forbidden } from "#app/lib/http.ts";
import { viewerContext, viewerOrNull } from "./context.server.ts";
import { learnerOfStaff } from "./viewer.server.ts";
import { holdsRole, type Role } from "./viewer.ts";

type Guard = MiddlewareFunction<Response>;

/** Staff who hold one of these roles today; without roles, any member of staff. */
export function requireRole(...roles: Role[]): Guard {
  return async ({ request, url, context }, next) => {
    const viewer = viewerOrNull(context);
    if (!viewer) throw redirect(signInPath(request, url));
    if (viewer.kind !== "staff") throw forbidden();
    if (roles.length > 0 && !roles.some((role) => holdsRole(viewer, role))) throw forbidden();
    return unstored(await next());
  };
}

/** A pupil inside a running class session; adults by themselves, staff among them, who are learners then. */
export const requireLearner: Guard = async ({ context }, next) => {
  const viewer = viewerOrNull(context);
  if (!viewer) throw redirect("/join");
  if (viewer.kind === "staff") {
    const learner = await learnerOfStaff(viewer);
    if (!learner) throw forbidden();
    context.set(viewerContext, learner);
  }
  return unstored(await next());
};

function signInPath(request: Request, url: URL): string {
  const back = request.method === "GET" ? url.pathname + url.search : "/";
  return back === "/" ? "/sign-in" : `/sign-in?to=${encodeURIComponent(back)}`;
}

/** For pages outside the areas that show a name or take a secret. */
export const neverStored: Guard = async (_args, next) => unstored(await next());

/** On a shared computer the next one's "back" button must not show these pages. */
function unstored(response: Response): Response {
  if (!response.headers.has("Cache-Control")) response.headers.set("Cache-Control", "no-store");
  return response;
}
