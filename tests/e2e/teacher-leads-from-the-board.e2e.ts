import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";

/** From the teacher's first page: the link of the class, the way, the button. */
async function start(page: Page, way: string): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: way }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/class-sessions\//);
  return new URL(page.url()).pathname.replace(/\/board$/, "");
}

/** Roll called, lesson and simulation passed over: to the first question. */
async function leadToQuestions(page: Page, path: string): Promise<void> {
  await page.goto(`${path}/board`);
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  // the lesson has pages of its own
  await page.waitForURL(/\/lessons\/.*\/board\?class=/);
  await page.getByRole("link", { name: "退出" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await expect(page.getByRole("heading", { name: "「表哥」的急事" })).toBeVisible();
  await page.getByRole("button", { name: "跳过演练" }).click();
  await expect(page.getByRole("heading", { name: /第 1 题，共 8 题/ })).toBeVisible();
}

test("a class with nothing but a board raises its hands; those called present took part, at class level", async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await app.signIn(page, "chenjing");
  const path = await start(page, "举手");
  await app.expectAccessible(page);
  await leadToQuestions(page, path);
  await page.getByRole("spinbutton", { name: "选 B 的人数" }).fill("8");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: "第 1 题，共 8 题 · 8 人作答" })).toBeVisible();
  // nothing about a single child stands on the board, whatever step it is at
  await expect(page.getByText("李楠")).toHaveCount(0);
  await page.goto(path);
  await expect(page.getByText("结束后将按点名记录到场的 8 人。")).toBeVisible();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 8 人已记录：随班参加 8 人。")).toBeVisible();
});

test("where the class stands survives a reload, another computer and a power cut", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  const path = await start(page, "举手");
  await leadToQuestions(page, path);
  await page.goto("about:blank");
  await app.kill();
  await app.restart();
  const other = await computer();
  await app.signIn(other, "chenjing");
  await other.goto(`${path}/board`);
  await expect(other.getByRole("heading", { name: /第 1 题，共 8 题/ })).toBeVisible();
  // counts that the class has not are refused in words, and nothing moves on
  await other.getByRole("spinbutton", { name: "选 A 的人数" }).fill("60");
  await other.keyboard.press("Enter");
  await expect(other.getByRole("alert")).toHaveText("加起来比班里的人数还多，请再数一遍。");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a class raises its hands by forms alone", async ({ app, page }) => {
    await app.signIn(page, "chenjing");
    const path = await start(page, "举手");
    await leadToQuestions(page, path);
    await page.getByRole("spinbutton", { name: "选 B 的人数" }).fill("9");
    await page.getByRole("button", { name: "记下人数，看关键" }).click();
    await expect(page.getByRole("heading", { name: "第 1 题，共 8 题 · 9 人作答" })).toBeVisible();
    await page.getByRole("button", { name: "下一题" }).click();
    await expect(page.getByRole("heading", { name: /第 2 题/ })).toBeVisible();
  });
});

test("a kindergarten hears the picture story; its children are counted and not listed", async ({
  app,
  page,
}) => {
  await app.signIn(page, "tanxue");
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("button", { name: "开始上课" }).click();
  await expect(page.getByText("仅教师可见").first()).toBeVisible();
  const path = new URL(page.url()).pathname;
  await page.goto(`${path}/board`);
  await expect(page.getByRole("link", { name: "打开课文" })).toBeVisible();
  await page.goto(path);
  await page.getByRole("spinbutton", { name: "听故事的人数" }).fill("30");
  await page.getByRole("button", { name: "记下人数" }).click();
  await expect(page.getByText("加起来比班里的人数还多，请再数一遍。")).toBeVisible();
  await page.getByRole("spinbutton", { name: "听故事的人数" }).fill("23");
  await page.getByRole("button", { name: "记下人数" }).click();
  await expect(page.getByText("结束后将记录 23 个孩子听过这个故事。")).toBeVisible();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("已记录 23 个孩子听过这个故事。")).toBeVisible();
});

test("two classes listen to a lecture; each teacher calls their own class", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: "几个班一起听讲座" }).check();
  await page.getByRole("checkbox", { name: "七年级 2 班" }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await expect(page.getByText("仅教师可见").first()).toBeVisible();
  const path = new URL(page.url()).pathname;
  await page.getByRole("button", { name: "记下点名" }).click();
  await expect(page.getByText("应到 9 人，到 8 人，缺席 1 人。")).toBeVisible();

  const other = await computer();
  await app.signIn(other, "hetao");
  await other.goto(path);
  await expect(other.getByText("李楠")).toHaveCount(0);
  await other.getByRole("button", { name: "记下点名" }).click();
  await expect(other.getByText(/^应到 \d+ 人，到 \d+ 人，缺席 0 人。$/)).toBeVisible();

  await page.reload();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 8 人已记录：听讲座 8 人。")).toBeVisible();
  await other.reload();
  await expect(other.getByText(/听讲座 \d+ 人。/)).toBeVisible();
});
