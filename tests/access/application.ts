/** The product as the server runs it, made of app/routes.ts without building: what a request gets, in-process. */
import type { RouteConfigEntry } from "@react-router/dev/routes";
import {
  createRequestHandler,
  RouterContextProvider,
  type ServerBuild,
  UNSAFE_withComponentProps,
  UNSAFE_withErrorBoundaryProps,
} from "react-router";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import routeConfig from "#app/routes.ts";
import { directAction } from "#app/server/direct-action.server.ts";
import frameworkConfig from "../../react-router.config.ts";

export interface FlatRoute {
  id: string;
  parentId: string;
  file: string;
  /** "/teach/classes/:classId"; layouts have none of their own */
  path: string;
  isLayout: boolean;
  entry: RouteConfigEntry;
}

export const routes: FlatRoute[] = flatten(routeConfig as RouteConfigEntry[], "root", "");

function flatten(entries: RouteConfigEntry[], parentId: string, above: string): FlatRoute[] {
  return entries.flatMap((entry) => {
    const id = entry.id ?? entry.file.replace(/\.tsx?$/, "");
    const path = entry.path ? `${above}/${entry.path}` : above;
    const isLayout = entry.children !== undefined && entry.children.length > 0;
    const flat = { id, parentId, file: entry.file, path: path || "/", isLayout, entry };
    return [flat, ...flatten(entry.children ?? [], id, path)];
  });
}

// vite takes one variable level at a time; these are all the modules a route may be
const modules = import.meta.glob(["../../app/routes/**/*.{ts,tsx}", "!**/*.test.*", "!**/*.texts.ts"]);

type RouteModule = Record<string, unknown>;

async function moduleOf(file: string): Promise<RouteModule> {
  const module = (await modules[`../../app/${file}`]?.()) as RouteModule | undefined;
  if (!module) throw new Error(`app/routes.ts names ${file}, which does not exist`);
  return withProps(module);
}

/** What the compiler does to a route: its component is handed loader data, action data and params. */
function withProps(module: RouteModule): RouteModule {
  const { default: page, ErrorBoundary } = module;
  return {
    ...module,
    ...(page ? { default: UNSAFE_withComponentProps(page as never) } : {}),
    ...(ErrorBoundary ? { ErrorBoundary: UNSAFE_withErrorBoundaryProps(ErrorBoundary as never) } : {}),
  };
}

/** Whether a route answers reading, and posting. */
export async function answersOf(path: string): Promise<{ reading: boolean; posting: boolean }> {
  const route = routes.find((each) => each.path === path && !each.isLayout);
  const module = await moduleOf((route as FlatRoute).file);
  return { reading: "loader" in module || "default" in module, posting: "action" in module };
}

async function load(): Promise<ServerBuild> {
  const root = withProps(await import("../../app/root.tsx"));
  const all = await Promise.all(
    routes.map(async ({ id, parentId, file, entry: { path, index } }) => {
      return { id, parentId, path, index, module: await moduleOf(file) };
    }),
  );
  const manifest = [{ id: "root", parentId: undefined, path: "", index: undefined, module: root }, ...all];
  return {
    entry: { module: await import("../../app/entry.server.tsx") },
    routes: Object.fromEntries(manifest.map((route) => [route.id, route])) as never,
    assets: {
      entry: { module: "/entry.js", imports: [] },
      url: "/manifest.js",
      version: "test",
      routes: Object.fromEntries(
        manifest.map(({ id, parentId, path, index, module }) => {
          const has = (name: string) => name in module;
          return [
            id,
            {
              id,
              parentId,
              path,
              index,
              module: `/${id}.js`,
              hasLoader: has("loader"),
              hasAction: has("action"),
              hasErrorBoundary: has("ErrorBoundary"),
              hasDefaultExport: has("default"),
              hasClientAction: false,
              hasClientLoader: false,
              hasClientMiddleware: false,
            },
          ];
        }),
      ),
    } as never,
    publicPath: "/",
    assetsBuildDirectory: "build/client",
    future: {} as never,
    ssr: true,
    allowedActionOrigins: [...frameworkConfig.allowedActionOrigins],
    isSpaMode: false,
    prerender: [],
    routeDiscovery: { mode: "initial", manifestPath: "/__manifest" },
  };
}

export const origin = "http://school.example:3000";

export interface Asked {
  cookie?: string;
  method?: string;
  form?: Record<string, string>;
  headers?: Record<string, string>;
}

let build: Promise<ServerBuild> | undefined;
let handler: ReturnType<typeof createRequestHandler> | undefined;

/** As a browser on a page of ours would ask; `headers` may say otherwise. */
export async function ask(path: string, asked: Asked = {}): Promise<Response> {
  build ??= load();
  handler ??= createRequestHandler(await build, "production");
  return handler(requestOf(path, asked), contextOf());
}

/** The same of an action that the server asks without the router. */
export async function askDirectly(id: string, path: string, asked: Asked = {}): Promise<Response> {
  build ??= load();
  return directAction(await build, id)(requestOf(path, { method: "POST", ...asked }), contextOf());
}

function contextOf(): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(clientAddressContext, "10.1.2.3");
  return context;
}

function requestOf(path: string, { cookie, method = "GET", form, headers }: Asked): Request {
  const said: Record<string, string> = { host: new URL(origin).host, ...(cookie ? { cookie } : {}) };
  if (method !== "GET") said.origin = origin;
  return new Request(new URL(path, origin), {
    method,
    headers: { ...said, ...headers },
    body: method === "GET" ? undefined : new URLSearchParams(form ?? {}),
  });
}
