import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { answerQuiz, playToAnEnding, readLesson } from "./support/classroom.ts";

/** Whatever comes next, it has the page's one large button. */
async function expectOneNextStep(page: Page, name: string | RegExp): Promise<void> {
  const next = page.locator("[aria-current=step]");
  await expect(next).toHaveCount(1);
  await expect(next.getByRole("button", { name }).or(next.getByRole("link", { name }))).toBeVisible();
}

test("a teacher learns by herself: one button after the other, and it is recorded as self-study", async ({
  app,
  page,
  computer,
}) => {
  test.slow();
  await app.signIn(page, "chenjing");
  await page.getByText("陈静").first().click();
  await page.getByRole("link", { name: "我的课程" }).click();
  await expect(page.getByRole("heading", { level: 1, name: "我的课程" })).toBeVisible();
  await app.expectAccessible(page);
  const chosen = page.getByRole("listitem").filter({ hasText: "开始学" }).first();
  const lesson = await chosen.getByRole("heading").innerText();
  await chosen.getByRole("button", { name: "开始学" }).click();
  await expect(page.getByRole("heading", { level: 1, name: lesson })).toBeVisible();

  await expectOneNextStep(page, "开始看");
  await page.getByRole("button", { name: "开始看" }).click();
  await answerQuiz(page, "B", 6);
  await page.getByRole("button", { name: /^交上去/ }).click();
  await expectOneNextStep(page, "开始读");
  await readLesson(page);
  await expectOneNextStep(page, "开始试一试");
  await playToAnEnding(page);
  await page.getByRole("link", { name: "回到课堂" }).click();
  await expectOneNextStep(page, "开始测一测");
  await page.getByRole("button", { name: "开始测一测" }).click();
  await answerQuiz(page, "B");
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await page.waitForURL("**/learn/review**");
  await page.goto("/learn");
  await expectOneNextStep(page, "看我的结果");
  await expect(page.getByText("这一课学完了，已经记为自学。")).toBeVisible();
  await page.getByRole("link", { name: "我的课程" }).click();
  await expect(page.getByRole("listitem").filter({ hasText: lesson })).toContainText("今年学过了");

  // the desk is where it was, and the school sees how it was obtained
  await page.getByRole("link", { name: "回到工作台" }).click();
  await expect(page.getByRole("heading", { name: "我的班级" })).toBeVisible();
  const administrator = await computer();
  await app.signIn(administrator, "zhoumin");
  await administrator.goto(`/school/coverage/classes/${app.facts.ids.classes.juniorStaff}?everybody`);
  await expect(administrator.getByRole("row", { name: /陈静/ })).toContainText("自学");
});
