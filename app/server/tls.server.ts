/** Whether this server speaks TLS itself: TLS_CERT and TLS_KEY name the files. Cameras need it; decision 0133. */
import { readFileSync } from "node:fs";
import { createServer as createHttpServer, type RequestListener, type Server } from "node:http";
import { createServer as createHttpsServer } from "node:https";

/** By https where both files are named, else by http; a sentence where one is missing or cannot be read. */
export function createWebServer(handle: RequestListener): Server {
  const { TLS_CERT: certificate, TLS_KEY: key } = process.env;
  if (!certificate && !key) return createHttpServer(handle);
  if (!certificate || !key) throw new Error("TLS_CERT and TLS_KEY belong together: name both files, or none");
  const options = {
    cert: read("TLS_CERT", certificate),
    key: read("TLS_KEY", key),
    minVersion: "TLSv1.2",
  } as const;
  return createHttpsServer(options, handle);
}

export function speaksTls(): boolean {
  return Boolean(process.env.TLS_CERT);
}

function read(variable: string, path: string): Buffer {
  try {
    return readFileSync(path);
  } catch (error) {
    throw new Error(`${variable}: ${(error as Error).message}`);
  }
}

/** Who types the address without https is sent there; on HTTP_PORT, beside a server that speaks TLS. */
export function createRedirect(httpsPort: number): Server {
  return createHttpServer(({ headers, url = "/" }, response) => {
    const host = /^[a-z0-9.-]+|^\[[0-9a-f:]+\]/i.exec(headers.host ?? "")?.[0];
    if (!host) return void response.writeHead(400).end();
    const port = httpsPort === 443 ? "" : `:${httpsPort}`;
    // 307: a browser that has a certificate problem may come back to http later
    response.writeHead(307, { Location: `https://${host}${port}${url.startsWith("/") ? url : "/"}` }).end();
  });
}
