/** The server's entry: what stands in front of the router, and start and stop. Built as build/server/index.js. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import * as build from "virtual:react-router/server-build";
import { createRequestListener } from "@react-router/node";
import compression from "compression";
import { createRequestHandler, RouterContextProvider } from "react-router";
import sirv from "sirv";
import { ensureSetUpCode } from "#app/auth/set-up-code.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { log } from "./log.server.ts";
import { cachedPage, keepPage, pageKey, sendPage } from "./page-cache.server.ts";
import { openerPolicy, securityHeaders } from "./security-headers.ts";

const mode = process.env.NODE_ENV ?? "production";
const largestBody = 6 * 1024 * 1024;

const compress = compression();
const assets = sirv("build/client", { brotli: true, gzip: true, setHeaders: cacheAsset });
const answerRequest = createRequestHandler(build, mode);
const listen = createRequestListener({
  build,
  mode,
  getLoadContext(request, client) {
    const context = new RouterContextProvider();
    context.set(clientAddressContext, forwardedAddress(request) ?? client.address);
    return context;
  },
});

/** Loads content, brings the database up to date and serves; rejects with a sentence when one of them fails. */
export async function start(port: number, host?: string): Promise<Server> {
  loadLibrary();
  await migrate();
  await ensureSetUpCode();
  const server = createServer(handle);
  // a computer room keeps its connections for a whole period
  server.keepAliveTimeout = 65_000;
  server.requestTimeout = 30_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, resolve);
  });
  stopOnSignal(server);
  return server;
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (request.headers["x-forwarded-proto"] === "https") response.setHeader(...openerPolicy);
  const refusal = refusedBody(request);
  if (refusal) {
    response.writeHead(refusal.status, { "Content-Type": "text/plain; charset=utf-8" }).end(refusal.sentence);
    return;
  }
  const key = pageKey(request);
  const kept = key && cachedPage(key);
  if (kept) sendPage(kept, request, response);
  else if (key) renderAndKeep(key, request, response).catch((error) => fail(error, response));
  else serve(request, response);
}

/** Browsers always say how long a form is; what does not say so is not one of ours. */
function refusedBody({ headers }: IncomingMessage): { status: number; sentence: string } | null {
  if (headers["transfer-encoding"])
    return { status: 411, sentence: "请求缺少长度。The request has no length.\n" };
  if (Number(headers["content-length"] ?? 0) > largestBody) {
    return { status: 413, sentence: "文件太大，最多 5 MB。The file is too large; 5 MB at most.\n" };
  }
  return null;
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  assets(request, response, () => {
    // written for Express, which adds nothing that it needs
    compress(request as never, response as never, () => {
      listen(request, response);
    });
  });
}

/** Behind our own proxy, which adds the last entry; what stands before it anybody may have written. */
function forwardedAddress(request: Request): string | undefined {
  if (!process.env.TRUST_PROXY) return undefined;
  return request.headers.get("x-forwarded-for")?.split(",").pop()?.trim() || undefined;
}

/** Rendered as nobody in particular; one that is not a plain page goes the ordinary way. */
async function renderAndKeep(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [path, locale] = key.split(" ");
  const anonymous = new Request(new URL(path as string, "http://localhost"), {
    headers: { cookie: `lang=${locale}` },
  });
  const page = await keepPage(key, await answerRequest(anonymous, new RouterContextProvider()));
  if (page) sendPage(page, request, response);
  else serve(request, response);
}

function fail(error: unknown, response: ServerResponse): void {
  log.error({ err: error }, "a reading page could not be rendered");
  if (!response.headersSent) response.writeHead(500);
  response.end();
}

function cacheAsset(response: ServerResponse, path: string): void {
  const immutable = path.startsWith("/assets/");
  response.setHeader(
    "Cache-Control",
    immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  );
}

/** Answers what has been asked, then lets go of the database. */
function stopOnSignal(server: Server): void {
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => {
      server.close(() => {
        closeDatabase().finally(() => process.exit(0));
      });
      server.closeIdleConnections();
      setTimeout(() => server.closeAllConnections(), 3_000).unref();
    });
  }
}
