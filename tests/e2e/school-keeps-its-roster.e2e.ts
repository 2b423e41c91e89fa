import { expect, test } from "./support/app.ts";

test("an administrator adds two pupils in a few keys, finds one by typing, moves and takes back", async ({
  app,
  page,
}) => {
  await app.signIn(page, "zhoumin");
  await page.goto("/school/roster");
  await page.getByRole("link", { name: "七年级 1 班" }).click();
  await page.getByRole("link", { name: "添加学生" }).click();
  await page.getByLabel("姓名").fill("林小满");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已添加 林小满，座号 11")).toBeVisible();
  // the cursor waits at the next name
  await page.keyboard.type("方可");
  await page.keyboard.press("Enter");
  await expect(page.getByText("已添加 方可，座号 12")).toBeVisible();
  await app.expectAccessible(page);

  await page.goto("/school/roster");
  await page.getByLabel("按姓名查找").pressSequentially("小满");
  await expect(page.getByRole("cell", { name: "林小满" })).toBeVisible();
  await expect(page.getByText("找到 1 人。")).toBeVisible();
  await page.getByRole("link", { name: "林小满" }).click();

  await page.getByText("换班", { exact: true }).click();
  await page.getByLabel("到哪个班").selectOption("七年级 2 班");
  await page.getByRole("button", { name: "换到这个班" }).click();
  await expect(page.getByText("已记下。")).toBeVisible();
  await expect(page.getByText("七年级 2 班，在读，2026-11-23 起。")).toBeVisible();
  await page.getByRole("button", { name: "撤销最近一次记录" }).first().click();
  await expect(page.getByText("已撤销，恢复到原来的样子。")).toBeVisible();
  await expect(page.getByText("七年级 1 班，座号 11，在读，2026-11-23 起。")).toBeVisible();
  await expect(page.getByRole("row", { name: /已撤销/ })).toContainText("周敏");
  await app.expectAccessible(page);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("a taken seat is refused in words, a leave is recorded, and the list of a past day is shown", async ({
    app,
    page,
  }) => {
    await app.signIn(page, "zhoumin");
    const { seven1 } = app.facts.ids.classes;
    await page.goto(`/school/roster/classes/${seven1}`);
    await page.getByLabel("姓名").fill("林小满");
    await page.getByLabel("座号").fill("3");
    await page.getByRole("button", { name: "添加", exact: true }).click();
    await expect(page.getByText("这个座号已经有人了")).toBeVisible();
    await expect(page.getByLabel("姓名")).toHaveValue("林小满");

    await page.getByRole("link", { name: "李楠" }).click();
    await page.getByText("休学", { exact: true }).click();
    await page.getByRole("button", { name: "记为休学" }).click();
    await expect(page.getByText("七年级 1 班，座号 3，休学，2026-11-23 起。")).toBeVisible();

    await page.goto(`/school/roster/classes/${seven1}`);
    await page.getByLabel("查看哪一天的名单").fill("2026-10-01");
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page.getByText("这是 2026-10-01 的名单")).toBeVisible();
    await expect(page.getByRole("link", { name: "吴迪" })).toBeVisible();
    await expect(page.getByRole("row", { name: /李楠/ })).toContainText("在读");
  });
});
