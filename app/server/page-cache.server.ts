/**
 * Reading pages are the same bytes for everybody, so they are kept compressed above the router: a computer
 * room opening one lesson costs one rendering.
 */

import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";
import { incomingAddress } from "#app/auth/public-address.server.ts";
import { pageEpoch } from "#app/domain/lessons/page-epoch.server.ts";
import { BoundedMap } from "#app/lib/bounded-map.ts";

const cacheable = /^\/lessons\/[a-z0-9-]+\/[a-z0-9-]+(?:\/notes|\/handout|\?pinyin=1)?$/;
const maxAge = 60_000;
const maxPages = 500;

interface CachedPage {
  storedAt: number;
  headers: Record<string, string>;
  etag: string;
  bodies: { br: Buffer; gzip: Buffer; identity: Buffer };
}

const pages = new BoundedMap<string, CachedPage>(maxPages);

/** What makes two readers' pages differ: the address, as it is said on the page, the language, and who has signed since. */
export function pageKey(request: IncomingMessage): string | null {
  if (request.method !== "GET" && request.method !== "HEAD") return null;
  const path = request.url ?? "";
  if (!cacheable.test(path)) return null;
  // a rehearsal is marked on every page
  if (/(?:^|;\s*)(?:__Host-)?rehearsal=[^;\s]/.test(request.headers.cookie ?? "")) return null;
  const locale = /(?:^|;\s*)lang=en\b/.test(request.headers.cookie ?? "") ? "en" : "zh-CN";
  return `${incomingAddress(request)} ${path} ${locale} ${pageEpoch()}`;
}

export function cachedPage(key: string): CachedPage | null {
  const page = pages.get(key);
  if (!page) return null;
  if (Date.now() - page.storedAt < maxAge) return page;
  pages.delete(key);
  return null;
}

export function sendPage(page: CachedPage, request: IncomingMessage, response: ServerResponse): void {
  if (request.headers["if-none-match"] === page.etag) {
    response.writeHead(304, { ETag: page.etag }).end();
    return;
  }
  const accepts = String(request.headers["accept-encoding"] ?? "");
  const encoding = /\bbr\b/.test(accepts) ? "br" : /\bgzip\b/.test(accepts) ? "gzip" : "identity";
  const body = page.bodies[encoding];
  const headers: Record<string, string | number> = { ...page.headers, "Content-Length": body.length };
  if (encoding !== "identity") headers["Content-Encoding"] = encoding;
  response.writeHead(200, headers).end(request.method === "HEAD" ? undefined : body);
}

export async function keepPage(key: string, answer: Response): Promise<CachedPage | null> {
  if (answer.status !== 200 || answer.headers.has("Set-Cookie")) return null;
  const identity = Buffer.from(await answer.arrayBuffer());
  const [br, gzipped] = await Promise.all([
    promisify(brotliCompress)(identity, { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } }),
    promisify(gzip)(identity),
  ]);
  const etag = `"${createHash("sha256").update(identity).digest("base64url").slice(0, 22)}"`;
  const headers: Record<string, string> = {
    ...Object.fromEntries(answer.headers),
    "cache-control": "public, max-age=60",
    vary: "Accept-Encoding, Cookie",
    etag,
  };
  const page = { storedAt: Date.now(), headers, etag, bodies: { br, gzip: gzipped, identity } };
  pages.set(key, page);
  return page;
}
