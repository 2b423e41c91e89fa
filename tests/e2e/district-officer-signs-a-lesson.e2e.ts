import { expect, test } from "./support/app.ts";

const lesson = "/lessons/qq-impersonation/junior";
const officer = "lijianguo";

test("a district officer reads a lesson with its keys and signs; everybody's page says so at once", async ({
  app,
  page,
  computer,
}) => {
  const visitor = await computer();
  await visitor.goto(lesson);
  await expect(visitor.getByText("未经教师审定")).toBeVisible();

  await app.signIn(page, officer);
  await page.getByRole("link", { name: "课程审定" }).click();
  await app.expectAccessible(page);
  await page
    .getByRole("row", { name: /当熟人在 QQ 上找你要钱/ })
    .getByRole("link")
    .click();
  await page.getByText("早上出门前，同桌的 QQ 发来这几条").click();
  await expect(page.getByText("多半是真的；一定是真的").first()).toBeVisible();
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "我读过，审定这一版" }).click();
  await expect(page.getByText("2026-11-23 已审定")).toBeVisible();

  await visitor.reload();
  await expect(visitor.getByText("未经教师审定")).toHaveCount(0);
  await expect(visitor.getByText(/这一版由.*（区教委）于 2026-11-23 审定。/)).toBeVisible();

  await page
    .getByRole("row", { name: /当熟人在 QQ 上找你要钱/ })
    .getByRole("link")
    .click();
  await page.getByRole("button", { name: "撤回审定" }).click();
  await expect(page.getByRole("button", { name: "撤回审定" })).toHaveCount(0);
  await visitor.reload();
  await expect(visitor.getByText("未经教师审定")).toBeVisible();
});

test("a teacher signs for lessons once the district has asked for it", async ({ app, page, computer }) => {
  const teacher = await computer({ mayComplain: /status of 403/ });
  await app.signIn(teacher, "chenjing");
  expect((await teacher.goto("/lesson-reviews"))?.status()).toBe(403);

  await app.signIn(page, officer);
  await page.goto("/lesson-reviews");
  await page.getByLabel("老师的用户名").fill("nobody");
  await page.getByRole("button", { name: "请这位老师审定课程" }).click();
  await expect(page.getByText("没有这个用户名")).toBeVisible();
  await page.getByLabel("老师的用户名").fill("chenjing");
  await page.getByRole("button", { name: "请这位老师审定课程" }).click();
  await expect(page.getByRole("cell", { name: "chenjing" })).toBeVisible();

  await expect(async () => {
    expect((await teacher.goto("/lesson-reviews"))?.status()).toBe(200);
  }).toPass({ timeout: 10_000 });
  await teacher.getByRole("link", { name: "审阅下一课" }).click();
  await teacher.getByRole("button", { name: "我读过，审定这一版" }).click();
  await expect(teacher.getByText("已审定").first()).toBeVisible();
});
