import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer, request } from "node:https";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { certificateFiles, getAuthority } from "./certificate.server.ts";
import { makeCertificate } from "./make-certificate.server.ts";

let folder: string;
// a certificate is checked against the machine's own clock
const now = new Date();

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "certificate-"));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** One request to a server that shows this certificate; `trusting` is what the PC has installed. */
async function ask(host: string, trusting?: string): Promise<number> {
  const { certificate, key } = certificateFiles(folder);
  const server = createServer({ cert: readFileSync(certificate), key: readFileSync(key) }, (_, response) => {
    response.writeHead(204).end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  try {
    return await new Promise((resolve, reject) => {
      const options = { host: "127.0.0.1", port, servername: host, ca: trusting, agent: false };
      request(options, (response) => resolve(response.statusCode ?? 0))
        .on("error", reject)
        .end();
    });
  } finally {
    server.close();
  }
}

describe("a certificate of one's own", () => {
  it("is trusted by a PC that has the authority, for the names it was made for and no other", async () => {
    await makeCertificate(["fanzha.school.lan", "127.0.0.1"], { folder, now });
    const authority = readFileSync(certificateFiles(folder).authority, "utf8");
    expect(await ask("fanzha.school.lan", authority)).toBe(204);
    await expect(ask("bank.example", authority)).rejects.toMatchObject({
      code: "ERR_TLS_CERT_ALTNAME_INVALID",
    });
    await expect(ask("fanzha.school.lan")).rejects.toThrow();
  });

  it("leaves its key readable by its owner alone, and no key of the authority at all", async () => {
    const files = await makeCertificate(["192.168.1.10"], { folder, now });
    expect(statSync(files.key).mode & 0o777).toBe(0o600);
    expect(readFileSync(files.authority, "utf8")).not.toContain("PRIVATE KEY");
    expect(getAuthority(folder)).toMatchObject({
      hosts: "192.168.1.10",
      fingerprint: expect.stringMatching(/^([0-9A-F]{2}:){31}[0-9A-F]{2}$/),
    });
  });

  it.each([[[]], [["https://school.lan"]], [["school.lan:3000"]], [["a b"]]])(
    "is not made for %j",
    async (hosts) => {
      await expect(makeCertificate(hosts, { folder, now })).rejects.toThrow(/name|address/);
      expect(getAuthority(folder)).toBeNull();
    },
  );
});
