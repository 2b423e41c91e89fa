import { expect, test } from "./support/app.ts";

test("a teacher reads what the class learned, and notes what was found about papers that are alike", async ({
  app,
  page,
}) => {
  const classSessionId = await app.teachSevenOne();
  await app.signIn(page, "chenjing");
  await page.getByRole("link", { name: "七年级 1 班" }).first().click();
  await page.getByRole("link", { name: "学到了什么" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "七年级 1 班学到了什么" })).toBeVisible();
  await expect(page.getByText("课后，全班更能分清骗局和真消息了。")).toBeVisible();
  await expect(page.getByText(/比的是两次都作答的 120 人/)).toBeVisible();
  await expect(page.getByRole("row", { name: /课前/ })).toContainText("÷ 360 =");
  await expect(page.getByRole("row", { name: /课后/ })).toContainText("÷ 480 =");
  await app.expectAccessible(page);
  await page.getByRole("link", { name: "看覆盖情况" }).click();

  await page.goto(`/teach/class-sessions/${classSessionId}`);
  await expect(page.getByText(/\d+ 人交的卷子一模一样/)).toBeVisible();
  await page.getByLabel("核对结果").fill("两人共用一台电脑，已分别补做");
  await page.getByRole("button", { name: "记下核对结果" }).click();
  await expect(page.getByText("已核对：两人共用一台电脑，已分别补做（陈静")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a district officer finds the question whose key the better pupils contradict", async ({
    app,
    page,
  }) => {
    await app.teachSevenOne();
    await app.signIn(page, "lijianguo");
    await page.getByRole("link", { name: "题目质量" }).click();
    const look = page.locator("section", { has: page.getByRole("heading", { name: "请看一看这些题" }) });
    const first = look.locator("tbody").getByRole("row").first();
    await expect(first).toContainText("学得好的学生反而更常答错");
    await first.getByRole("link").click();
    await expect(page.getByText("题目编号 doubtful")).toBeVisible();
    await expect(page.getByRole("heading", { name: "学生看到的样子" })).toBeVisible();
    await expect(page.getByText("七年级 1 班")).toHaveCount(0);
  });

  test("a school administrator sees which class session to ask about", async ({ app, page }) => {
    await app.teachSevenOne();
    await app.signIn(page, "zhoumin");
    await page.goto("/school/coverage");
    await page.getByRole("link", { name: "请核对的课" }).click();
    await expect(page.getByText("这里不是指责，也不扣分")).toBeVisible();
    await page.getByLabel("核对结果").fill("已问过陈老师");
    await page.getByRole("button", { name: "记下核对结果" }).click();
    await expect(page.getByText("已核对：已问过陈老师（周敏")).toBeVisible();
  });
});
