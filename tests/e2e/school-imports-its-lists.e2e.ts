/** A school's administrator brings class lists in: looks at what would change, decides who is who, confirms. */
import type { Page } from "@playwright/test";
import excel from "exceljs";
import { expect, test } from "./support/app.ts";

async function workbook(...rows: (string | number)[][]) {
  const book = new excel.Workbook();
  book.addWorksheet("七年级").addRows(rows);
  const buffer = Buffer.from(await book.xlsx.writeBuffer());
  return { name: "名单.xlsx", mimeType: "application/vnd.ms-excel", buffer };
}

const header = ["姓名", "身份证号", "班级", "座号"];
const secret = "500000201301010000";
const seven1 = [
  ["张伟", secret, "七年级 1 班", 1],
  ["张伟", secret, "七年级 1 班", 2],
  ["李楠", secret, "七年级 1 班", 3],
  ["刘𬱖", secret, "七年级 1 班", 4],
  ["阿依古丽·买买提", secret, "七年级 1 班", 5],
  ["孙悦", secret, "七年级 1 班", 8],
  ["周婷", secret, "七年级 1 班", 9],
  ["王雨欣", secret, "七年级 1 班", 12],
];

async function check(page: Page, file: Awaited<ReturnType<typeof workbook>>) {
  await page.goto("/school/roster/import");
  await page.getByLabel("名单文件").setInputFiles(file);
  await page.getByRole("button", { name: "检查名单" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test(`a list is looked at, questions answered, and applied ${javaScriptEnabled ? "" : "without JavaScript"}`, async ({
    app,
    computer,
  }) => {
    const page = await computer({ javaScriptEnabled });
    await app.signIn(page, "zhoumin");
    await check(page, await workbook(header, ...seven1));

    await expect(page.getByRole("heading", { name: "会改动这些" })).toBeVisible();
    await expect(page.getByText("身份证号。名册只记姓名、班级、座号。")).toBeVisible();
    expect(await page.content()).not.toContain(secret);
    await expect(page.getByRole("row", { name: "离班 陈浩" })).toBeVisible();
    const question = page.getByRole("group", { name: "七年级 1 班 12 号 王雨欣" });
    await expect(question.getByLabel("就是 七年级 2 班 1 号的那一位")).toBeChecked();
    await question.getByLabel("不是，是新来的同名的人").check();
    if (javaScriptEnabled) await app.expectAccessible(page);
    await page.getByRole("button", { name: "确认导入" }).click();

    await expect(page.getByText("新增 1 人，调班 0 人，换座号 0 人，离班 1 人")).toBeVisible();
    await page.getByRole("link", { name: "七年级 2 班" }).click();
    await expect(page.getByRole("cell", { name: "王雨欣" })).toBeVisible();
  });
}

test("a list with faults says where they are and changes nothing", async ({ app, page }) => {
  await app.signIn(page, "zhoumin");
  await check(
    page,
    await workbook(header, ["王".repeat(50), "", "七年级 1 班", 3], ["李楠", "", "火箭班", 3]),
  );
  const alert = page.getByRole("alert");
  await expect(alert).toContainText("名单里有 2 处需要改，什么都没有改动");
  await expect(alert).toContainText("工作表「七年级」第 2 行 A 列：姓名超过 30 个字");
  await expect(alert).toContainText("工作表「七年级」第 3 行 C 列：看不懂班级“火箭班”");
  await app.expectAccessible(page);

  await check(page, { name: "名单.xlsx", mimeType: "text/plain", buffer: Buffer.from("姓名,班级,座号") });
  await expect(page.getByRole("alert")).toContainText("这不是 .xlsx 文件");
});

test("the district adds a unit, and its administrator comes in by the slip", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "lijianguo");
  await page.goto("/district/schools");
  await app.expectAccessible(page);
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

  const code = (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
  const newcomer = await computer();
  await newcomer.goto("/invitation");
  await newcomer.locator("[name=code]").fill(code);
  await newcomer.locator("[name=newPassword]").fill("一个足够长的密码 2026");
  await newcomer.locator("[name=newPassword]").press("Enter");
  await newcomer.waitForURL("**/school");
  await newcomer.getByRole("link", { name: "名册" }).first().click();
  await expect(newcomer.getByText("还没有名单")).toBeVisible();
  await app.expectAccessible(newcomer);
});
