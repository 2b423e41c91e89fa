import { expect, test } from "./support/app.ts";
import { codeOn, takeUpInvitation } from "./support/rosters.ts";

test("a district officer adds a unit, and its administrator comes in by the slip", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "lijianguo");
  await page.goto("/district/schools");
  await page.getByLabel("单位名称").fill("渝南区第五初级中学");
  await page.getByLabel("学校代码").fill("100301");
  await page.getByLabel("类型").selectOption("初中");
  await page.getByRole("checkbox", { name: "初中" }).check();
  await page.getByLabel("第一位管理员姓名").fill("彭越");
  await page.getByLabel("管理员用户名").fill("pengyue");
  await page.getByRole("button", { name: "添加单位，生成邀请单" }).click();
  await expect(page.getByRole("alert")).toContainText("这个学校代码已经有单位在用");
  await page.getByLabel("学校代码").fill("100302");
  await page.getByRole("button", { name: "添加单位，生成邀请单" }).click();

  const code = await codeOn(page);
  const newcomer = await computer();
  await takeUpInvitation(newcomer, code);
  await newcomer.waitForURL("**/school");
  await newcomer.getByRole("link", { name: "名册" }).first().click();
  await expect(newcomer.getByText("还没有名单")).toBeVisible();
  // no pupils yet is neither 0 % nor 100 %
  await newcomer.goto("/school/coverage");
  await expect(newcomer.getByText(/\d+(\.\d)? ?%/)).toHaveCount(0);
});
