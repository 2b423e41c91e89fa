/** A class without devices plays the lesson's simulation together and decides at each branch. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { wordsOnBoard } from "./support/classroom.ts";

/** To the simulation's first screen, the roll called. */
async function startPlaying(page: Page): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: "举手" }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/class-sessions\/.*\/board$/);
  const path = new URL(page.url()).pathname.replace(/\/board$/, "");
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await page.waitForURL(/\/lessons\/.*\/board\?class=/);
  await page.getByRole("link", { name: "退出" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "「表哥」的急事" })).toBeVisible();
  return path;
}

/** What is done somewhere changes what stands on the board. */
async function turns(page: Page, act: () => Promise<void>): Promise<void> {
  const before = await wordsOnBoard(page);
  await act();
  await expect.poll(() => wordsOnBoard(page)).not.toBe(before);
}

/** A press of the clicker. */
const press = (page: Page, key: string) => turns(page, () => page.keyboard.press(key));

const branch = (page: Page) => page.getByRole("heading", { name: "全班来决定：怎么做？" });

async function readToTheBranch(page: Page): Promise<void> {
  while (!(await branch(page).isVisible())) await press(page, "PageDown");
}

/** Hands for one option after the other; Enter goes with the most. */
async function countHands(page: Page, counts: Record<string, number>): Promise<void> {
  await readToTheBranch(page);
  for (const [letter, count] of Object.entries(counts))
    await page.getByRole("spinbutton", { name: `选 ${letter} 的人数` }).fill(String(count));
  await press(page, "Enter");
}

test("a class that decides badly comes to a bad ending, and talks about the votes of the moments that mattered", async ({
  app,
  page,
  computer,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await app.signIn(page, "chenjing");
  const path = await startPlaying(page);
  await countHands(page, { A: 7, B: 2 });
  // one press for what most chose, without counting
  await readToTheBranch(page);
  await app.expectAccessible(page);
  await press(page, "a");
  await countHands(page, { A: 3, B: 5, C: 1 });
  // as many for two of them is no decision yet
  await readToTheBranch(page);
  for (const letter of ["A", "B"])
    await page.getByRole("spinbutton", { name: `选 ${letter} 的人数` }).fill("4");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("alert")).toHaveText("有两个选项一样多：再举一次手，或直接点一个。");
  await press(page, "b");

  // the class goes back to the branch and counts once more
  await page.getByRole("button", { name: "退回上一个选择" }).click();
  await expect(branch(page)).toBeVisible();
  await countHands(page, { A: 2, B: 7 });

  // a reload and another computer show the same, and lead on from there
  const other = await computer();
  await app.signIn(other, "chenjing");
  await other.goto(`${path}/board`);
  await page.reload();
  await expect(page.getByRole("button", { name: "继续" })).toBeVisible();
  expect(await other.locator("figure").innerText()).toBe(await page.locator("figure").innerText());
  await other.goto(path);
  const onwards = other.getByRole("button", { name: "继续", exact: true });
  while (!(await branch(page).isVisible())) await turns(page, () => onwards.click());
  await other.getByRole("button", { name: /^B / }).click();
  await expect(page.getByRole("button", { name: "继续" })).toBeVisible();

  await page.getByRole("button", { name: "继续" }).click();
  await expect(page.getByRole("heading", { name: "付了第一次，就有第二次" })).toBeVisible();
  await press(page, "PageDown");
  await expect(page.getByRole("heading", { name: "现在要做的" })).toBeVisible();
  await press(page, "PageDown");
  await expect(page.getByRole("heading", { name: "可以告诉谁" })).toBeVisible();
  await press(page, "PageDown");
  await expect(page.getByRole("heading", { name: "回头看：要紧的第 1 步，共 3 步" })).toBeVisible();
  const options = page.getByRole("list", { name: "可以这样做" });
  await expect(options.getByRole("listitem").filter({ hasText: "全班选了" })).toContainText("5");
  await app.expectAccessible(page);
  await press(page, "PageDown");
  await expect(options.getByRole("listitem").filter({ hasText: "全班选了" })).toContainText("7");
  await press(page, "PageDown");
  await expect(page.getByRole("heading", { name: "回头看：要紧的第 3 步，共 3 步" })).toBeVisible();
  await press(page, "PageDown");
  await expect(page.getByRole("heading", { name: /第 1 题，共 8 题/ })).toBeVisible();
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a class that asks the grown-ups comes to a good ending, by forms alone", async ({ app, page }) => {
    await app.signIn(page, "chenjing");
    await startPlaying(page);
    await page.getByRole("button", { name: "开始演练" }).click();
    for (const option of ["今天才星期五，有点奇怪", "电话打不通，先跟妈妈说一声", "等妈妈打完这个电话"]) {
      while (!(await branch(page).isVisible())) await page.getByRole("button", { name: "继续" }).click();
      await page.getByRole("button", { name: option }).click();
    }
    await page.getByRole("button", { name: "继续" }).click();
    await expect(page.getByRole("heading", { name: "一个电话，全清楚了" })).toBeVisible();
    const moment = page.getByRole("heading", { name: /^回头看：要紧的第 1 步/ });
    while (!(await moment.isVisible())) await page.getByRole("button", { name: "继续" }).click();
    await expect(page.getByRole("heading", { name: /^回头看：要紧的第 1 步/ })).toBeVisible();
    await expect(page.getByText("全班选了")).toBeVisible();
  });
});
