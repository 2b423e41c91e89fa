import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { joinLesson } from "./support/lesson.ts";

/** Answers everything and hands in. */
async function finishQuiz(page: Page): Promise<void> {
  await page.locator("form[action$='/learn/quiz'] button").click();
  for (let n = 1; n <= 8; n++) {
    await page.waitForURL(new RegExp(`n=${n}$`));
    await page.locator("input[name=response][value=B]").check({ force: true });
    await page.getByRole("button", { name: /下一条|答完了/ }).click();
  }
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toContainText("骗局");
}

const joinCodeOn = async (board: Page) =>
  ((await board.getByText(/^\d{3} \d{3}$/).textContent()) ?? "").replace(" ", "");

test("a teacher starts in three clicks, follows the class, closes, and sees who is missing", async ({
  app,
  browser,
  page,
}) => {
  // a whole period with two pupils and five looks by axe
  test.slow();
  await app.signIn(page, "chenjing");
  await page.goto(`${app.url}/teach`);
  await app.expectAccessible(page);
  await page.getByRole("link", { name: "开始上课" }).click();
  await expect(page.getByText("合计 33 分钟")).toBeVisible();
  await page.getByRole("checkbox", { name: "情景演练" }).uncheck();
  await expect(page.getByText("合计 25 分钟")).toBeVisible();
  await page.getByRole("checkbox", { name: "情景演练" }).check();
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "开始上课" }).click();
  await expect(page.getByText("仅教师可见", { exact: true })).toBeVisible();
  await app.expectAccessible(page);

  const [board] = await Promise.all([
    page.waitForEvent("popup"),
    page.getByRole("link", { name: "打开大屏" }).click(),
  ]);
  await board.setViewportSize({ width: 1920, height: 1080 });
  await expect(board.getByText("/join")).toBeVisible();
  await app.expectAccessible(board);
  const lesson = { joinCode: await joinCodeOn(board), close: async () => {} };

  const liNan = await joinLesson(app, browser, lesson, "liNan");
  // without reloading: the board and the teacher's page follow
  await expect(board.getByText("1/ 9已加入")).toBeVisible({ timeout: 2_000 });
  await expect(page.getByText(/还有 8 人没有加入/)).toBeVisible({ timeout: 2_000 });
  const chenHao = await joinLesson(app, browser, lesson, "chenHao");
  await Promise.all([finishQuiz(liNan), finishQuiz(chenHao)]);
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("已提交", { timeout: 2_000 });
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("认出 4 / 4 个骗局");
  await expect(board.locator("body")).not.toContainText("李楠");

  await page.getByRole("checkbox", { name: /孙悦/ }).check();
  await page.getByRole("button", { name: "记下点名" }).click();
  await expect(page.getByText("应到 9 人，到 8 人，缺席 1 人。")).toBeVisible();
  await page.getByRole("combobox", { name: /孙悦/ }).selectOption("illness");
  await page.getByRole("button", { name: "保存原因" }).click();
  await expect(page.getByRole("combobox", { name: /孙悦/ })).toHaveValue("illness");

  await page.getByRole("checkbox", { name: /张伟/ }).first().check();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 3 人已记录：本人在电脑上完成 2 人，随班参加 1 人。")).toBeVisible();
  await expect(page.getByText(/还有 6 人没有上这一课/)).toContainText("孙悦");
  await expect(board.getByText("下课了")).toBeVisible({ timeout: 2_000 });
  await expect(board.getByText("交卷的人太少")).toBeVisible();
  await liNan.goto(`${app.url}/learn`);
  await expect(liNan).not.toHaveURL(/\/learn/);

  await page.getByRole("link", { name: "给这 6 人补课" }).click();
  await expect(page.getByText("还有 6 人没有上过这一课")).toBeVisible();
  await page.goto(`${app.url}/teach`);
  await expect(page.getByText("9 人，今年 3 人上过反诈课，还有 6 人没有。")).toBeVisible();
  await page.getByRole("link", { name: "七年级 1 班" }).click();
  await app.expectAccessible(page);
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("本人在电脑上完成");
});

test("a teacher takes back a record with a reason, and it stays readable", async ({ app, browser, page }) => {
  await app.signIn(page, "chenjing");
  await page.goto(`${app.url}/teach/classes/${app.facts.ids.classes.seven1}/start`);
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/class-sessions/);
  const address = page.url();
  const board = await page.context().newPage();
  await board.goto(`${address}/board`);
  await finishQuiz(
    await joinLesson(app, browser, { joinCode: await joinCodeOn(board), close: async () => {} }, "liNan"),
  );
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await page.getByText("撤销", { exact: true }).click();
  await page.getByRole("textbox", { name: /为什么撤销/ }).fill("同桌代答");
  await page.getByRole("button", { name: "撤销这条记录" }).click();
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("已撤销：同桌代答");
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("a teacher starts, calls the roll and closes; the board refreshes itself", async ({ app, page }) => {
    await app.signIn(page, "chenjing");
    await page.goto(`${app.url}/teach`);
    await page.getByRole("link", { name: "开始上课" }).click();
    await page.getByRole("button", { name: "开始上课" }).click();
    await page.getByRole("checkbox", { name: /孙悦/ }).check();
    await page.getByRole("button", { name: "记下点名" }).click();
    await expect(page.getByText("应到 9 人，到 8 人，缺席 1 人。")).toBeVisible();
    const address = page.url().replace(/#.*/, "");
    await page.goto(`${address}/board`);
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(1);
    await expect(page.getByText(/^\d{3} \d{3}$/)).toBeVisible();
    await page.goto(address);
    await page.getByRole("button", { name: "结束上课并记录" }).click();
    await expect(page.getByText(/还有 9 人没有上这一课/)).toBeVisible();
  });
});
