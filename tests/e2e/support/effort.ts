/** What it costs a teacher to lead a class of fifty through a lesson, counted in clicks and keys. */
import { expect, type Locator, type Page } from "@playwright/test";
import { wordsOnBoard } from "./classroom.ts";

/** Beyond the answers themselves, from the first page to the record. */
export const mostPresses = 12;

export class Effort {
  presses = 0;

  async click(what: Locator): Promise<void> {
    this.presses++;
    await what.click();
  }

  async key(page: Page, key: string): Promise<void> {
    this.presses++;
    await page.keyboard.press(key);
  }
}

export async function start(page: Page, way: RegExp, effort: Effort): Promise<void> {
  await effort.click(page.getByRole("link", { name: "开始上课" }).first());
  await effort.click(page.getByRole("radio", { name: way }));
  await effort.click(page.getByRole("button", { name: "开始上课" }));
  await page.waitForURL(/\/class-sessions\//);
}

/**
 * Calls the roll, then turns every page of the lesson and plays the simulation to a good end. `vote`: what the class
 * does at each branch before its teacher presses the letter.
 */
export async function teach(
  page: Page,
  absent: readonly number[],
  effort: Effort,
  vote: (letter: "A" | "B") => Promise<void> = async () => {},
): Promise<void> {
  for (const seat of absent) await page.getByRole("checkbox", { name: `${seat} 号`, exact: true }).check();
  await effort.click(page.getByRole("button", { name: "记下点名，往下走" }));
  await page.waitForURL(/\/lessons\//);
  const lastPage = page.getByRole("button", { name: "课文讲完，往下走" });
  while (!(await lastPage.isVisible())) await page.keyboard.press("PageDown");
  await page.keyboard.press("PageDown");
  await page.getByRole("button", { name: "开始演练" }).click();
  for (const option of ["B", "B", "A"] as const) {
    await turnUntil(page, page.getByRole("heading", { name: "全班来决定：怎么做？" }));
    await vote(option);
    await turn(page, option);
  }
  await turnUntil(page, page.getByRole("heading", { name: /^第 1 题，共 8 题/ }));
}

async function turn(page: Page, key: string): Promise<void> {
  const before = await wordsOnBoard(page);
  await page.keyboard.press(key);
  await expect.poll(() => wordsOnBoard(page)).not.toBe(before);
}

async function turnUntil(page: Page, there: Locator): Promise<void> {
  while (!(await there.isVisible())) await turn(page, "PageDown");
}
