/** A running lesson for journeys of pupils: the teacher starts it on her own computer. */
import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { type App, expect } from "./app.ts";

export interface RunningLesson {
  joinCode: string;
  /** the teacher ends the period */
  close(): Promise<void>;
}

export async function startLesson(app: App, browser: Browser): Promise<RunningLesson> {
  const page = await (await browser.newContext()).newPage();
  await app.signIn(page, "chenjing");
  await page.goto(`${app.url}/teach/classes/${app.facts.ids.classes.seven1}/start`);
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/teach\/class-sessions\//);
  const teacherPage = page.url();
  await page.goto(`${teacherPage}/board`);
  const code = page.locator("main").getByText(/^\s*\d{3}\s?\d{3}\s*$/);
  const joinCode = ((await code.first().textContent()) ?? "").replace(/\s/g, "");
  return {
    joinCode,
    async close() {
      await page.goto(teacherPage);
      const closing = page.locator("form", { has: page.locator("input[name=kind][value=closed]") });
      await closing.getByRole("button").click();
      await expect(closing).toHaveCount(0);
    },
  };
}

/** A pupil at a computer of their own, signed in by name and PIN. */
export async function joinLesson(
  app: App,
  browser: Browser,
  { joinCode }: RunningLesson,
  learner: keyof App["facts"]["ids"]["learners"],
  options: BrowserContextOptions = {},
): Promise<Page> {
  const page = await (await browser.newContext(options)).newPage();
  const learnerId = app.facts.ids.learners[learner];
  await page.goto(`${app.url}/join/${joinCode}?learner=${learnerId}`);
  await page
    .locator("input[name=pin]")
    .fill(app.facts.pupils.find((pupil) => pupil.learnerId === learnerId)?.pin ?? "");
  await page.locator("input[name=pin]").press("Enter");
  await page.waitForURL(`${app.url}/learn`);
  return page;
}
