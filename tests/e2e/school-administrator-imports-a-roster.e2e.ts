/** A school replaces its September list: hands it in, looks at what was read and at what would change, applies, undoes. */
import { once } from "node:events";
import { connect } from "node:net";
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { type Cells, workbook } from "./support/files.ts";
import { handIn, importList, pupilsOf } from "./support/rosters.ts";

const secret = "500000201301010000";
/** A title above a header; the class in the title; a column that is no seat though it comes first. */
const list: Cells[] = [
  ["渝南区第三初级中学 七年级1班 学生名单"],
  ["编码", "姓名", "身份证号", "座 号", "小名"],
  [101, "张伟", secret, 1, "阿伟"],
  [102, "张伟", secret, 2, "大伟"],
  [103, "李 楠", secret, 13, "楠楠"],
  [104, "刘𬱖", secret, 4, "阿刘"],
  [105, "阿依古丽·买买提", secret, 5, "古丽"],
  [106, "孙悦", secret, 8, "悦悦"],
  [107, "周婷", secret, 9, "婷婷"],
  // of that name is somebody in 七年级 2 班
  [108, "王雨欣", secret, 12, "小雨"],
  ["合计", "8人", "", "", ""],
];

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a school replaces its September list", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      const before = await pupilsOf(page, "七年级 1 班");
      await handIn(page, await workbook(list));

      await expect(page.getByRole("heading", { name: "这样认对吗？" })).toBeVisible();
      await expect(page.getByText("读到 1 个班、8 人。")).toBeVisible();
      await expect(page.getByText("编码 · 身份证号 · 小名。")).toBeVisible();
      await expect(page.getByText("标题或表名写的是“七年级1班”")).toBeVisible();
      expect(await page.content()).not.toContain(secret);
      expect(await page.content()).not.toContain("婷婷");

      // somebody says that the nicknames are the names, sees what comes of it, and takes it back
      await page.getByLabel("B 列当作").selectOption("不读入");
      await page.getByLabel("E 列当作").selectOption("姓名");
      await page.getByRole("button", { name: "按我选的再读一遍" }).click();
      await expect(page.getByText("编码 · 姓名 · 身份证号。")).toBeVisible();
      await page.getByLabel("E 列当作").selectOption("不读入");
      await page.getByLabel("B 列当作").selectOption("姓名");
      await page.getByRole("button", { name: "按我选的再读一遍" }).click();
      await expect(page.getByText("编码 · 身份证号 · 小名。")).toBeVisible();

      await page.getByRole("link", { name: "看差异" }).first().click();
      await expect(page.getByRole("heading", { name: "会改动这些" })).toBeVisible();
      await expect(page.getByRole("row", { name: "离班 陈浩" })).toBeVisible();
      expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);

      await page.goBack();
      await page.goBack();
      await page.getByRole("link", { name: "去确认" }).click();
      const question = page.getByRole("group", { name: "七年级 1 班 12 号 王雨欣" });
      await expect(question.getByLabel("就是 七年级 2 班 1 号的王雨欣")).toBeChecked();
      await question.getByLabel("不是，是新来的人").check();
      await page.getByRole("button", { name: "保存回答" }).click();
      await expect(page.getByRole("link", { name: "新增 1" })).toBeVisible();

      await page.getByRole("button", { name: /应用这 \d+ 处改动/ }).click();
      const after = await afterApplying(page);
      expect(after).toContain("13 李楠");
      expect(after).toContain("12 王雨欣");
      expect(after.join()).not.toContain("陈浩");
      expect(await pupilsOf(page, "七年级 2 班")).toContain("1 王雨欣");

      await page.goto("/school/roster/import");
      await page
        .getByRole("link", { name: /^20\d\d-/ })
        .first()
        .click();
      await page.getByRole("button", { name: "撤销这次导入" }).click();
      await expect(page.getByRole("heading", { name: "这次导入已经撤销" })).toBeVisible();
      expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);
    });

    test("an import is not undone once somebody holds a card by it, and the page says so", async ({
      app,
      page,
    }) => {
      await app.signIn(page, "zhoumin");
      await importList(page, [
        ["姓名", "班级", "座号"],
        ["徐佳怡", "八年级 1 班", 1],
        ["林小满", "八年级 1 班", 2],
      ]);
      const outcome = page.url();
      await page.goto(`/school/roster/classes/${app.facts.ids.classes.eight1}/cards?for=all`);
      await page.getByRole("button", { name: "做新卡并显示" }).click();
      await expect(page.getByRole("heading", { name: "2 张登录卡已做好" })).toBeVisible();
      await page.goto(outcome);
      await page.getByRole("button", { name: "撤销这次导入" }).click();
      await expect(page.getByText("不能撤销了，已经有别的事情依靠这次导入")).toBeVisible();
      await expect(page.getByText("已经印了 1 张登录卡")).toBeVisible();
      expect(await pupilsOf(page, "八年级 1 班")).toEqual(["1 徐佳怡", "2 林小满"]);
    });

    test("half a list is asked about before anybody is gone by it", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      const before = await pupilsOf(page, "七年级 1 班");
      await handIn(page, await workbook(list.slice(0, 5)));
      await page.getByRole("link", { name: "看差异" }).first().click();
      await page.getByRole("button", { name: /应用这 \d+ 处改动/ }).click();
      await expect(page.getByText("离开的人比较多，请再核对一次")).toBeVisible();
      await expect(page.getByText("七年级 1 班：10 人里有 5 人离开")).toBeVisible();
      expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);
      await page.goBack();
      await page.goBack();
      await page.getByLabel("我核对过，他们确实离开了").check();
      await page.getByRole("button", { name: "确实离开了，应用" }).click();
      await expect(page.getByRole("heading", { name: "名单导入好了" })).toBeVisible();
    });
  });
}

