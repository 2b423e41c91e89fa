/** Calling a route's loader or action, and drawing its page, as the framework would. */
import { createElement } from "react";
import { renderToString } from "react-dom/server";
import { createRoutesStub, RouterContextProvider } from "react-router";
import { viewerContext } from "#app/auth/context.server.ts";
import type { Viewer } from "#app/auth/viewer.ts";

/** What a loader or action is called with, as far as ours read it. */
// biome-ignore lint/suspicious/noExplicitAny: each route has argument types of its own
export function routeArgs(path: string, viewer: Viewer, init?: RequestInit): any {
  const context = new RouterContextProvider();
  context.set(viewerContext, viewer);
  const url = new URL(path, "http://school.test");
  return { request: new Request(url, init), url, context, params: {} };
}

export function htmlOf(path: string, Component: unknown, loaderData: unknown): string {
  const [pathname = ""] = path.split("?");
  // biome-ignore lint/suspicious/noExplicitAny: the stub's route types do not know this route's own
  const Stub = createRoutesStub([{ id: "page", path: pathname, Component, loader: () => loaderData } as any]);
  return renderToString(
    createElement(Stub, { initialEntries: [path], hydrationData: { loaderData: { page: loaderData } } }),
  );
}
