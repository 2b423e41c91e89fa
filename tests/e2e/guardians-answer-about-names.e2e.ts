/** What guardians say about keeping a child's name: refused or taken back, the name is gone and the child goes on. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { pupilOn, startLesson } from "./support/classroom.ts";

async function enter(page: Page, answers: string[], rest?: string): Promise<void> {
  await page.getByLabel("告知书版本").fill("2026-1");
  for (const answer of answers) await page.getByRole("radio", { name: answer }).check();
  if (rest) await page.getByRole("radio", { name: rest }).check();
  await page.getByRole("button", { name: "记下答复" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a teacher enters the slips of a class; who refused is a seat without a name, and counts", async ({
      app,
      page,
      computer,
    }) => {
      const { seven1 } = app.facts.ids.classes;
      await app.signIn(page, "chenjing");
      await page.goto(`/teach/classes/${seven1}`);
      await page.getByRole("link", { name: "同意书" }).click();
      await enter(page, ["李楠：不同意或撤回"], "都记为同意");
      await expect(page.getByText("已记下 9 人的答复。")).toBeVisible();
      await expect(page.getByRole("row", { name: /匿名座位 3/ })).toContainText("不同意");
      await expect(page.getByText("李楠")).toHaveCount(0);

      // agreed first, taken back later
      await enter(page, ["陈浩：不同意或撤回"]);
      await expect(page.getByText("已记下 1 人的答复。")).toBeVisible();
      await expect(page.getByRole("row", { name: /匿名座位 6/ })).toContainText("已撤回");

      // nowhere to be found, and taught like everybody: on today's list, on the join screen, in the figures
      await page.goto(`/teach/classes/${seven1}`);
      await expect(page.getByRole("row", { name: /^3/ })).toContainText("未留姓名");
      await page.goto("/teach");
      const { joinCode } = await startLesson(page);
      const pupil = await computer({ javaScriptEnabled });
      const { pin, learnerId } = pupilOn(app.facts, 3);
      await pupil.goto(`/join/${joinCode}?learner=${learnerId}`);
      await pupil.getByLabel("PIN").fill(pin);
      await pupil.getByRole("button", { name: "进入课堂" }).click();
      await pupil.waitForURL("**/learn");
      const admin = await computer({ javaScriptEnabled });
      await app.signIn(admin, "zhoumin");
      await admin.goto("/school/roster?q=李楠");
      await expect(admin.getByText("没有姓名里带“李楠”的人")).toBeVisible();
      await admin.goto("/school/coverage");
      await expect(admin.getByRole("row", { name: /学生合计/ })).toContainText("÷ 12");
      await admin.goto("/school/roster/consents");
      await expect(
        admin.getByText("同意 7 人，不同意或撤回 2 人，未问 4 人。点班级名录入回执。"),
      ).toBeVisible();
    });

    test("agreed again, the name comes back only by being typed again", async ({ app, page }) => {
      const { seven1 } = app.facts.ids.classes;
      await app.signIn(page, "zhoumin");
      await page.goto(`/school/roster/classes/${seven1}/consent`);
      if (javaScriptEnabled) await app.expectAccessible(page);
      await enter(page, ["李楠：不同意或撤回"]);
      await enter(page, ["匿名座位 3：同意"]);
      await expect(page.getByRole("alert")).toContainText("匿名座位 3 现在同意登记，请重新填写姓名。");
      await expect(page.getByRole("radio", { name: "匿名座位 3：同意" })).toBeChecked();
      await page.getByRole("textbox", { name: "匿名座位 3" }).fill("李楠");
      await page.getByRole("button", { name: "记下答复" }).click();
      await expect(page.getByRole("row", { name: /李楠/ })).toContainText("同意");
    });
  });
}
