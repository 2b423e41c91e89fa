/** A school's administrator brings class lists in: looks at what would change, decides who is who, confirms. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { type Cells, workbook } from "./support/files.ts";

const header = ["姓名", "身份证号", "班级", "座号"];
const secret = "500000201301010000";
const seven1 = [
  ["张伟", secret, "七年级 1 班", 1],
  ["张伟", secret, "七年级 1 班", 2],
  ["李楠", secret, "初一（1）班", 13],
  ["刘𬱖", secret, "七年级 1 班", 4],
  ["阿依古丽·买买提", secret, "七年级 1 班", 5],
  ["孙悦", secret, "七年级 1 班", 8],
  ["周婷", secret, "七年级 1 班", 9],
  // of that name is somebody in 七年级 2 班
  ["王雨欣", secret, "七年级 1 班", 12],
];

async function check(page: Page, content: Buffer): Promise<void> {
  await page.goto("/school/roster/import");
  await page.getByLabel("名单文件").setInputFiles({
    name: "名单.xlsx",
    mimeType: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    buffer: content,
  });
  await page.getByRole("button", { name: "检查名单" }).click();
}

/** "3 李楠" … as the school sees the class today. */
async function pupilsOf(page: Page, className: string): Promise<string[]> {
  await page.goto("/school/roster");
  await page.getByRole("link", { name: className }).click();
  await expect(page.getByRole("heading", { name: `${className}名单` })).toBeVisible();
  const rows = await page.getByRole("row").allInnerTexts();
  return rows.slice(1).map((row) => row.split(/\s+/).filter(Boolean).slice(0, 2).join(" "));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a list is looked at and changes nothing; questions are answered; then it is the roster", async ({
      app,
      page,
    }) => {
      await app.signIn(page, "zhoumin");
      const before = await pupilsOf(page, "七年级 1 班");
      const list = await workbook([header, ...seven1]);
      await check(page, list);
      await expect(page.getByRole("heading", { name: "会改动这些" })).toBeVisible();
      await expect(page.getByText("身份证号。名册只记姓名、班级、座号。")).toBeVisible();
      expect(await page.content()).not.toContain(secret);
      await expect(page.getByRole("row", { name: "离班 陈浩" })).toBeVisible();
      await expect(page.getByRole("row", { name: /换座号 李楠 13 3 号/ })).toBeVisible();
      expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);

      await check(page, list);
      const question = page.getByRole("group", { name: "七年级 1 班 12 号 王雨欣" });
      await expect(question.getByLabel("就是 七年级 2 班 1 号的那一位")).toBeChecked();
      await question.getByLabel("不是，是新来的同名的人").check();
      await page.getByRole("button", { name: "确认导入" }).click();
      await expect(page.getByText("新增 1 人，调班 0 人，换座号 1 人，离班 1 人")).toBeVisible();
      const after = await pupilsOf(page, "七年级 1 班");
      expect(after).toContain("13 李楠");
      expect(after).toContain("12 王雨欣");
      expect(after.join()).not.toContain("陈浩");
      expect(await pupilsOf(page, "七年级 2 班")).toContain("1 王雨欣");
    });
  });
}

test("a bad list is answered with sheet, row and column, and changes nothing", async ({ app, page }) => {
  await app.signIn(page, "zhoumin");
  const before = await pupilsOf(page, "七年级 1 班");
  const bad: [string, Cells[], string[]][] = [
    [
      "a name of fifty characters, a class that nobody has",
      [header, ["王".repeat(50), "", "七年级 1 班", 3], ["李楠", "", "火箭班", 3]],
      [
        "名单里有 2 处需要改，什么都没有改动",
        "工作表「名单」第 2 行 A 列：姓名超过 30 个字",
        "工作表「名单」第 3 行 C 列：看不懂班级“火箭班”",
      ],
    ],
    [
      "a seat given twice",
      [header, ...seven1, ["郑好", "", "七年级 1 班", 5]],
      ["工作表「名单」第 10 行：5 号和第 6 行重复了，一个班里座号不能相同。"],
    ],
    ["columns that are missing", [["姓名"], ["郑好"]], ["班级"]],
    ["nobody", [header], ["名单里一个人也没有。"]],
  ];
  for (const [what, rows, sentences] of bad) {
    await test.step(what, async () => {
      await check(page, await workbook(rows));
      for (const sentence of sentences) await expect(page.getByRole("alert")).toContainText(sentence);
    });
  }
  const files: [string, Buffer, string][] = [
    ["a text", Buffer.from("姓名,班级,座号"), "这不是 .xlsx 文件。"],
    ["half a file", (await workbook([header, ...seven1])).subarray(0, 900), "文件打不开，可能没有传完整。"],
    ["an empty file", Buffer.alloc(0), "没有选文件，或者文件是空的。"],
  ];
  for (const [what, content, sentence] of files) {
    await test.step(what, async () => {
      await check(page, content);
      await expect(page.getByRole("alert")).toContainText(sentence);
    });
  }
  expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);
});
