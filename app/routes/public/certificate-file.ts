import { getAuthority } from "#app/auth/certificate.server.ts";
import { found } from "#app/lib/http.ts";

/** The file itself; browsers and phones offer to install this type. */
export function loader() {
  return new Response(found(getAuthority()).pem, {
    headers: {
      "Content-Type": "application/x-x509-ca-cert",
      "Content-Disposition": 'attachment; filename="authority.crt"',
      "Cache-Control": "no-store",
    },
  });
}
