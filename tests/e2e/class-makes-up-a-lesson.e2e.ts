/** Who was away is on a list by themselves, makes it up in ten minutes at school, and is off it again. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { answerQuiz, joinCodeOn, joinLesson, pupilOn } from "./support/classroom.ts";

/** Leaving the page before it is recorded would show the list as it was. */
async function close(page: Page): Promise<void> {
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText(/人中 \d+ 人已记录/)).toBeVisible();
}

test("absent pupils become a list by themselves and come off it: at a computer, with the teacher, at home, excused", async ({
  app,
  page,
  computer,
}) => {
  const ofClass = `/teach/classes/${app.facts.ids.classes.seven1}`;
  await app.signIn(page, "chenjing");
  await page.goto(`${ofClass}/make-ups`);
  await expect(page.getByText("这个班还没有上过课")).toBeVisible();

  // a lesson with raised hands; four were away, besides the one who is excused for long
  await page.getByRole("link", { name: "开始上课" }).click();
  await page.getByRole("radio", { name: /^举手/ }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  // hands are led from the board; reasons stand on the teacher's own page
  await page.waitForURL(/\/board$/);
  await page.goto(new URL(page.url()).pathname.replace(/\/board$/, ""));
  for (const seat of [1, 3, 5, 6])
    await page
      .locator("#roll")
      .getByRole("checkbox", { name: new RegExp(`^${seat} `) })
      .check();
  await page.getByRole("button", { name: "记下点名" }).click();
  await page.getByLabel(/原因 · 3 号/).selectOption("illness");
  await page
    .locator("li", { has: page.getByLabel(/原因 · 3 号/) })
    .getByRole("button", { name: "保存原因" })
    .click();
  await close(page);
  await expect(page.getByText(/还有 \d+ 人没有上这一课/)).toBeVisible();

  await page.goto(`${ofClass}/make-ups`);
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("缺席：生病");
  await app.expectAccessible(page);

  // one is away for long, one is taught at home
  const away = page.getByRole("row", { name: /^5 / });
  await away.getByText("登记请假").click();
  await away.getByLabel("原因").selectOption("elsewhere");
  await away.getByRole("button", { name: "登记", exact: true }).click();
  await expect(page.getByText("已经登记。")).toBeVisible();
  await expect(page.getByRole("row", { name: /^5 / })).toContainText("暂时在外地，2026-11-23 起");
  const school = await computer();
  await app.signIn(school, "zhoumin");
  await school.goto(`/school/roster/pupils/${app.facts.ids.learners.chenHao}`);
  const atHome = school.locator("details", { has: school.locator("summary", { hasText: /^送教上门$/ }) });
  await atHome.locator("summary").click();
  await atHome.getByLabel("原因").selectOption("illness");
  await atHome.getByRole("button", { name: "记为送教上门" }).click();
  await expect(school.getByText(/已记下|已经记下/).first()).toBeVisible();

  // ten minutes at a computer
  await page.reload();
  await page.getByRole("link", { name: /^给 2 人补/ }).click();
  await expect(page.getByText(/合计 10 分钟/)).toBeVisible();
  await page.getByRole("radio", { name: /用电脑补/ }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  const pupil = await computer();
  await joinLesson(pupil, await joinCodeOn(page), pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await answerQuiz(pupil, "B");
  await pupil.getByRole("button", { name: /^交上去/ }).click();
  await pupil.waitForURL("**/learn/review**");
  await close(page);
  await page.goto(`${ofClass}/make-ups`);
  await expect(page.getByRole("row", { name: /李楠/ })).toHaveCount(0);

  // the other one with the teacher
  await page.getByRole("link", { name: /^给 1 人补/ }).click();
  await page.getByRole("radio", { name: /老师带着补/ }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.getByRole("button", { name: "记下点名" }).click();
  await close(page);

  // and a visit at home
  await page.goto(`${ofClass}/make-ups`);
  await page.getByRole("link", { name: "记一次送教上门" }).click();
  await page.getByRole("button", { name: "开始上课" }).click();
  await expect(page.getByText("先打印答题纸带去")).toBeVisible();
  await page.getByRole("button", { name: "记下点名" }).click();
  await page.locator("#closing").getByRole("checkbox", { name: /陈浩/ }).check();
  await close(page);

  await page.goto(`${ofClass}/make-ups`);
  await expect(page.getByText("现在没有人等着补课")).toBeVisible();
  await school.goto("/school/make-ups");
  await expect(school.getByRole("row", { name: /^5 / })).toContainText("暂时在外地");
  await app.expectAccessible(school);

  // back at school: waiting again
  await page.getByRole("row", { name: /^5 / }).getByRole("button", { name: "已经返校" }).click();
  await expect(page.getByRole("link", { name: /^给 1 人补/ })).toBeVisible();
});
