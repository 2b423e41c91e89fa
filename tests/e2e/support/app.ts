/**
 * Each journey gets the built product, running on a fresh copy of the small world, in a process of its own.
 *
 *     test("a teacher starts a class session", async ({ app, page }) => {
 *       await app.signIn(page, "chenjing");
 *
 * What a browser's console or the server's log complains about fails the journey, even where every
 * expectation holds.
 */
import { execFileSync } from "node:child_process";
import { AxeBuilder } from "@axe-core/playwright";
import { type Browser, type BrowserContext, test as base, expect, type Page } from "@playwright/test";
import type { WorldFacts } from "./seed-world.ts";
import { type RunningServer, startServer, stopServer } from "./server.ts";
import { copyWorld, createTemplate, type Template } from "./template.ts";

export { expect };

export interface App {
  url: string;
  /** ids of the world's people and classes, and what is printed on the cards of 七年级 1 班 */
  facts: WorldFacts;
  /** staff by user name; afterwards the page is where their day begins */
  signIn(page: Page, username: string): Promise<void>;
  /** fails with the list of what a person with an assistive technology would stumble over */
  expectAccessible(page: Page): Promise<void>;
  /** a class session of 七年级 1 班 with a quiz of every kind of item; the pupil's page is signed in to it. Young: 三年级 1 班 */
  joinQuizOfEveryKind(page: Page, who?: "young"): Promise<void>;
  /** 七年级 1 班 has had a lesson, with papers of 120 before and after it; answers the class session's id */
  teachSevenOne(): Promise<string>;
  /** 七年级 1 班 had a lesson three weeks ago, seven answered; told a class session, six of them answer there now */
  seedWeeksAgo(runningClassSessionId?: string): Promise<void>;
  /** a script of this folder at work on the journey's world, beside its server; answers what it prints */
  run(script: string, ...args: string[]): string;
  /** stops the server without warning, as a power cut would */
  kill(): Promise<void>;
  /** starts it again at the same address; `at` on another day or hour */
  restart(at?: string): Promise<void>;
}

type ComputerOptions = Parameters<Browser["newContext"]>[0] & {
  /** what the console may say here, since the journey makes it happen */
  mayComplain?: RegExp;
};

interface Fixtures {
  app: App;
  /** one more computer in the room: a browser that knows nothing of the others */
  computer(options?: ComputerOptions): Promise<Page>;
  /** what the console of the journey's own `page` may say */
  mayComplain: RegExp | null;
}

/** It is Monday morning in every journey. */
const now = "2026-11-23T02:00:00Z";

export const test = base.extend<Fixtures, { template: Template }>({
  template: [
    // biome-ignore lint/correctness/noEmptyPattern: the runner reads the names it destructures
    async ({}, use, { project }) => {
      const template = await createTemplate(project.metadata.engine === "postgresql", { FIXED_NOW: now });
      await use(template);
      await template.remove();
    },
    { scope: "worker" },
  ],

  app: async ({ template }, use) => {
    const world = await copyWorld(template);
    let server = await startServer(world.environment, 0);
    const complaints: string[] = [];
    const stop = async (signal: NodeJS.Signals) => {
      await stopServer(server, signal);
      complaints.push(...server.complaints);
    };
    const { url } = server;
    const { facts } = template;
    const run = (script: string, ...args: string[]) =>
      execFileSync(process.execPath, [`tests/e2e/support/${script}`, ...args], {
        env: { ...process.env, FIXED_NOW: now, ...world.environment },
        encoding: "utf8",
      });
    await use({
      url,
      facts,
      signIn: (page, username) => signIn(page, username, facts.password),
      expectAccessible,
      run,
      async joinQuizOfEveryKind(page, who) {
        const token = run("seed-kinds.ts", who ?? "");
        await page.context().addCookies([{ name: "sign-in", value: token.trim(), url }]);
      },
      async teachSevenOne() {
        return run("seed-taught.ts");
      },
      async seedWeeksAgo(running) {
        run("seed-weeks-ago.ts", ...(running ? [running] : []));
      },
      kill: () => stop("SIGKILL"),
      async restart(at = now) {
        server = await restarted(world.environment, at, url);
      },
    });
    await stop("SIGTERM");
    await world.remove();
    expect(complaints, "the server's log").toEqual([]);
  },

  baseURL: async ({ app }, use) => use(app.url),
  mayComplain: [null, { option: true }],

  context: async ({ context, mayComplain }, use) => {
    const complaints = listenTo(context, mayComplain);
    await use(context);
    expect(complaints, "the browser's console").toEqual([]);
  },

  computer: async ({ browser, app }, use) => {
    const opened: { context: BrowserContext; complaints: string[] }[] = [];
    await use(async ({ mayComplain, ...options } = {}) => {
      const context = await browser.newContext({ baseURL: app.url, ...options });
      opened.push({ context, complaints: listenTo(context, mayComplain ?? null) });
      return context.newPage();
    });
    for (const { context } of opened) await context.close();
    expect(
      opened.flatMap(({ complaints }) => complaints),
      "the browsers' consoles",
    ).toEqual([]);
  },
});

function restarted(environment: Record<string, string>, at: string, url: string): Promise<RunningServer> {
  return startServer({ ...environment, FIXED_NOW: at }, Number(new URL(url).port));
}

const noFault = [
  // a form refused with a sentence on the page
  /the server responded with a status of (409|422|429)/,
];

function listenTo(context: BrowserContext, allowed: RegExp | null): string[] {
  const complaints: string[] = [];
  const hear = (text: string) => {
    if (![...noFault, allowed].some((known) => known?.test(text))) complaints.push(text);
  };
  context.on("console", (message) => {
    if (message.type() === "error") hear(`${message.text()} (${message.location().url})`);
  });
  context.on("weberror", (error) => hear(String(error.error())));
  return complaints;
}

async function signIn(page: Page, username: string, password: string): Promise<void> {
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/sign-in"));
}

export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"])
    .analyze();
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(" ")).join(", ")}`,
  );
  expect(found, `what axe found on ${new URL(page.url()).pathname}`).toEqual([]);
}
