import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { chooseAnswer, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

/** Letters work once the page has come alive, and it says so. */
async function press(page: Page, letter: string): Promise<void> {
  await expect(page.getByText("也可以按键盘上的 A、B、C、D")).toBeAttached();
  await page.keyboard.press(letter);
}

test("a pupil reads, answers messages by keyboard and a question of another kind, hands in and sees what decided them", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const page = await computer();
  await joinLesson(page, joinCode, pupilOn(app.facts, 3));
  await page.getByRole("link", { name: "开始读" }).click();
  await page.getByRole("link", { name: /回到我的课堂/ }).click();
  await expect(page.getByRole("link", { name: "开始试一试" })).toBeVisible();

  await page.getByRole("button", { name: "先做这一步" }).click();
  for (let n = 1; n <= 8; n++) {
    await expect(page.getByText(`第 ${n} 条，共 8 条`, { exact: true })).toBeVisible();
    // the messages come first
    if (n < 8) await press(page, "b");
    else await chooseAnswer(page, "B");
    await expect(page.getByText("已保存")).toBeVisible();
    await page.getByRole("button", { name: /下一条|答完了/ }).press("Enter");
  }
  await expect(page.getByText("8 条都答了，也都保存好了。")).toBeVisible();
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(page.getByRole("heading", { name: "认出 3 个骗局，冤枉了 4 条真消息" })).toBeVisible();
  await page.getByRole("link", { name: "一条一条看" }).click();
  for (let n = 1; n <= 8; n++) {
    await expect(page.getByText(`第 ${n} 条，共 8 条`, { exact: true })).toBeVisible();
    if (n < 8) await expect(page.getByText(/^(这是骗局|这是真的)$/)).toBeVisible();
    await expect(page.getByRole("heading", { name: "为什么，怎么办" })).toBeVisible();
    await page
      .getByRole("link", { name: n < 8 ? "下一条" : "看完了" })
      .first()
      .click();
  }
  await expect(page.getByText("这节课的内容都做完了。等老师的下一步安排。")).toBeVisible();
});
