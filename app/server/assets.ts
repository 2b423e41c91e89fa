/** What a build holds for browsers: scripts, styles and pictures, with their compressed twins. */
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Readable } from "node:stream";
import sirv from "sirv";

/** Everything in a folder, as it was when this was called; what is not there is left to `next`. */
export function assetsOf(folder: string) {
  const serve = sirv(folder, { brotli: true, gzip: true, setHeaders: cacheAsset });
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    // sirv throws at a range that ends before it begins; the whole may always be sent (RFC 9110, section 14.2)
    delete request.headers.range;
    // and nobody hears that a file is gone, which an upgrade may take away under a server that still runs
    response.once("pipe", (file: Readable) => file.once("error", () => response.destroy()));
    serve(request, response, next);
  };
}

function cacheAsset(response: ServerResponse, path: string): void {
  const immutable = path.startsWith("/assets/");
  response.setHeader(
    "Cache-Control",
    immutable ? "public, max-age=31536000, immutable" : "public, max-age=3600",
  );
}
