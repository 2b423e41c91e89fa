/** A class becomes two, two become one, and a change entered by mistake is taken back whole. */
import { expect, test } from "./support/app.ts";
import { pupilsHere, pupilsOf } from "./support/rosters.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("an administrator splits a class by hand, and takes it back", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      const before = await pupilsOf(page, "七年级 1 班");
      await page.getByRole("link", { name: "分班、并班" }).click();
      await page.getByText("分成两个班", { exact: true }).click();
      await page.getByRole("link", { name: "去分班" }).click();
      if (javaScriptEnabled) await app.expectAccessible(page);

      // half and half by seat is proposed; one goes with a friend, a number that is taken is refused
      await page.getByRole("radio", { name: "孙悦去前一个班" }).check();
      await page.getByLabel("后一个班的班号").fill("2");
      await page.getByRole("button", { name: "分班" }).click();
      await expect(page.getByRole("alert")).toContainText("这个班号已经有班级在用。");
      await expect(page.getByRole("radio", { name: "孙悦去前一个班" })).toBeChecked();
      await page.getByLabel("后一个班的班号").fill("3");
      await page.getByRole("button", { name: "分班" }).click();
      await expect(page.getByText("已办好。")).toBeVisible();
      await expect(page.getByRole("row", { name: "分班 → 七年级 1 班、七年级 3 班" })).toContainText("周敏");
      if (javaScriptEnabled) await app.expectAccessible(page);

      const first = await pupilsOf(page, "七年级 1 班");
      const second = await pupilsOf(page, "七年级 3 班");
      expect(first).toContain("8 孙悦");
      expect([...first, ...second].sort()).toEqual([...before].sort());
      // the days before stay the old class's
      await page.goto(`/school/roster/classes/${app.facts.ids.classes.seven1}`);
      await expect(page.getByText("这一天还没有这个班，或班级已经结束。")).toBeVisible();
      expect(await pupilsHere(page, "2026-11-20")).toEqual(before);

      await page.goto(`/school/roster/classes/${app.facts.ids.classes.seven1}/changes`);
      await page.getByRole("button", { name: "撤销" }).click();
      await expect(page.getByText("已撤销，班级和名单恢复到原来的样子。")).toBeVisible();
      expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);
      await expect(page.getByRole("link", { name: "七年级 3 班" })).toHaveCount(0);
    });

    test("an administrator merges a class into another, whose teacher then has them all", async ({
      app,
      page,
      computer,
    }) => {
      await app.signIn(page, "zhoumin");
      const [one, two] = [await pupilsOf(page, "七年级 1 班"), await pupilsOf(page, "七年级 2 班")];
      await page.getByRole("link", { name: "分班、并班" }).click();
      await page.getByText("并入同年级的另一个班", { exact: true }).click();
      await page.getByLabel("并入哪个班").selectOption("七年级 1 班");
      await page.getByRole("button", { name: "并班" }).click();
      await expect(page.getByText("已办好。")).toBeVisible();
      await expect(page.getByText("这个班已经结束，以前的名单和数字都在。")).toBeVisible();

      const merged = await pupilsOf(page, "七年级 1 班");
      expect(merged).toHaveLength(one.length + two.length);
      // on seats after the class's own
      expect(merged.slice(one.length)).toEqual(["11 王雨欣", "12 黄子涵"]);
      const teacher = await computer({ javaScriptEnabled });
      await app.signIn(teacher, "chenjing");
      await teacher.goto(`/teach/classes/${app.facts.ids.classes.seven1}`);
      await expect(teacher.getByRole("row", { name: /王雨欣/ })).toBeVisible();
    });
  });
}

test("a class in the middle of a lesson is not split, merged or ended", async ({ app, page, computer }) => {
  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  await teacher.getByRole("link", { name: "开始上课" }).first().click();
  await teacher.getByRole("button", { name: "开始上课" }).click();
  await expect(teacher.getByText("仅教师可见").first()).toBeVisible();

  await app.signIn(page, "zhoumin");
  const { seven1 } = app.facts.ids.classes;
  await page.goto(`/school/roster/classes/${seven1}/split`);
  await page.getByRole("button", { name: "分班" }).click();
  await expect(page.getByRole("alert")).toContainText("这个班有一节课还没有结束，请先结束。");
  await page.goto(`/school/roster/classes/${seven1}/changes`);
  await page.getByText("提前毕业", { exact: true }).click();
  await page.getByRole("button", { name: "记为毕业" }).click();
  await expect(page.getByRole("alert")).toContainText("这个班有一节课还没有结束，请先结束。");
  expect(await pupilsOf(page, "七年级 1 班")).toHaveLength(10);
});
