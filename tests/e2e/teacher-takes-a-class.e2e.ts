import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { answerQuiz, joinCodeOn, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

async function finishLesson(page: Page): Promise<void> {
  await page.getByRole("button", { name: "先做这一步" }).click();
  await answerQuiz(page, "B");
  await page.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(page.getByRole("heading", { name: "认出 3 个骗局，冤枉了 4 条真消息" })).toBeVisible();
}

test("a teacher plans a period, notes reasons, counts who was there, and takes back what was wrong", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  await page.getByRole("link", { name: "开始上课" }).click();
  await expect(page.getByText("合计 33 分钟")).toBeVisible();
  await page.getByRole("checkbox", { name: "情景演练" }).uncheck();
  await expect(page.getByText("合计 25 分钟")).toBeVisible();
  await page.getByRole("button", { name: "开始上课" }).click();
  const joinCode = await joinCodeOn(page);

  const liNan = await computer();
  await joinLesson(liNan, joinCode, pupilOn(app.facts, 3));
  await expect(liNan.getByRole("link", { name: "开始试一试" })).toHaveCount(0);
  await finishLesson(liNan);

  await page.getByRole("checkbox", { name: /孙悦/ }).check();
  await page.getByRole("button", { name: "记下点名" }).click();
  await expect(page.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
  await page.getByRole("combobox", { name: /孙悦/ }).selectOption("生病");
  await page
    .getByRole("listitem")
    .filter({ hasText: "孙悦" })
    .getByRole("button", { name: "保存原因" })
    .click();
  await expect(page.getByRole("combobox", { name: /孙悦/ })).toHaveValue("illness");

  await page.getByRole("checkbox", { name: /张伟/ }).first().check();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 2 人已记录：本人在电脑上完成 1 人，随班参加 1 人。")).toBeVisible();
  await page.getByRole("row", { name: /李楠/ }).getByText("撤销", { exact: true }).click();
  await page.getByRole("textbox", { name: /为什么撤销.*李楠/ }).fill("同桌代答");
  await page.getByRole("button", { name: "撤销这条记录" }).and(page.locator(":visible")).click();
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("已撤销：同桌代答");
});

test("who missed the lesson makes it up: only their names are on the page to join", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  const { joinCode } = await startLesson(page);
  const liNan = await computer();
  await joinLesson(liNan, joinCode, pupilOn(app.facts, 3));
  await finishLesson(liNan);
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await page.getByRole("link", { name: "给 7 人补课" }).click();
  await expect(page.getByText("还有 7 人没有上过这一课")).toBeVisible();
  await page.getByRole("button", { name: "开始上课" }).click();
  const makeUpCode = await joinCodeOn(page);
  const chenHao = await computer();
  await chenHao.goto(`/join/${makeUpCode}`);
  await expect(chenHao.getByRole("link", { name: "6 陈浩" })).toBeVisible();
  await expect(chenHao.getByText("李楠")).toHaveCount(0);
  await joinLesson(chenHao, makeUpCode, pupilOn(app.facts, 6));
  await finishLesson(chenHao);
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("7 人中 1 人已记录：本人在电脑上完成 1 人。")).toBeVisible();
  await page.goto("/teach");
  await expect(page.getByText("9 人，今年 2 人上过反诈课，还有 7 人没有。")).toBeVisible();
});

test("a lesson that was not held counts for nobody", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const { joinCode } = await startLesson(page);
  await page.getByText("这节课没有上成？").click();
  await page.getByRole("button", { name: "作废这节课" }).click();
  await expect(page.getByText("这节课已作废，没有记录任何人。")).toBeVisible();
  const answer = await page.request.get(`/join/${joinCode}`);
  expect(answer.status()).toBe(404);
});

test("a lesson left open overnight lets nobody in, and is closed the next day", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const { joinCode } = await startLesson(page);
  // the teacher's page would complain of the missing server
  await page.goto("about:blank");
  await app.kill();
  await app.restart("2026-11-24T02:00:00Z");
  expect((await page.request.get(`/join/${joinCode}`)).status()).toBe(404);
  await app.signIn(page, "chenjing");
  await expect(page.getByText(/11 月 23 日.*七年级 1 班的课还开着/)).toBeVisible();
  await page.getByRole("link", { name: "去结束" }).click();
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 0 人已记录")).toBeVisible();
});

test("what a page that is out of date sends is refused with a sentence, and changes nothing", async ({
  app,
  page,
}) => {
  await app.signIn(page, "chenjing");
  const { path } = await startLesson(page);
  const { learnerId } = pupilOn(app.facts, 8);
  const mark = (state: string) =>
    page.request.post(`${path}/roll`, {
      headers: { origin: app.url },
      form: { commandKey: "of a page opened this morning", what: "mark", learnerId, state },
    });
  expect((await mark("absent")).url()).toContain("#roll");
  expect(await (await mark("present")).text()).toContain("页面已经过期，请再试一次。");
  await page.reload();
  await expect(page.getByText("应到 9 人，到 8 人，缺席 1 人。")).toBeVisible();
});
