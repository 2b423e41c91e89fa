import fc from "fast-check";
import { matchRoutes, type RouteObject } from "react-router";
import { describe, expect, test } from "vitest";
import routesConfig from "#app/routes.ts";
import { areaOf, routesOf } from "./route-areas.ts";

interface Flat {
  id: string;
  parentId?: string;
  path?: string;
  index?: boolean;
}

type Configured = Awaited<typeof routesConfig>[number];

const routes = Object.fromEntries(
  [{ id: "root", path: "" }, ...flat(await routesConfig, "root")].map((route) => [route.id, route]),
);
const paths = Object.keys(routes).map(pathOf);

function flat(config: readonly Configured[], parentId: string): Flat[] {
  return config.flatMap(({ id, file, path, index, children = [] }) => {
    const own = id ?? file;
    return [{ id: own, parentId, path, index }, ...flat(children, own)];
  });
}

function pathOf(id: string): string {
  const { parentId, path = "" } = routes[id] as Flat;
  return parentId ? `${pathOf(parentId)}${path && `/${path}`}` : "";
}

function tree(kept: Record<string, Flat>, parentId?: string): RouteObject[] {
  return Object.values(kept)
    .filter((route) => route.parentId === parentId)
    .map(({ id, path, index }) => (index ? { id, path, index } : { id, path, children: tree(kept, id) }));
}

const found = (kept: Record<string, Flat>, address: string) =>
  matchRoutes(tree(kept), address)?.map(({ route, params }) => [route.id, params]);

describe("a part of the routes", () => {
  test("finds what all of them find, wherever an address leads", () => {
    const word = fc.oneof(fc.constantFrom("new", "x", "..", "%20", "a.b"), fc.string({ maxLength: 4 }));
    const known = fc.constantFrom(...paths).map((path) => path.replace(/:\w+|\*/g, "some"));
    const address = fc.oneof(
      known,
      fc.tuple(known, word).map(([path, more]) => `${path}/${encodeURIComponent(more)}`),
      fc.array(word, { maxLength: 4 }).map((words) => `/${words.map(encodeURIComponent).join("/")}`),
    );
    fc.assert(
      fc.property(address, (path) => {
        const part = routesOf(routes, areaOf(path));
        const hasOwn = Object.keys(part).some((id) => pathOf(id).split("/")[1] === areaOf(path));
        if (areaOf(path) === "" || !hasOwn) return;
        expect(found(part, path)).toEqual(found(routes, path));
      }),
      { numRuns: 400 },
    );
  });

  test("leaves the others out", () => {
    const part = routesOf(routes, "learn");
    expect(Object.keys(part).length).toBeLessThan(30);
    expect(Object.keys(part)).toContain("root");
  });
});

test("what the framework asks for itself belongs to no area", () => {
  expect(["/", "/learn", "/learn/quiz.data?x=1", "/learn?n=2"].map(areaOf)).toEqual([
    "",
    "learn",
    "learn",
    "learn",
  ]);
  expect(["/learn.data", "/_root.data", "/"].map(areaOf)).toEqual(["", "", ""]);
});
