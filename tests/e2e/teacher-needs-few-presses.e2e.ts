/**
 * A full class of fifty, and every click and key of its teacher from the first page to the record. Not counted are the
 * answers themselves (who is absent, how many hands, what the class decides, each with the key that ends it) and
 * turning the pages of lesson and story, which is the teaching.
 */
import { expect, test } from "./support/app.ts";
import { Effort, mostPresses, start, teach } from "./support/effort.ts";

test.beforeEach(async ({ app, page }) => {
  app.run("seed-fifty.ts");
  await page.setViewportSize({ width: 1920, height: 1080 });
  await app.signIn(page, "chenjing");
});

test("hands: a class of fifty is taught, asked and recorded in twelve presses", async ({ page }) => {
  test.setTimeout(240_000);
  const effort = new Effort();
  await start(page, /举手/, effort);
  await teach(page, [8, 20], effort);
  for (let question = 1; question <= 8; question++) {
    await expect(page.getByRole("heading", { name: `第 ${question} 题，共 8 题` })).toBeVisible();
    await expect(page.getByRole("spinbutton", { name: "选 A 的人数" })).toBeFocused();
    await page.keyboard.type("12");
    for (const count of ["20", "10", "5"]) {
      await page.keyboard.press("Tab");
      await page.keyboard.type(count);
    }
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: `第 ${question} 题，共 8 题 · 47 人作答` })).toBeVisible();
    if (question < 8) await effort.key(page, "PageDown");
  }
  await effort.click(page.getByRole("button", { name: "结束上课并记录" }));
  await expect(page.getByRole("heading", { name: "下课了，谢谢大家" })).toBeVisible();
  await page.goto(new URL(page.url()).pathname.replace(/\/board$/, ""));
  await expect(page.getByText("50 人中 47 人已记录：随班参加 47 人。")).toBeVisible();
  expect(effort.presses).toBeLessThanOrEqual(mostPresses);
});

test("computer room: a class of fifty works by itself; its teacher starts, shows the board and closes", async ({
  app,
  page,
}) => {
  test.setTimeout(240_000);
  const effort = new Effort();
  await start(page, /电脑教室/, effort);
  const path = new URL(page.url()).pathname;
  const board = page.waitForEvent("popup");
  await effort.click(page.getByRole("link", { name: "打开大屏" }));
  app.run("seed-fifty.ts", path.split("/").pop() ?? "");
  await expect((await board).getByText("/ 50").first()).toBeVisible();
  await effort.click(page.getByRole("button", { name: "结束上课并记录" }));
  await expect(page.getByText(/50 人中 50 人已记录/)).toBeVisible();
  expect(effort.presses).toBeLessThanOrEqual(mostPresses);
});
