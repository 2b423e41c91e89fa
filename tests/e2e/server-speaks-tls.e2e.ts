/** A school's server with a certificate of its own: made by the command, spoken by the server, told by a page. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { get as getByHttp, type IncomingMessage } from "node:http";
import { get } from "node:https";
import { createServer } from "node:net";
import { join } from "node:path";
import { expect, test } from "@playwright/test";
import { startServer, stopServer } from "./support/server.ts";
import { createEmpty } from "./support/template.ts";

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function read(response: IncomingMessage): Promise<{ status: number; location?: string; text: string }> {
  return new Promise((resolve) => {
    let text = "";
    response.setEncoding("utf8").on("data", (chunk: string) => {
      text += chunk;
    });
    response.on("end", () =>
      resolve({ status: response.statusCode ?? 0, location: response.headers.location, text }),
    );
  });
}

test("a server with its own certificate is trusted by a PC that has installed the authority", async () => {
  const world = await createEmpty(false, {});
  const secrets = join(world.environment.DATA_DIR as string, "secrets");
  const printed = execFileSync(process.execPath, ["scripts/admin.ts", "make-certificate", "localhost"], {
    env: { ...process.env, ...world.environment },
    encoding: "utf8",
  });
  const tls = { TLS_CERT: join(secrets, "server.crt"), TLS_KEY: join(secrets, "server.key") };
  const httpPort = await freePort();
  const server = await startServer({ ...world.environment, ...tls, HTTP_PORT: String(httpPort) }, 0);
  try {
    expect(server.url).toMatch(/^https:/);
    const ca = readFileSync(join(secrets, "authority.crt"), "utf8");
    const ask = (path: string, trusting?: string) =>
      new Promise<IncomingMessage>((resolve, reject) =>
        get(`${server.url}${path}`, { ca: trusting, agent: false }, resolve).on("error", reject),
      ).then(read);
    await expect(ask("/healthz")).rejects.toThrow();
    expect((await ask("/healthz", ca)).status).toBe(200);
    const page = await ask("/certificate", ca);
    const fingerprint = /([0-9A-F]{2}:){31}[0-9A-F]{2}/.exec(printed)?.[0] as string;
    expect(page.text).toContain(fingerprint);
    expect((await ask("/certificate/authority.crt", ca)).text).toBe(ca);
    const plain = await new Promise<IncomingMessage>((resolve, reject) =>
      getByHttp(`http://localhost:${httpPort}/lessons?x=1`, resolve).on("error", reject),
    ).then(read);
    expect(plain).toMatchObject({ status: 307, location: `${server.url}/lessons?x=1` });
  } finally {
    await stopServer(server, "SIGTERM");
    await world.remove();
  }
});
