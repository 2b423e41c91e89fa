/** Roll, raised hands and cards on a bad network: kept in the browser, sent when it can be, counted once. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";

// the browser says so for every try that fails
test.use({ mayComplain: /Failed to load resource/ });

async function start(page: Page, way: "举手" | "答题卡片"): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: way }).check();
  for (const step of ["阅读课文", "情景演练", "课前测（6 题）"])
    await page.getByRole("checkbox", { name: step }).uncheck();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/class-sessions\/.*\/board$/);
  return new URL(page.url()).pathname.replace(/\/board$/, "");
}

/** What is not yet alive cannot keep anything. */
async function openAlive(page: Page, path: string): Promise<void> {
  const alive = page.waitForRequest((request) => request.url().endsWith(`${path}/live`));
  await page.goto(path);
  await alive;
}

const networkIsBack = (page: Page) => page.evaluate(() => window.dispatchEvent(new Event("online")));

test("what the teacher marks while the server cannot be reached is unsaved, survives a reload, and is then saved", async ({
  app,
  page,
}) => {
  page.on("dialog", (dialog) => dialog.accept());
  await app.signIn(page, "chenjing");
  const path = await start(page, "举手");
  const cut = /\/(board-roll|hands)$/;
  await page.route(cut, (route) => route.abort());
  await page.getByRole("checkbox", { name: "8 号" }).check();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  await page.reload();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  // pressed again, it is the same, though it is another form
  await page.getByRole("checkbox", { name: "8 号" }).check();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await expect(page.getByRole("checkbox", { name: "8 号" })).toBeChecked();
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
  const path = await start(page, "举手");
  await openAlive(page, path);
  await page.context().setOffline(true);
  await page.getByRole("checkbox", { name: /^8/ }).check();
  await page.getByRole("button", { name: "记下点名" }).click();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
  await expect(page.getByText("已保存", { exact: true })).toBeVisible();
});

test("a class moves on just when the network is away: the page keeps what it shows and what is ticked", async ({
  app,
  page: board,
}) => {
  await app.signIn(board, "chenjing");
  const path = await start(board, "举手");
  const page = await board.context().newPage();
  const asked = /\.data(\?|$)/;
  await page.route(asked, (route) => route.abort());
  const failed = page.waitForEvent("requestfailed", (request) => asked.test(request.url()));
  await page.goto(path);
  await page.getByRole("checkbox", { name: /^5/ }).check();
  await failed;

  const failedAgain = page.waitForEvent("requestfailed", (request) => asked.test(request.url()));
  await board.getByRole("checkbox", { name: "8 号" }).check();
  await board.getByRole("button", { name: "记下点名，往下走" }).click();
  await failedAgain;
  await expect(page.getByRole("checkbox", { name: /^5/ })).toBeChecked();
  await expect(page.getByRole("button", { name: "记下点名" })).toBeVisible();

  await page.unroute(asked);
  await expect(page.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
});

test("what is undone, and what a card showed to the teacher's eyes, waits as well", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const path = await start(page, "答题卡片");
  await page.getByRole("checkbox", { name: "8 号" }).check();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await expect(page.getByText("第 1 题，共 8 题")).toBeVisible();

  await openAlive(page, path);
  await expect(page.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
  await page.context().setOffline(true);
  await page.getByRole("button", { name: "撤销上一步" }).click();
  await expect(page.getByText(/^未保存 1 项/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/默认|全到/)).toBeVisible();

  await page.goto(`${path}/cards-by-hand`, { waitUntil: "networkidle" });
  await page.context().setOffline(true);
  await page.getByRole("button", { name: /^B，1 号/ }).click();
  await page.getByRole("button", { name: /^C，2 号/ }).click();
  await page.getByRole("button", { name: /^D，2 号/ }).click();
  await expect(page.getByText(/^未保存 2 项/)).toBeVisible();
  await page.context().setOffline(false);
  await expect(page.getByText(/^已保存：2 号.*选 D$/)).toBeVisible();
  await page.getByText("已经有答案的 2 人，可以改").click();
});

test("a page that cannot be fetched says so, and leads back to the one before", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const begin = page.getByRole("link", { name: "开始上课" }).first();
  // been there once: its script is here, only what it shows is not
  await begin.click();
  await expect(page.getByRole("radio", { name: "举手" })).toBeVisible();
  await page.goBack();
  await expect(begin).toBeVisible();
  await page.context().setOffline(true);
  await begin.click();
  await expect(page.getByRole("heading", { name: "现在连不上服务器" })).toBeVisible();
  await page.context().setOffline(false);
  await page.getByRole("link", { name: "回到刚才的页面" }).click();
  await expect(begin).toBeVisible();
});