async function afterApplying(page: Page): Promise<string[]> {
  await expect(page.getByRole("heading", { name: "名单导入好了" })).toBeVisible();
  return pupilsOf(page, "七年级 1 班");
}

test("a bad list is answered with sheet, row and column, and changes nothing", async ({ app, page }) => {
  await app.signIn(page, "zhoumin");
  const before = await pupilsOf(page, "七年级 1 班");
  const header = ["姓名", "身份证号", "班级", "座号"];
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
      [header, ["李楠", "", "七年级 1 班", 5], ["郑好", "", "七年级 1 班", 5]],
      ["工作表「名单」第 3 行：5 号和第 2 行重复了，一个班里座号不能相同。"],
    ],
    [
      "an identity number beside a name",
      [header, [`李楠${secret}`, "", "七年级 1 班", 5]],
      ["第 2 行 A 列：这一格里像是有身份证号或学籍号"],
    ],
    [
      "no class",
      [
        ["姓名", "性别"],
        ["郑好", "女"],
      ],
      ["看不出是哪个班"],
    ],
    ["nobody", [header], ["名单里一个人也没有。"]],
  ];
  for (const [what, rows, sentences] of bad) {
    await test.step(what, async () => {
      await handIn(page, await workbook(rows));
      for (const sentence of sentences) await expect(page.getByRole("alert")).toContainText(sentence);
      expect(await page.content()).not.toContain(secret);
    });
  }
  const files: [string, Buffer, string][] = [
    ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "这不是名单文件。"],
    ["half a file", (await workbook([header])).subarray(0, 900), "文件打不开，可能没有传完整。"],
    ["an empty file", Buffer.alloc(0), "没有选文件，或者文件是空的。"],
  ];
  for (const [what, content, sentence] of files) {
    await test.step(what, async () => {
      await handIn(page, content);
      await expect(page.getByRole("alert")).toContainText(sentence);
    });
  }
  expect(await pupilsOf(page, "七年级 1 班")).toEqual(before);
});

test.describe("a file larger than any list", () => {
  test.use({ mayComplain: /status of 413/ });
  const film = { name: "名单.xlsx", mimeType: "video/mp4", buffer: Buffer.alloc(21 * 1024 * 1024) };

  test("is refused by its length alone, and by the page before it is sent", async ({ app, page }) => {
    // 200 MB are announced and none is sent: the answer comes all the same
    const { hostname, port } = new URL(app.url);
    const socket = connect(Number(port), hostname);
    socket.write(
      `POST /school/roster/import HTTP/1.1\r\nHost: ${hostname}\r\nContent-Length: ${200 * 1024 * 1024}\r\n\r\n`,
    );
    const [answer] = await once(socket, "data");
    socket.destroy();
    expect(String(answer)).toMatch(/^HTTP\/1\.1 413 /);

    await app.signIn(page, "zhoumin");
    await page.goto("/school/roster/import");
    await page.getByLabel("名单文件").setInputFiles(film);
    await expect(page.getByText("这个文件超过 20 MB，不会是名单。")).toBeVisible();
    await page.getByRole("button", { name: "看看名单" }).click();
    await expect(page).toHaveURL(/\/school\/roster\/import$/);
  });

  test.describe("without JavaScript", () => {
    test.use({ javaScriptEnabled: false });

    test("is answered with a sentence", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      await page.goto("/school/roster/import");
      await page.getByLabel("名单文件").setInputFiles(film);
      await page.getByRole("button", { name: "看看名单" }).click();
      await expect(page.getByText("文件太大，最多 20 MB。")).toBeVisible();
    });
  });
});
