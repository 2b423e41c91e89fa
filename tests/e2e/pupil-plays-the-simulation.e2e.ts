import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

const choose = (page: Page, words: string) => page.getByRole("button", { name: words }).click();

test("a pupil in class plays to a good end, and goes on where another computer stopped", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const page = await computer();
  await joinLesson(page, joinCode, pupilOn(app.facts, 3));
  // the public reading page is the same for everybody; in class its link leads to where choices are kept
  await page.goto("/lessons/qq-impersonation/junior");
  await page.getByRole("link", { name: "去演一演" }).click();
  await expect(page).toHaveURL("/learn/simulation");
  await page.getByRole("button", { name: "开始" }).click();
  await choose(page, "跟他聊两句");
  await expect(page.getByText("手机进水了")).toBeVisible({ timeout: 10_000 });

  const other = await computer({ javaScriptEnabled: false });
  await joinLesson(other, joinCode, pupilOn(app.facts, 3));
  await other.goto("/learn/simulation");
  await expect(other.getByText("快了快了")).toBeVisible();
  const behind = await other.context().newPage();
  await behind.goto("/learn/simulation");
  await choose(other, "问他什么事");
  await choose(other, "打开自己的账户");
  await choose(other, "说要给他打个电话");
  await choose(other, "给大姨打电话");
  await expect(other.getByRole("heading", { name: "一个电话，全清楚了" })).toBeVisible();
  await expect(other.getByText("帮到了你")).toHaveCount(3);
  await other.getByRole("link", { name: "下一步：回到课堂" }).click();
  await expect(other).toHaveURL("/learn");

  // a tab that stayed behind: its click changes nothing, and shows where the run stands
  await choose(behind, "先答应下来");
  await expect(behind.getByRole("heading", { name: "一个电话，全清楚了" })).toBeVisible();
});

test("a pupil plays once more from the start, and nothing of the first time is lost", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const page = await computer({ javaScriptEnabled: false });
  await joinLesson(page, joinCode, pupilOn(app.facts, 6));
  await page.goto("/learn/simulation");
  await choose(page, "开始");
  for (const words of ["跟他聊两句", "先答应下来", "截图都发来了", "输密码，付 380", "可不敢说"])
    await choose(page, words);
  await expect(page.getByRole("heading", { name: "一个人扛，最难受" })).toBeVisible();
  await expect(page.getByText("学校安全老师、法治副校长").first()).toBeVisible();
  await page.getByRole("link", { name: "从头再玩一遍" }).click();
  await choose(page, "打个电话试试");
  await expect(page.getByText("你打了表哥的手机")).toBeVisible();
});
