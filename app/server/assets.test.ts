import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { assetsOf } from "./assets.ts";

const folder = mkdtempSync(join(tmpdir(), "assets-"));
mkdirSync(join(folder, "assets"));
writeFileSync(join(folder, "assets", "page.js"), "0123456789");
writeFileSync(join(folder, "assets", "gone.js"), "0123456789");
const serve = assetsOf(folder);
const server = createServer((request, response) => {
  serve(request, response, () => response.writeHead(404).end());
});
const ask = (path: string, headers = {}) =>
  fetch(`http://localhost:${(server.address() as AddressInfo).port}${path}`, { headers });

beforeAll(() => new Promise<void>((resolve) => server.listen(0, resolve)));
afterAll(() => {
  rmSync(folder, { recursive: true });
  server.close();
});

test("a script is kept for a year, and what is not there is somebody else's", async () => {
  const script = await ask("/assets/page.js");
  expect(script.headers.get("cache-control")).toContain("immutable");
  expect(await script.text()).toBe("0123456789");
  expect((await ask("/assets/other.js")).status).toBe(404);
});

test("a range is answered with the whole, also one that ends before it begins", async () => {
  for (const range of ["bytes=2-3", "bytes=5-2", "bytes=-", "bytes=99-"]) {
    const whole = await ask("/assets/page.js", { range });
    expect([whole.status, await whole.text()]).toEqual([200, "0123456789"]);
  }
});

test("a file that was taken away breaks its own download and nothing else", async () => {
  rmSync(join(folder, "assets", "gone.js"));
  await expect(ask("/assets/gone.js").then((gone) => gone.text())).rejects.toThrow();
  expect((await ask("/assets/page.js")).status).toBe(200);
});
