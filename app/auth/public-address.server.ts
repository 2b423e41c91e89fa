import type { IncomingMessage } from "node:http";
import { isSecure } from "./cookies.ts";

/**
 * The address that stands on cards, boards and hand-outs: PUBLIC_URL where the administrator has set it, else the
 * one by which this page was opened.
 */
export function publicAddress(request: Request): string {
  const { headers, url } = request;
  const host = headers.get("x-forwarded-host") ?? headers.get("host") ?? new URL(url).host;
  return addressOf(host, isSecure(request)) ?? new URL(url).origin;
}

/** The same, before there is a Request. */
export function incomingAddress(request: IncomingMessage): string {
  const { headers } = request;
  const host = headers["x-forwarded-host"] ?? headers.host;
  return addressOf(String(host), isSecureIncoming(request)) ?? "http://localhost";
}

/** By TLS of our own, or of a proxy before us. */
export function isSecureIncoming({ headers, socket }: IncomingMessage): boolean {
  return "encrypted" in socket || String(headers["x-forwarded-proto"] ?? "").split(",")[0] === "https";
}

function addressOf(host: string, secure: boolean): string | null {
  const set = process.env.PUBLIC_URL;
  if (set && URL.canParse(set)) return new URL(set).origin;
  const address = `${secure ? "https" : "http"}://${host.split(",")[0]?.trim()}`;
  return URL.canParse(address) ? new URL(address).origin : null;
}

/** Only this computer finds itself under these names: of no use on paper. */
export function isLoopback(address: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(address).host);
}
