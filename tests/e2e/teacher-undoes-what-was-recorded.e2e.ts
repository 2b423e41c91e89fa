/** While the class sits there, one press puts right what was recorded: the roll, and a closing that came too early. */
import { expect, test } from "./support/app.ts";
import { startLesson } from "./support/classroom.ts";

test("a teacher undoes the roll, and a lesson closed too early goes on and is closed again", async ({
  app,
  page,
}) => {
  await app.signIn(page, "chenjing");
  await page.goto(`/teach/classes/${app.facts.ids.classes.seven1}/start`);
  await page.getByRole("radio", { name: /^举手/ }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  // hands are led from the board; the roll with names stands on the teacher's own page
  await page.waitForURL(/\/board$/);
  await page.goto(new URL(page.url()).pathname.replace(/\/board$/, ""));
  const roll = page.locator("#roll");
  await roll.getByRole("checkbox", { name: /^3 / }).check();
  await roll.getByRole("button", { name: "记下点名" }).click();
  await expect(roll).toContainText("缺席 2 人");
  await roll.getByRole("button", { name: "撤销上一步" }).click();
  await expect(roll).toContainText("默认都到了");
  await roll.getByRole("button", { name: "撤销上一步" }).click();
  await expect(roll).toContainText("缺席 2 人");
  await app.expectAccessible(page);

  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText(/\d+ 人中 \d+ 人已记录/)).toBeVisible();
  await page.getByRole("button", { name: "撤销结束，继续上课" }).click();
  await expect(page.getByRole("button", { name: "结束上课并记录" })).toBeVisible();
  await page.goto("/teach");
  await expect(page.getByText(/正在上课/)).toBeVisible();
  await page.getByRole("link", { name: "回到课堂" }).click();
  // one was ticked by mistake; the other, excused for long, has come after all
  await roll.getByRole("button", { name: "点错了，他在" }).first().click();
  await expect(roll).toContainText("缺席 1 人");
  await roll.getByRole("button", { name: "点错了，他在" }).click();
  await expect(roll).toContainText("缺席 0 人");
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("全班都上过这一课了。")).toBeVisible();
  await app.expectAccessible(page);

  // the day after there is nothing to undo in one press: single records are taken back, with a reason
  const closed = page.url();
  await app.kill();
  await app.restart("2026-11-24T02:00:00Z");
  await app.signIn(page, "chenjing");
  await page.goto(closed);
  await expect(page.getByText("全班都上过这一课了。")).toBeVisible();
  await expect(page.getByRole("button", { name: "撤销结束，继续上课" })).toHaveCount(0);
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });
  test("the closing is undone by the same button", async ({ app, page }) => {
    await app.signIn(page, "chenjing");
    const lesson = await startLesson(page);
    await page.getByRole("button", { name: "结束上课并记录" }).click();
    await page.getByRole("button", { name: "撤销结束，继续上课" }).click();
    await expect(page).toHaveURL(new RegExp(`${lesson.path}$`));
    await expect(page.getByRole("button", { name: "结束上课并记录" })).toBeVisible();
  });
});
