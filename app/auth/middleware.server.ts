import { type MiddlewareFunction, redirect } from "react-router";
import { insideRehearsal, isRehearsal } from "#app/domain/rehearsals/rehearsals.server.ts";
import { forbidden } from "#app/lib/http.ts";
import { localeContext, viewerContext } from "./context.server.ts";
import { emptyRehearsalCookies, readLocale, readRehearsal } from "./cookies.ts";
import { changesSomething, isSameOrigin } from "./same-origin.ts";
import { readViewer } from "./session.server.ts";

/** The root's middleware: refuses foreign pages' posts, then says who is looking and in which language. */
export const loadViewer: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (changesSomething(request.method) && !isSameOrigin(request)) throw forbidden();
  context.set(localeContext, readLocale(request));
  context.set(viewerContext, await readViewer(request));
};

/**
 * Before anything reads the database: a browser in a rehearsal has that one's. What comes for a rehearsal that is over
 * is never done elsewhere; the browser is led out of it.
 */
export const chooseDatabase: MiddlewareFunction<Response> = async ({ request }, next) => {
  const secret = readRehearsal(request);
  if (!secret) return next();
  if (isRehearsal(secret)) {
    const response = await insideRehearsal(secret, next);
    // a reading page marked as a rehearsal's must not come back from the browser's store afterwards
    response.headers.set("Cache-Control", "no-store");
    return response;
  }
  const headers = new Headers();
  for (const cookie of emptyRehearsalCookies(request)) headers.append("Set-Cookie", cookie);
  throw redirect("/teach", { headers });
};
