import type { ServerBuild } from "react-router";

/** What deciding where a route lies needs of it; the build's routes have more. */
interface PlacedRoute {
  id: string;
  parentId?: string;
  path?: string;
}

type Routes<R extends PlacedRoute = PlacedRoute> = Record<string, R | undefined>;

/**
 * The router tries its routes one after the other, twice for each request: with some two hundred of them that took
 * longer than saving an answer does. A path can only meet routes that begin as it does, so every first segment gets
 * a build with these alone.
 */
export function buildsByArea(build: ServerBuild): Map<string, ServerBuild> {
  const segments = new Set(
    Object.values(build.routes).flatMap((route) => firstSegment(build.routes, route) ?? []),
  );
  return new Map([...segments].map((segment) => [segment, partOf(build, segment)]));
}

function partOf(build: ServerBuild, segment: string): ServerBuild {
  const routes = routesOf(build.routes, segment);
  // rendering walks the browser's list of routes; what a page links to elsewhere, browsers ask for when they need it
  return { ...build, routes, assets: { ...build.assets, routes: routesOf(build.assets.routes, segment) } };
}

/** The area a request's address belongs to; addresses of the framework's own belong to none. */
export function areaOf(url: string): string {
  return /^\/([^/?.]*)(?=[/?]|$)/.exec(url)?.[1] ?? "";
}

/** Those below the segment, those that may stand for any path, and whatever either stands in. */
export function routesOf<R extends PlacedRoute>(routes: Routes<R>, segment: string): Record<string, R> {
  const kept: Record<string, R> = {};
  for (const route of Object.values(routes)) {
    const first = firstSegment(routes, route);
    if (!route || !(first === segment || first?.startsWith(":") || first === "*")) continue;
    for (let each: R | undefined = route; each; each = routes[each.parentId ?? ""]) kept[each.id] = each;
  }
  return kept;
}

/** Undefined for what has no path of its own: the root, layouts and the first page. */
function firstSegment(routes: Routes, route: PlacedRoute | undefined): string | undefined {
  if (!route) return undefined;
  const above = firstSegment(routes, routes[route.parentId ?? ""]);
  return above ?? (route.path ? route.path.split("/")[0] : undefined);
}
