import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { hashPassword, verifyPassword } from "./password.server.ts";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), "fanzha-secrets-"));
  vi.stubEnv("DATA_DIR", folder);
  vi.stubEnv("FANZHA_SECRET_KEY", undefined);
  vi.resetModules();
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** As a newly started process would. */
async function freshHmac() {
  vi.resetModules();
  return (await import("./secrets.server.ts")).hmac;
}

describe("the installation's key", () => {
  it("is made at the first use, for the server's own eyes, and found again at the next start", async () => {
    const first = (await freshHmac())("pin", "a 123456");
    const file = path.join(folder, "secrets", "key");
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(path.dirname(file)).mode & 0o777).toBe(0o700);
    expect(Buffer.from(readFileSync(file, "utf8"), "base64")).toHaveLength(32);
    expect((await freshHmac())("pin", "a 123456")).toBe(first);
  });

  it("comes from the environment where several servers share a database", async () => {
    vi.stubEnv("FANZHA_SECRET_KEY", "too short");
    expect(await freshHmac()).toThrow("32");
    vi.stubEnv("FANZHA_SECRET_KEY", "0123456789abcdef0123456789abcdef");
    const hmac = await freshHmac();
    expect(hmac("pin", "x")).not.toBe(hmac("rate-limit", "x"));
  });
});

describe("a password", () => {
  it("is kept as argon2id with its costs, never twice the same", async () => {
    const [one, two] = await Promise.all([
      hashPassword("four plain words"),
      hashPassword("four plain words"),
    ]);
    expect(one).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$[A-Za-z0-9+/]{22}\$[A-Za-z0-9+/]{43}$/);
    expect(one).not.toBe(two);
    expect(await verifyPassword(one, "four plain words")).toBe(true);
    expect(await verifyPassword(one, "four plain word")).toBe(false);
  });

  it("never fits an account that has none", async () => {
    expect(await verifyPassword("invited", "invited")).toBe(false);
    expect(await verifyPassword(null, "")).toBe(false);
  });

  it("is checked for many at once without more than two at work", async () => {
    const hash = await hashPassword("four plain words");
    const checks = Array.from({ length: 12 }, () => verifyPassword(hash, "four plain words"));
    expect(await Promise.all(checks)).toEqual(Array(12).fill(true));
  });
});
