/** A school takes its roster to another system and back: as a list for Excel and as a OneRoster package. */
import { readFileSync } from "node:fs";
import type { Page } from "@playwright/test";
import JSZip from "jszip";
import { expect, test } from "./support/app.ts";
import { handIn } from "./support/rosters.ts";

async function save(page: Page, button: string): Promise<Buffer> {
  await page.goto("/school/roster/export");
  const arriving = page.waitForEvent("download");
  await page.getByText(button, { exact: true }).click();
  return readFileSync(await (await arriving).path());
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with JavaScript" : "without JavaScript", () => {
    test.use({ javaScriptEnabled });

    test("what a school takes out says the same when it comes back", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      await page.goto("/school/roster");
      await page.getByRole("link", { name: "导出名单" }).click();
      await expect(page.getByRole("heading", { name: "导出名单" })).toBeVisible();

      const files: [string, Buffer][] = [
        ["roster.zip", await save(page, "保存整份数据包")],
        ["roster.xlsx", await save(page, "保存 Excel 名单")],
      ];
      for (const [name, content] of files) {
        await handIn(page, content, name);
        await expect(page.getByRole("heading", { name: "这样认对吗？" })).toBeVisible();
        await page.getByRole("link", { name: "看差异" }).first().click();
        await expect(page.getByText("名单和名册一样，没有要改的。")).toBeVisible();
      }
      const changes = await JSZip.loadAsync(await save(page, "保存变化"));
      expect(Object.keys(changes.files)).toContain("manifest.csv");
    });

    test("a package that is not right is answered with file, row and column", async ({ app, page }) => {
      await app.signIn(page, "zhoumin");
      const zip = await JSZip.loadAsync(await save(page, "保存整份数据包"));
      const text = (await zip.file("enrollments.csv")?.async("string")) ?? "";
      zip.file("enrollments.csv", text.replace(/"student"/, '""'));
      await handIn(page, await zip.generateAsync({ type: "nodebuffer" }), "roster.zip");
      await expect(page.getByRole("alert")).toContainText(
        "文件 enrollments.csv 第 2 行 G 列：role 不能空着。",
      );
    });
  });
}
