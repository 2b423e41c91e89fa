import { expect, test } from "./support/app.ts";

test("a school administrator finds who is missing, by name, and whom to ask", async ({ app, page }) => {
  await app.signIn(page, "zhoumin");
  await page.goto("/school");
  await expect(
    page.getByRole("heading", { name: "学生 12 人，已上课 0 人，1 人请假，11 人还没上课。" }),
  ).toBeVisible();
  await expect(page.getByText("0 ÷ 12")).toBeVisible();
  await expect(page.getByText("另有休学 1 人，不计入应上课人数。")).toBeVisible();
  await page.getByRole("main").getByRole("link", { name: "七年级 1 班" }).click();

  await expect(page.getByText("这个班还没有上过课，请陈静老师安排一节")).toBeVisible();
  const missing = page.locator("section", { has: page.getByRole("heading", { name: "还没上课的 8 人" }) });
  await expect(missing.getByRole("listitem")).toHaveText([
    /1.*张伟/,
    /2.*张伟/,
    /3.*李楠/,
    /4.*刘𬱖/,
    /5.*阿依古丽·买买提/,
    /6.*陈浩/,
    /8.*孙悦/,
    /10.*匿名座位/,
  ]);
  await expect(page.getByRole("row", { name: /周婷/ })).toContainText("长期病假");
  await expect(page.getByRole("row", { name: /吴迪/ })).toContainText("转出");
  await expect(page.getByText("赵磊")).toHaveCount(0);
  await page.getByRole("link", { name: "显示全部名单" }).click();
  await expect(page.getByRole("row", { name: /赵磊/ })).toContainText("休学");
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a past day is shown with the pupils of then, and leaves as .xlsx", async ({ app, page }) => {
    await app.signIn(page, "zhoumin");
    await page.goto("/school/coverage");
    await page.getByLabel("查看哪一天").fill("2026-10-01");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page.getByText("截至 2026-10-01")).toBeVisible();
    await expect(
      page.getByRole("heading", { name: "学生 14 人，已上课 0 人，14 人还没上课。" }),
    ).toBeVisible();
    const row = page.getByRole("row", { name: /学生合计/ });
    await expect(row).toContainText("0 ÷ 14");
    const download = page.waitForEvent("download");
    await page.getByRole("link", { name: "导出 Excel" }).click();
    expect((await download).suggestedFilename()).toBe("渝南区第三初级中学反诈教育覆盖情况_2026-10-01.xlsx");
  });

  test("a district officer picks out units, and sees counts without a name", async ({ app, page }) => {
    await app.signIn(page, "lijianguo");
    await page.getByLabel("类型").selectOption("小学");
    await page.getByRole("button", { name: "查看" }).click();
    const rows = page.getByRole("main").locator("tbody").getByRole("row");
    await expect(rows).toHaveCount(1);
    await expect(rows).toContainText("渝南区实验小学");
    await page.getByLabel("类型").selectOption("初中");
    await page.getByRole("button", { name: "查看" }).click();
    await page.getByRole("link", { name: "渝南区第三初级中学" }).click();
    await expect(page.getByRole("row", { name: /七年级 1 班/ })).toContainText("0 ÷ 9");
    const shown = await page.locator("html").innerHTML();
    expect(["张伟", "李楠", "陈浩", "吴迪"].filter((name) => shown.includes(name))).toEqual([]);
  });
});
