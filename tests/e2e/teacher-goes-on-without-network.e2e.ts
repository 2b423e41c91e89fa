/** The roll and raised hands on a bad network: kept in the browser, sent when it can be, counted once. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";

// the browser says so for every try that fails
test.use({ mayComplain: /Failed to load resource/ });

async function startWithHands(page: Page): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: "举手" }).check();
  for (const step of ["阅读课文", "情景演练"]) await page.getByRole("checkbox", { name: step }).uncheck();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/class-sessions\/.*\/board$/);
  return new URL(page.url()).pathname.replace(/\/board$/, "");
}

const networkIsBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

test("what the teacher marks while the server cannot be reached is unsaved, survives a reload, and is then saved", async ({
  app,
  page,
}) => {
  page.on("dialog", (dialog) => dialog.accept());
  await app.signIn(page, "chenjing");
  const path = await startWithHands(page);
  const cut = /\/(board-roll|hands)$/;
  await page.route(cut, (route) => route.abort());
  await page.getByRole("checkbox", { name: "8 号" }).check();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  // pressed again, it is the same
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await page.reload();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  await page.unroute(cut);
  await networkIsBack(page);
  await expect(page.getByRole("heading", { name: /第 1 题，共 8 题/ })).toBeVisible();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();

  // the answer is lost on its way back: the server has it, and takes it once
  await page.route(cut, async (route) => {
    await route.fetch({ maxRedirects: 0 });
    await route.abort();
  });
  await page.getByRole("spinbutton", { name: "选 B 的人数" }).fill("8");
  await page.keyboard.press("Enter");
  await expect(
    page
      .getByText(/^未保存 1 项/)
      .or(page.getByRole("heading", { name: /8 人作答/ }))
      .first(),
  ).toBeVisible();
  await page.unroute(cut);
  await networkIsBack(page);
  await expect(page.getByRole("heading", { name: "第 1 题，共 8 题 · 8 人作答" })).toBeVisible();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();

  await page.goto(path);
  await expect(page.getByText("结束后将按点名记录到场的 7 人。")).toBeVisible();
});

test("the roll called on the teacher's own page waits in the same way", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const path = await startWithHands(page);
  // alive, and following the class: what is not yet there cannot keep anything
  const following = page.waitForResponse((answer) => answer.url().includes(`${path}.data`));
  await page.goto(path);
  await following;
  // its body and what the page makes of it; a browser tells of no end where a newer question takes its place
  await page.waitForTimeout(1_000);
  await expect(page.getByRole("button", { name: "记下点名" })).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("checkbox", { name: /^8/ }).check();
  await page.getByRole("button", { name: "记下点名" }).click();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
});
