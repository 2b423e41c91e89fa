/** Nothing from a foreign host, nothing inline without the nonce of this response. */
export function contentSecurityPolicy(nonce: string): string {
  return [
    "default-src 'none'",
    nonce ? `script-src 'self' 'nonce-${nonce}'` : "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "manifest-src 'self'",
  ].join("; ");
}

export const securityHeaders = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "same-origin",
  "Permissions-Policy": "camera=(self), microphone=(), geolocation=(), interest-cohort=()",
} as const;

/** Only by https: in a school's own network browsers ignore it, and complain on every page. */
export const openerPolicy = ["Cross-Origin-Opener-Policy", "same-origin"] as const;
