/** Staff from a file to a class of their own: read, looked through, invited, appointed, and deactivated again. */
import { expect, test } from "./support/app.ts";
import { workbook } from "./support/files.ts";
import { newcomersPassword, takeUpInvitation } from "./support/rosters.ts";

const telephone = "13900007739";
// a deactivated account's page, a refused password and a file that is none
test.use({ mayComplain: /status of (401|403|404|422)/ });

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("a school brings in two teachers by a file, and one of them leaves again", async ({
      app,
      page,
      computer,
    }) => {
      const file = async (content: Buffer, name: string) => {
        await page
          .getByLabel("名单文件")
          .setInputFiles({ name, mimeType: "application/octet-stream", buffer: content });
        await page.getByRole("button", { name: "读名单" }).click();
      };
      await app.signIn(page, "zhoumin");
      await page.goto("/school/staff");
      await page.getByRole("link", { name: "开账号、发邀请条" }).click();
      await page.getByRole("link", { name: "从 Excel、WPS 或 CSV 文件读名单" }).click();
      await file(Buffer.from("89504e470d0a1a0a0000", "hex"), "老师.xlsx");
      await expect(page.getByRole("alert")).toContainText("这不是名单文件。");
      await file(
        await workbook([
          ["姓名", "学科", "电话", "用户名"],
          ["田 甜", "语文", telephone, "tiantian"],
          ["石磊", "数学", telephone, ""],
          ["合计", "2人", "", ""],
        ]),
        "老师.xlsx",
      );
      await expect(page.getByText("读到 2 人")).toBeVisible();
      await expect(page.getByText("没有读入：学科 · 电话。")).toBeVisible();
      expect(await page.content()).not.toContain(telephone);
      if (javaScriptEnabled) await app.expectAccessible(page);
      await expect(page.getByLabel("核对一遍，可以改、可以删")).toHaveValue("田甜，tiantian\n石磊");
      await page.getByRole("button", { name: "开账号并显示邀请条" }).click();
      await expect(page.getByRole("heading", { name: "2 张邀请条已做好" })).toBeVisible();
      if (javaScriptEnabled) await app.expectAccessible(page);
      const slip = page.locator("section", { hasText: "shilei" });
      await expect(slip).toContainText("石磊");
      const code = /[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}/.exec(await slip.innerText())?.[0] ?? "";

      // appointed before the first sign-in; the class is the first thing the newcomer sees
      await page.goto(`/school/roster/classes/${app.facts.ids.classes.eight1}/teachers`);
      await page.getByLabel("哪位老师").selectOption("石磊");
      await page.getByLabel("职务").selectOption("班主任");
      await page.getByRole("button", { name: "安排", exact: true }).click();
      await expect(page.getByRole("row", { name: /石磊/ })).toContainText("班主任");
      const newcomer = await computer({ javaScriptEnabled, mayComplain: /status of (401|403|404|422)/ });
      await takeUpInvitation(newcomer, code);
      await expect(newcomer).toHaveURL(/\/teach$/);
      await expect(newcomer.getByText("八年级 1 班").first()).toBeVisible();

      await page.goto("/school/staff");
      await expect(page.getByRole("row", { name: /石磊/ })).toContainText("可以登录");
      await expect(page.getByRole("row", { name: /田甜/ })).toContainText("等他用邀请条");
      await page.getByRole("link", { name: "石磊" }).click();
      await page.getByText("停用账号", { exact: true }).click();
      await page.getByRole("button", { name: "停用", exact: true }).click();
      await expect(page.getByText("账号已停用，不能登录。以前的记录都在。")).toBeVisible();
      await newcomer.goto("/teach");
      await expect(newcomer.getByRole("heading", { name: "教职工登录" })).toBeVisible();
      await newcomer.getByLabel("用户名").fill("shilei");
      await newcomer.getByLabel("密码", { exact: true }).fill(newcomersPassword);
      await newcomer.getByRole("button", { name: "登录" }).click();
      await expect(newcomer.getByRole("alert")).toHaveText("用户名或密码不对");

      await page.getByRole("link", { name: "恢复账号" }).click();
      await page.getByRole("button", { name: "开账号并显示邀请条" }).click();
      await expect(page.getByRole("heading", { name: "1 张邀请条已做好" })).toBeVisible();
    });
  });
}
