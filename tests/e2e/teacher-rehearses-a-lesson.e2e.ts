import { expect, test } from "./support/app.ts";

test("a teacher rehearses a lesson with an invented class, by hands, and nothing of it stays", async ({
  app,
  page,
}) => {
  await page.setViewportSize({ width: 1920, height: 1080 });
  await app.signIn(page, "chenjing");
  await expect(page.getByRole("heading", { name: "我的班级" })).toBeVisible();
  const before = await page.getByRole("main").innerText();
  await page.getByRole("link", { name: "试讲一节课" }).click();
  await expect(page.getByRole("heading", { name: "试讲一节课" })).toBeVisible();
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "开始试讲" }).click();
  const band = page.getByRole("complementary", { name: "试讲" });
  await expect(band).toBeVisible();
  await app.expectAccessible(page);
  await page
    .getByRole("listitem")
    .filter({ hasText: "七年级" })
    .getByRole("link", { name: "开始上课" })
    .click();
  await page.getByRole("radio", { name: "举手" }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/\/class-sessions\//);
  const path = new URL(page.url()).pathname.replace(/\/board$/, "");
  await page.goto(`${path}/board`);
  await expect(band).toBeVisible();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  // the lesson on the board is a page that is otherwise kept for everybody
  await page.waitForURL(/\/lessons\/.*\/board\?class=/);
  await expect(band).toBeVisible();
  await page.getByRole("link", { name: "退出" }).click();
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("button", { name: "跳过演练" }).click();
  await page.getByRole("spinbutton", { name: "选 B 的人数" }).fill("38");
  await page.keyboard.press("Enter");
  await expect(page.getByRole("heading", { name: /第 1 题，共 8 题 · 38 人作答/ })).toBeVisible();
  await page.goto(path);
  await expect(band).toBeVisible();
  await expect(page.getByText("示例1号").first()).toBeAttached();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("40 人中 40 人已记录：随班参加 40 人。")).toBeVisible();
  await page.getByRole("button", { name: "试讲结束，全部清除" }).click();
  // the teacher's own day, as it was
  await expect(band).toHaveCount(0);
  await expect(page.getByRole("heading", { name: "我的班级" })).toBeVisible();
  expect(await page.getByRole("main").innerText()).toBe(before);
  expect((await page.request.get(path)).status()).toBe(404);
});
