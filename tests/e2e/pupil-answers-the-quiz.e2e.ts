import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { joinLesson, startLesson } from "./support/lesson.ts";

async function beginQuiz(page: Page): Promise<void> {
  await page.locator("form[action$='/learn/quiz'] button").click();
  await page.waitForURL(/\/learn\/quiz\?n=1/);
}

/** Letters work once the page has come alive, and it says so. */
async function press(page: Page, letter: string): Promise<void> {
  await expect(page.getByText("也可以按键盘上的 A、B、C、D")).toBeAttached();
  await page.keyboard.press(letter);
}

const choice = (page: Page, letter: string) => page.locator(`input[name=response][value=${letter}]`);
const goOn = (page: Page) => page.getByRole("button", { name: /下一条|答完了/ }).click();
const saveState = (page: Page) => page.locator("form [role=status]");

test("a pupil reads, answers eight messages by keyboard, hands in and sees what decided them", async ({
  app,
  browser,
}) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "liNan");
  await app.expectAccessible(page);
  await page.getByRole("link", { name: "开始读" }).click();
  await page.locator("a[href='/learn']").first().click();
  await expect(page.getByRole("link", { name: "开始试一试" })).toBeVisible();

  await beginQuiz(page);
  for (let n = 1; n <= 8; n++) {
    await expect(page.getByText(`第 ${n} 条，共 8 条`)).toBeVisible();
    await press(page, "b");
    await expect(saveState(page)).toHaveText("已保存");
    if (n === 1) await app.expectAccessible(page);
    await goOn(page);
  }
  await expect(page.getByText("8 条都答了，也都保存好了。")).toBeVisible();
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "交上去，看结果" }).click();

  await expect(page.getByRole("heading", { name: "认出 4 个骗局，冤枉了 4 条真消息" })).toBeVisible();
  await app.expectAccessible(page);
  await page.getByRole("link", { name: "一条一条看" }).click();
  await expect(page.getByText("关键在这里")).toBeVisible();
  await app.expectAccessible(page);
});

test("a pupil without JavaScript answers, goes back, changes an answer and hands in", async ({
  app,
  browser,
}) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "chenHao", { javaScriptEnabled: false });
  await beginQuiz(page);
  for (let n = 1; n <= 8; n++) {
    await choice(page, "D").check({ force: true });
    await goOn(page);
  }
  await page.goBack();
  await choice(page, "A").check({ force: true });
  await goOn(page);
  await page.goto(`${app.url}/learn/quiz?n=8`);
  await expect(choice(page, "A")).toBeChecked();
  await page.goto(`${app.url}/learn/quiz?n=check`);
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(page).toHaveURL(`${app.url}/learn/review`);
  await expect(page.getByRole("heading", { level: 1 })).toContainText("骗局");
});

test("an answer given without a network says so, outlives a reload and is saved when the network is back", async ({
  app,
  browser,
}) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "liNan");
  await beginQuiz(page);
  await press(page, "a");
  await expect(saveState(page)).toHaveText("已保存");

  await page.context().route("**/learn/answer", (route) => route.abort());
  await goOn(page);
  await press(page, "c");
  await expect(saveState(page)).toContainText("未保存");
  await page.getByRole("link", { name: "检查" }).click();
  await expect(page.getByText("有 1 条还没有保存到学校的服务器")).toBeVisible();
  // the browser asks whether to leave while something is unsaved
  page.on("dialog", (dialog) => dialog.accept());
  await page.goto(`${app.url}/learn/quiz?n=2`);
  await expect(choice(page, "C")).toBeChecked();
  await expect(saveState(page)).toContainText("未保存");

  await page.context().unroute("**/learn/answer");
  await page.evaluate(() => window.dispatchEvent(new Event("online")));
  await expect(saveState(page)).toHaveText("已保存");
  await page.reload();
  await expect(choice(page, "C")).toBeChecked();
  await expect(saveState(page)).toHaveText("已保存");
});

test("what says saved is there after the server was killed without warning", async ({ app, browser }) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "liNan");
  await beginQuiz(page);
  for (const letter of ["a", "b", "c"]) {
    await press(page, letter);
    await expect(saveState(page)).toHaveText("已保存");
    await goOn(page);
  }
  await app.kill();
  await press(page, "d");
  await expect(saveState(page)).toContainText("未保存");
  await app.restart();
  await expect(saveState(page)).toHaveText("已保存", { timeout: 20_000 });
  for (const [n, letter] of ["A", "B", "C", "D"].entries()) {
    await page.goto(`${app.url}/learn/quiz?n=${n + 1}`);
    await expect(choice(page, letter)).toBeChecked();
  }
});

test("two tabs share one attempt, and the later answer counts", async ({ app, browser }) => {
  const lesson = await startLesson(app, browser);
  const first = await joinLesson(app, browser, lesson, "liNan");
  await beginQuiz(first);
  const second = await first.context().newPage();
  await second.goto(`${app.url}/learn/quiz?n=1`);
  await press(first, "a");
  await expect(saveState(first)).toHaveText("已保存");
  await press(second, "d");
  await expect(saveState(second)).toHaveText("已保存");
  await first.reload();
  await expect(choice(first, "D")).toBeChecked();

  await second.goto(`${app.url}/learn/quiz?n=check`);
  await second.getByRole("button", { name: "不答了，就这样交" }).click();
  await expect(second).toHaveURL(/\/learn\/review/);
  // the other tab learns it with its next answer
  await press(first, "b");
  await expect(first).toHaveURL(/\/learn\/review/);
});

test("a pupil still answering is told kindly when the teacher ends the lesson", async ({ app, browser }) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "liNan");
  await beginQuiz(page);
  await press(page, "a");
  await expect(saveState(page)).toHaveText("已保存");
  await goOn(page);
  await lesson.close();
  await press(page, "b");
  await expect(page.getByRole("heading", { name: "这节课已经结束了" })).toBeVisible();
  await expect(page.getByText("你保存好的 1 条回答都在")).toBeVisible();
  await page.goto(`${app.url}/learn`);
  await expect(page).toHaveURL(`${app.url}/join?over=1`);
});

test("a pupil hands the computer on with one tap", async ({ app, browser }) => {
  const lesson = await startLesson(app, browser);
  const page = await joinLesson(app, browser, lesson, "liNan");
  await expect(page.getByText("3 号 李楠")).toBeVisible();
  await page.getByRole("button", { name: "换下一位同学" }).click();
  await expect(page).toHaveURL(`${app.url}/join/${lesson.joinCode}`);
});
