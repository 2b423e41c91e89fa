import { expect, test } from "./support/app.ts";
import { answerQuiz, joinCodeOn, joinLesson, pupilOn } from "./support/classroom.ts";

test("a school asks for a lesson; its teacher starts it in two clicks; what was taught is seen; it is taken back", async ({
  app,
  page,
  computer,
}) => {
  test.slow();
  await app.signIn(page, "zhoumin");
  await page.getByRole("link", { name: "安排上课" }).click();
  await expect(page.getByText("今年还没有安排")).toBeVisible();
  await page.getByRole("link", { name: "安排一课" }).click();
  await page.getByLabel("哪一课").selectOption({ value: "free-skins" });
  await page.getByRole("button", { name: "安排下去" }).click();
  await expect(page.getByText("3 个班里 0 个班上过。12 人里 0 人上过。")).toBeVisible();
  await expect(page.getByText("还没上的班：七年级 1 班、七年级 2 班、八年级 1 班")).toBeVisible();

  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  await expect(teacher.getByRole("heading", { name: /^要上的课：「.+」$/ })).toBeVisible();
  await app.expectAccessible(teacher);
  await teacher.getByRole("link", { name: "给七年级 1 班上这一课" }).click();
  await expect(teacher.getByRole("radio", { checked: true }).first()).toHaveValue("free-skins");
  await teacher.getByRole("button", { name: "开始上课" }).click();
  await expect(teacher.getByText("仅教师可见").first()).toBeVisible();

  const pupil = await computer();
  await joinLesson(pupil, await joinCodeOn(teacher), pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await answerQuiz(pupil, "A");
  await pupil.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(pupil.getByRole("heading", { level: 1 })).toContainText("认出");
  await teacher.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(teacher.getByText("9 人中 1 人已记录")).toBeVisible();
  await teacher.goto("/teach");
  await expect(teacher.getByRole("heading", { name: "我的班级" })).toBeVisible();
  await expect(teacher.getByText("要上的课")).toBeHidden();

  await page.reload();
  await expect(page.getByText("3 个班里 1 个班上过。12 人里 1 人上过。")).toBeVisible();
  await page.locator("summary", { hasText: "各班进度" }).click();
  await expect(page.getByRole("row", { name: /七年级 1 班/ })).toContainText("9 人里 1 人；8 人待补课");
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "撤回安排" }).click();
  await expect(page.getByText("今年还没有安排")).toBeVisible();
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("the district asks its units; what is contradictory is said in words and nothing typed is lost", async ({
    app,
    page,
    computer,
  }) => {
    await app.signIn(page, "lijianguo");
    await page.goto("/district/assignments/new");
    await page.getByLabel("哪一课").selectOption({ value: "free-skins" });
    await page.getByLabel("初中").check();
    await page.getByLabel("渝南区第三初级中学").check();
    await page.getByRole("button", { name: "安排下去" }).click();
    await expect(page.getByRole("alert")).toContainText("您选了全部，又在下面勾了一些");
    await expect(page.getByLabel("渝南区第三初级中学")).toBeChecked();
    await expect(page.getByLabel("哪一课")).toHaveValue("free-skins");
    await page.getByLabel("只选一些单位").check();
    await page.getByRole("button", { name: "安排下去" }).click();
    await expect(page.getByText(/前上完 · 3 个班里 0 个班上过。$/)).toBeVisible();

    const administrator = await computer({ javaScriptEnabled: false });
    await app.signIn(administrator, "zhoumin");
    await administrator.goto("/school/assignments");
    await expect(administrator.getByText("区里安排")).toBeVisible();
    await expect(administrator.getByRole("button", { name: "撤回安排" })).toHaveCount(0);

    await page.getByRole("button", { name: "撤回安排" }).click();
    await expect(page.getByText("今年还没有安排")).toBeVisible();
  });
});
