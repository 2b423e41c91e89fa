import type { MiddlewareFunction } from "react-router";
import { forbidden } from "#app/lib/http.ts";
import { localeContext, viewerContext } from "./context.server.ts";
import { readLocale } from "./cookies.ts";
import { changesSomething, isSameOrigin } from "./same-origin.ts";
import { readViewer } from "./session.server.ts";

/** The root's middleware: refuses foreign pages' posts, then says who is looking and in which language. */
export const loadViewer: MiddlewareFunction<Response> = async ({ request, context }) => {
  if (changesSomething(request.method) && !isSameOrigin(request)) throw forbidden();
  context.set(localeContext, readLocale(request));
  context.set(viewerContext, await readViewer(request));
};
