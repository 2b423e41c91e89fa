/** The server's entry: what stands in front of the router, and start and stop. Built as build/server/index.js. */
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import * as build from "virtual:react-router/server-build";
import { createRequestListener as createRouterListener } from "@react-router/node";
import { type ClientAddress, createRequestListener } from "@remix-run/node-fetch-server";
import compression from "compression";
import { createRequestHandler, RouterContextProvider } from "react-router";
import { isSecureIncoming } from "#app/auth/public-address.server.ts";
import { ensureSetUpCode } from "#app/auth/set-up-code.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { removeThrowaways } from "#app/db/throwaway.server.ts";
import { writeInThread } from "#app/db/writer.server.ts";
import { listLessons, loadLibrary } from "#app/domain/lessons/library.server.ts";
import { ContentError } from "#app/domain/lessons/problem.ts";
import { endInterruptedImports } from "#app/domain/roster/roster-leftovers.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { fewAtATime } from "./admission.ts";
import { assetsOf } from "./assets.ts";
import { directAction } from "./direct-action.server.ts";
import { log } from "./log.server.ts";
import { cachedPage, keepPage, pageKey, sendPage } from "./page-cache.server.ts";
import { refusalOf } from "./refusals.ts";
import { areaOf, buildsByArea } from "./route-areas.ts";
import { openerPolicy, securityHeaders } from "./security-headers.ts";
import { createRedirect, createWebServer, speaksTls } from "./tls.server.ts";

const mode = process.env.NODE_ENV ?? "production";

/** Connections not yet taken up: a hundred computer rooms open theirs in the same second. */
const backlog = 8192;

const compress = compression();
const assets = assetsOf("build/client");
const answerRequest = createRequestHandler(build, mode);
const saveAnswer = directAction(build, "routes/learn/answer");
const listenForAnswer = createRequestListener(
  (request: Request, client: ClientAddress) => saveAnswer(request, contextOf(request, client)),
  { onError: (error) => log.error({ err: error }, "an answer could not be saved") },
);
const listenAnywhere = listenWith(build);
const listenIn = new Map([...buildsByArea(build)].map(([area, part]) => [area, listenWith(part)]));

/** Loads content, brings the database up to date and serves; rejects with a sentence when one of them fails. */
export async function start(port: number, host?: string): Promise<Server> {
  loadLibrary();
  await migrate();
  writeInThread((error) =>
    log.error({ err: error }, "groups are committed by the pages' thread from now on"),
  );
  removeThrowaways();
  await endInterruptedImports();
  await ensureSetUpCode();
  const admission = fewAtATime(answer);
  const server = createWebServer(admission.handle);
  server.on("connection", admission.knock);
  // a computer room keeps its connections for a whole period
  server.keepAliveTimeout = 65_000;
  // who asks says so at once; a list of 20 MB over a school's line takes minutes
  server.headersTimeout = 30_000;
  server.requestTimeout = 300_000;
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen({ port, host, backlog }, resolve);
  });
  if (speaksTls()) await redirectFrom(process.env.HTTP_PORT, server, host);
  stopOnSignal(server);
  process.on("SIGHUP", readContentAnew);
  return server;
}

/** Who forgets the s of https is not left before a dead address; where HTTP_PORT names a second one. */
async function redirectFrom(port: string | undefined, server: Server, host?: string): Promise<void> {
  if (!port) return;
  const redirect = createRedirect((server.address() as { port: number }).port);
  await new Promise<void>((resolve, reject) => {
    redirect.once("error", reject);
    redirect.listen(Number(port), host, resolve);
  });
  server.once("close", () => redirect.close());
}

/** A new lesson without a restart. A fault is told and changes nothing: classes go on with what was read before. */
function readContentAnew(): void {
  try {
    loadLibrary();
    log.info({ lessons: listLessons().length }, "content read anew");
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    log.error({ problems: error.problems }, "content not read anew: it has problems");
  }
}

function listenWith(routes: typeof build) {
  return createRouterListener({ build: routes, mode, getLoadContext: contextOf });
}

function contextOf(request: Request, client: ClientAddress): RouterContextProvider {
  const context = new RouterContextProvider();
  context.set(clientAddressContext, forwardedAddress(request) ?? client.address);
  return context;
}

/** Nothing that anybody can send ends a server on which classes are answering. */
function answer(request: IncomingMessage, response: ServerResponse): void {
  try {
    handle(request, response);
  } catch (error) {
    fail(error, response);
  }
}

function handle(request: IncomingMessage, response: ServerResponse): void {
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
  if (isSecureIncoming(request)) response.setHeader(...openerPolicy);
  const refusal = refusalOf(request);
  if (refusal) {
    const headers = { "Content-Type": "text/plain; charset=utf-8", ...refusal.headers };
    response.writeHead(refusal.status, headers).end(refusal.sentence);
    return;
  }
  const key = pageKey(request);
  const kept = key && cachedPage(key);
  if (kept) sendPage(kept, request, response);
  else if (key) renderAndKeep(key, request, response).catch((error) => fail(error, response));
  else if (isScriptsAnswer(request)) listenForAnswer(request, response);
  else serve(request, response);
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  assets(request, response, () => {
    // written for Express, which adds nothing that it needs
    compress(request as never, response as never, () => {
      const listen = listenIn.get(areaOf(request.url ?? "")) ?? listenAnywhere;
      listen(request, response);
    });
  });
}

/** From the page's script, which sends one for each message; a page without script is led on by the router. */
function isScriptsAnswer({ method, url, headers }: IncomingMessage): boolean {
  return method === "POST" && url === "/learn/answer" && headers.accept === "application/json";
}

/** Behind our own proxy, which adds the last entry; what stands before it anybody may have written. */
function forwardedAddress(request: Request): string | undefined {
  if (!process.env.TRUST_PROXY) return undefined;
  return request.headers.get("x-forwarded-for")?.split(",").pop()?.trim() || undefined;
}

/** Rendered as nobody in particular; one that is not a plain page goes the ordinary way. */
async function renderAndKeep(key: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const [address, path, locale] = key.split(" ");
  const anonymous = new Request(new URL(path as string, address), {
    headers: { cookie: `lang=${locale}` },
  });
  const page = await keepPage(key, await answerRequest(anonymous, new RouterContextProvider()));
  if (page) sendPage(page, request, response);
  else serve(request, response);
}

function fail(error: unknown, response: ServerResponse): void {
  log.error({ err: error }, "a request could not be answered");
  if (!response.headersSent) response.writeHead(500);
  response.end();
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
