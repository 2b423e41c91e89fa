import { isSecure } from "./cookies.ts";

/**
 * The address that stands on cards and boards: PUBLIC_URL where the administrator has set it, else the one
 * by which this page was opened.
 */
export function publicAddress(request: Request): string {
  const set = process.env.PUBLIC_URL;
  if (set && URL.canParse(set)) return new URL(set).origin;
  const forwarded = request.headers.get("x-forwarded-host")?.split(",")[0]?.trim();
  const host = forwarded || request.headers.get("host") || new URL(request.url).host;
  const address = `${isSecure(request) ? "https" : "http"}://${host}`;
  return URL.canParse(address) ? new URL(address).origin : new URL(request.url).origin;
}

/** Only this computer finds itself under these names: of no use on paper. */
export function isLoopback(address: string): boolean {
  return /^(localhost|127\.|\[::1\])/.test(new URL(address).host);
}
