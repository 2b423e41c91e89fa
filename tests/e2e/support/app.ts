/**
 * Each journey gets the built product, running on a fresh copy of the small world, in a process of its own.
 *
 *     test("a teacher starts a class session", async ({ app, page }) => {
 *       await app.signIn(page, "chenjing");
 */
import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { test as base, expect, type Page } from "@playwright/test";
import { Client } from "pg";
import type { WorldFacts } from "./seed-world.ts";

export { expect };

interface Template {
  environment: Record<string, string>;
  facts: WorldFacts;
}

export interface App {
  url: string;
  /** ids of the world's people and classes, and what is printed on the cards of 七年级 1 班 */
  facts: WorldFacts;
  /** staff by user name */
  signIn(page: Page, username: string): Promise<void>;
  /** fails with the list of what a person with an assistive technology would stumble over */
  expectAccessible(page: Page): Promise<void>;
  /** stops the server without warning, as a power cut would */
  kill(): Promise<void>;
  restart(): Promise<void>;
}

/** It is Monday morning in every journey. */
const now = "2026-11-23T02:00:00Z";

export const test = base.extend<{ app: App }, { template: Template }>({
  template: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names it destructures
    async ({}, use, { project }) => {
      const onPostgres = project.metadata.engine === "postgresql";
      const folder = mkdtempSync(join(tmpdir(), "world-"));
      const database = onPostgres ? await createDatabase() : null;
      const environment: Record<string, string> = { DATA_DIR: folder, FIXED_NOW: now };
      if (database) environment.DATABASE_URL = database.url;
      const facts = JSON.parse(runNode("tests/e2e/support/seed-world.ts", environment)) as WorldFacts;
      await use({ environment, facts });
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker" },
  ],

  app: async ({ template }, use) => {
    const folder = mkdtempSync(join(tmpdir(), "app-"));
    cpSync(template.environment.DATA_DIR as string, folder, { recursive: true });
    const database = template.environment.DATABASE_URL
      ? await createDatabase(template.environment.DATABASE_URL)
      : null;
    const environment: Record<string, string> = { ...template.environment, DATA_DIR: folder };
    if (database) environment.DATABASE_URL = database.url;
    let server = await startServer(environment, 0);

    await use({
      url: server.url,
      facts: template.facts,
      async signIn(page, username) {
        await page.goto(`${server.url}/sign-in`);
        await page.locator("input[name=username]").fill(username);
        await page.locator("input[name=password]").fill(template.facts.password);
        await page.locator("input[name=password]").press("Enter");
        await page.waitForURL((url) => !url.pathname.startsWith("/sign-in"));
      },
      async expectAccessible(page) {
        const { violations } = await new AxeBuilder({ page })
          .withTags(["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa"])
          .analyze();
        expect(
          violations.map(
            ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
          ),
        ).toEqual([]);
      },
      kill: () => stop(server.process, "SIGKILL"),
      async restart() {
        server = await startServer(environment, Number(new URL(server.url).port));
      },
    });
    await stop(server.process, "SIGTERM");
    await database?.drop();
    rmSync(folder, { recursive: true, force: true });
  },
});

function runNode(script: string, environment: Record<string, string>): string {
  return execFileSync(process.execPath, [script], {
    env: { ...process.env, ...environment },
    encoding: "utf8",
  });
}

/** Waits for the line that says where it serves. */
async function startServer(
  environment: Record<string, string>,
  port: number,
): Promise<{ url: string; process: ChildProcess }> {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    env: { ...process.env, ...environment, PORT: String(port), NODE_ENV: "production", LOG_LEVEL: "warn" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve, reject) => {
    let said = "";
    child.stdout?.on("data", (chunk) => {
      said += chunk;
      const address = /http:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  return { url, process: child };
}

async function stop(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

/** An empty database on the checks' PostgreSQL, or a copy of another one there. */
async function createDatabase(copyOf?: string): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set: run the journeys through npm run verify");
  const name = `journey_${process.pid}_${Date.now()}_${Math.floor(performance.now())}`;
  const template = copyOf ? ` TEMPLATE "${new URL(copyOf).pathname.slice(1)}"` : "";
  await administer(server, `CREATE DATABASE "${name}"${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
