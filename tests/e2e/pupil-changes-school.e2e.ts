/** Between two schools of the district: who brings a transfer code brings the lessons taken; who does not is new. */
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./support/app.ts";
import { answerQuiz, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";
import { codeOn, importList, openSchool, pupilsOf, takeUpInvitation } from "./support/rosters.ts";

type Computer = (options?: { javaScriptEnabled: boolean }) => Promise<Page>;

/** 渝南区第五初级中学 has a list of its own; its administrator's desk. */
async function otherSchool(app: App, computer: Computer, javaScriptEnabled: boolean): Promise<Page> {
  const officer = await computer({ javaScriptEnabled });
  await app.signIn(officer, "lijianguo");
  const admin = await computer({ javaScriptEnabled });
  await takeUpInvitation(admin, await openSchool(officer));
  await importList(admin, [
    ["姓名", "班级", "座号"],
    ["何田", "七年级 1 班", 1],
  ]);
  return admin;
}

async function leave(page: Page, name: string): Promise<void> {
  await pupilsOf(page, "七年级 1 班");
  await page.getByRole("link", { name, exact: true }).click();
  await page.getByText("转到区内别的学校", { exact: true }).click();
  await page.getByRole("button", { name: "记为转出" }).click();
  await expect(page.getByText("2026-11-23 起不在校，此前在七年级 1 班。")).toBeVisible();
}

async function makeCode(page: Page): Promise<string> {
  await page.getByRole("link", { name: "开转学码" }).click();
  await page.getByRole("button", { name: "开转学码" }).click();
  return codeOn(page);
}

/** 李楠 takes the quiz, the others were away. */
async function teach(app: App, computer: Computer): Promise<void> {
  const [teacher, pupil] = [await computer(), await computer()];
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await answerQuiz(pupil, "A");
  await pupil.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(pupil.getByRole("heading", { level: 1 })).toContainText("认出 3 个骗局");
  await teacher.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(teacher.getByText("9 人中 1 人已记录")).toBeVisible();
}

test("with a code: name and lessons come along, and the old school's figures stay", async ({
  app,
  page,
  computer,
}) => {
  test.slow();
  await teach(app, computer);
  const admin = await otherSchool(app, computer, true);
  await app.signIn(page, "zhoumin");
  await leave(page, "李楠");
  const code = await makeCode(page);
  await app.expectAccessible(page);

  await admin.goto("/school/roster/transfers");
  await app.expectAccessible(admin);
  await admin.getByLabel("转学码", { exact: true }).fill("2222-2222-2222");
  await admin.getByRole("button", { name: "接收" }).click();
  await expect(admin.getByRole("alert")).toContainText("没有这个转学码，或已经用过、过期了。");
  await admin.getByLabel("转学码", { exact: true }).fill(code.toLowerCase());
  await admin.getByLabel("座号").fill("1");
  await admin.getByRole("button", { name: "接收" }).click();
  await expect(admin.getByRole("alert")).toContainText("这个座号已经有人了");
  await admin.getByLabel("转学码", { exact: true }).fill(code);
  await admin.getByLabel("座号").fill("7");
  await admin.getByRole("button", { name: "接收" }).click();
  await expect(admin.getByRole("heading", { name: "李楠" })).toBeVisible();
  await expect(admin.getByText("七年级 1 班，座号 7，在读，2026-11-23 起。")).toBeVisible();
  // the lesson taken this morning at the old school counts here
  await admin.goto("/school");
  await expect(admin.getByRole("heading", { name: "学生 2 人，已上课 1 人，1 人还没上课。" })).toBeVisible();

  // once is once, and neither side waits for anything
  await admin.goto("/school/roster/transfers");
  await admin.getByLabel("转学码", { exact: true }).fill(code);
  await admin.getByRole("button", { name: "接收" }).click();
  await expect(admin.getByRole("alert")).toContainText("没有这个转学码，或已经用过、过期了。");
  await admin.goto("/school/roster/transfers");
  await expect(admin.getByText("现在没有没接上的转学。")).toBeVisible();
  await page.goto("/school/roster/transfers");
  await expect(page.getByRole("heading", { name: "转出还没接上的 1 人" })).toBeVisible();
  await expect(page.getByRole("link", { name: "李楠" })).toHaveCount(0);
  expect(await pupilsOf(page, "七年级 1 班", "2026-11-22")).toContain("3 李楠");
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("without a code both schools see the transfer open, until the code arrives", async ({
      app,
      page,
      computer,
    }) => {
      const admin = await otherSchool(app, computer, javaScriptEnabled);
      await app.signIn(page, "zhoumin");
      await leave(page, "陈浩");
      await pupilsOf(admin, "七年级 1 班");
      await admin.getByLabel("姓名").fill("陈浩");
      await admin.getByLabel("怎么来的").selectOption("从区内学校转入（没有转学码）");
      await admin.getByRole("button", { name: "添加", exact: true }).click();
      await expect(admin.getByText("已添加 陈浩，座号 2")).toBeVisible();

      await page.goto("/school/roster/transfers");
      // 吴迪 had gone before
      await expect(page.getByRole("heading", { name: "转出还没接上的 2 人" })).toBeVisible();
      await admin.goto("/school/roster/transfers");
      await expect(admin.getByRole("heading", { name: "转入还没接上的 1 人" })).toBeVisible();
      if (javaScriptEnabled) await app.expectAccessible(page);
      if (javaScriptEnabled) await app.expectAccessible(admin);

      await page.getByRole("row", { name: /陈浩/ }).getByRole("link", { name: "开转学码" }).click();
      await page.getByRole("button", { name: "开转学码" }).click();
      const code = await codeOn(page);
      await admin.getByLabel("陈浩的转学码").fill("nonsense");
      await admin.getByRole("button", { name: "接上" }).click();
      await expect(admin.getByRole("alert")).toContainText("没有这个转学码，或已经用过、过期了。");
      await admin.getByLabel("陈浩的转学码").fill(code);
      await admin.getByRole("button", { name: "接上" }).click();
      await expect(admin.getByText("已接上。")).toBeVisible();
      await expect(admin.getByText("现在没有没接上的转学。")).toBeVisible();
      await page.goto("/school/roster/transfers");
      await expect(page.getByRole("heading", { name: "转出还没接上的 1 人" })).toBeVisible();
      await expect(page.getByRole("link", { name: "陈浩" })).toHaveCount(0);
    });
  });
}
