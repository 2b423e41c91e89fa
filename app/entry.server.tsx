import { randomBytes } from "node:crypto";
import { PassThrough } from "node:stream";
import { createReadableStreamFromReadable } from "@react-router/node";
import { renderToPipeableStream } from "react-dom/server";
import {
  type EntryContext,
  type HandleErrorFunction,
  isRouteErrorResponse,
  ServerRouter,
} from "react-router";
import { NonceContext } from "./lib/nonce.tsx";
import { log } from "./server/log.server.ts";
import { contentSecurityPolicy } from "./server/security-headers.ts";

const renderTimeout = 10_000;

export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  entry: EntryContext,
): Promise<Response> {
  // pages without scripts are cached as they are, so nothing in them may change from request to request
  const nonce = hasScripts(entry) ? randomBytes(16).toString("base64") : "";
  headers.set("Content-Type", "text/html; charset=utf-8");
  headers.set("Content-Security-Policy", contentSecurityPolicy(nonce));

  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceContext value={nonce}>
        <ServerRouter context={entry} url={request.url} nonce={nonce} />
      </NonceContext>,
      {
        nonce,
        // every loader has answered before rendering starts; one chunk compresses better than many
        onAllReady() {
          clearTimeout(timer);
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { status, headers }));
          pipe(body);
        },
        onShellError: reject,
        onError: reject,
      },
    );
    const timer = setTimeout(abort, renderTimeout);
    timer.unref();
  });
}

/** A route that exports `handle = { scripts: false }` is plain HTML in the browser. */
function hasScripts(entry: EntryContext): boolean {
  return !entry.staticHandlerContext.matches.some(
    ({ route }) =>
      (entry.routeModules[route.id]?.handle as { scripts?: boolean } | undefined)?.scripts === false,
  );
}

export const handleError: HandleErrorFunction = (error, { request }) => {
  // asking for what does not exist, or in the wrong way, is the asker's affair
  if (request.signal.aborted || (isRouteErrorResponse(error) && error.status < 500)) return;
  log.error({ err: error, method: request.method }, "a request failed");
};
