/** A lesson that was not recorded at the time: entered from evidence, corrected, seen apart, and left out by the district. */
import { expect, test } from "./support/app.ts";

test("a teacher enters a lesson later; the school sees it apart, the district decides whether it counts", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  await page.goto(`/teach/classes/${app.facts.ids.classes.seven1}`);
  await page.getByRole("link", { name: "事后补录" }).click();
  await page.getByLabel("哪一天上的").fill("2026-11-16");
  await page.getByLabel("随班参加：有点名册或签到表").check();
  await page.getByRole("button", { name: "补录", exact: true }).click();
  // the browser itself asks for the reason; sent without it, or without a pupil, nothing would be entered
  await page.getByLabel("为什么事后补录").fill("当天停网，点名册在德育处");
  await page.getByRole("button", { name: "补录", exact: true }).click();
  await expect(page.getByRole("alert")).toContainText("请至少勾选一位同学");
  await expect(page.getByLabel("为什么事后补录")).toHaveValue("当天停网，点名册在德育处");
  await page.getByRole("checkbox", { name: /3 李楠/ }).check();
  await page.getByRole("checkbox", { name: /6 陈浩/ }).check();
  await page.getByRole("button", { name: "补录", exact: true }).click();
  await expect(page.getByText("已补录 2 条")).toBeVisible();
  await app.expectAccessible(page);

  // one of them was on another day, the other in another class
  const rowOf = (name: string) => page.getByRole("row", { name: new RegExp(`^${name}.*有效`) });
  await rowOf("李楠").getByText("更正", { exact: true }).click();
  await rowOf("李楠").getByLabel("哪一天上的").fill("2026-11-17");
  await rowOf("李楠").getByLabel("为什么更正").fill("日期看错了");
  await rowOf("李楠").getByRole("button", { name: "更正这一条" }).click();
  await expect(page.getByText("已更正。原来的记录还在")).toBeVisible();
  await rowOf("陈浩").getByText("撤销", { exact: true }).click();
  await rowOf("陈浩").getByLabel("为什么撤销").fill("那天他不在");
  await rowOf("陈浩").getByRole("button", { name: "撤销这一条" }).click();
  await expect(page.getByText("陈静撤销：那天他不在")).toBeVisible();

  const school = await computer();
  await app.signIn(school, "zhoumin");
  await school.goto("/school/coverage");
  await expect(school.getByText("都是事后补录。")).toBeVisible();
  await expect(school.getByText("补录 1", { exact: true }).first()).toBeVisible();

  const district = await computer();
  await app.signIn(district, "lijianguo");
  await district.getByRole("link", { name: "哪些方式计入" }).click();
  await district.getByRole("checkbox", { name: /事后补录/ }).uncheck();
  await district.getByRole("button", { name: "先看看会变多少" }).click();
  await expect(district.getByRole("row", { name: /全区学生/ })).toContainText("0%");
  await app.expectAccessible(district);
  await district.getByRole("button", { name: "从 2026-11-23 起这样规定" }).click();
  await expect(district.getByText("已经记下新规定。")).toBeVisible();

  await school.reload();
  await expect(school.getByText("这一年度还没有上课记录")).toBeVisible();
  await expect(school.getByText(/不计入覆盖率的方式：事后补录、外部导入/)).toBeVisible();
  // a day before the rule keeps its figure
  await school.goto("/school/coverage?on=2026-11-22");
  await expect(school.getByText("都是事后补录。")).toBeVisible();
});
