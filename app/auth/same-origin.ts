/**
 * Whether a request that changes something was sent by a page of ours. Browsers say so themselves: by
 * Sec-Fetch-Site on https, by Origin everywhere; the oldest ones only by Referer. Who says nothing is refused.
 */
export function isSameOrigin(request: Request): boolean {
  const { headers } = request;
  const site = headers.get("sec-fetch-site");
  if (site) return site === "same-origin" || site === "none";
  const origin = headers.get("origin") ?? headers.get("referer");
  if (!origin || !URL.canParse(origin)) return false;
  // another site's page cannot set X-Forwarded-Host, a proxy that rewrites Host does
  const hosts = [headers.get("host"), headers.get("x-forwarded-host"), new URL(request.url).host];
  return hosts.includes(new URL(origin).host);
}

export function changesSomething(method: string): boolean {
  return method !== "GET" && method !== "HEAD" && method !== "OPTIONS";
}
