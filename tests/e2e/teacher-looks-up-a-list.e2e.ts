import { expect, test } from "./support/app.ts";

test("a teacher looks up who was in the class in October, and prints it", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  await page.goto(`/teach/classes/${app.facts.ids.classes.seven1}`);
  await page.getByRole("link", { name: "看哪一天的名单、打印" }).click();
  await expect(page.getByRole("heading", { name: "七年级 1 班名单" })).toBeVisible();
  await expect(page.getByRole("cell", { name: "吴迪" })).toHaveCount(0);
  await page.getByLabel("查看哪一天的名单").fill("2026-10-01");
  await page.getByRole("button", { name: "查看" }).click();
  await expect(page.getByText("这是 2026-10-01 的名单")).toBeVisible();
  await expect(page.getByRole("cell", { name: "吴迪" })).toBeVisible();
  await app.expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByText("2026-10-01 的名单", { exact: true })).toBeVisible();
  await expect(page.getByRole("button", { name: "查看" })).toBeHidden();
  await expect(page.getByText("仅教师可见")).toBeHidden();
});
