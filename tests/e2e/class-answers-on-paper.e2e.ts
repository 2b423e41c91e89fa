/** A class on paper: sheets printed, typed in without the mouse, or photographed. */
import type { Page } from "@playwright/test";
import { sheetNumberOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { pngOf } from "#tests/support/png.ts";
import { photographSheet } from "#tests/support/sheet-photo.ts";
import { expect, test } from "./support/app.ts";
import { printedSheets } from "./support/print.ts";

test.setTimeout(180_000);

async function startOnPaper(page: Page): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: /纸质答题纸/ }).check();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/class-sessions\/[^/]+(\/board)?$/);
  const here = new URL(page.url()).pathname.replace(/\/board$/, "");
  await page.goto(`${here}/sheets`);
  await page.getByRole("button", { name: "做 9 张答题纸" }).click();
  await expect(page.getByRole("button", { name: "打印 5 页" })).toBeVisible();
  return here;
}

test("a teacher types in the sheets of a class without the mouse", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  const here = await startOnPaper(page);
  await app.expectAccessible(page);
  expect(await printedSheets(page)).toBe(5);
  await page.goto(`${here}/paper?purpose=quiz`);
  await app.expectAccessible(page);
  const { keyboard } = page;
  const code = await page.getByRole("row", { name: /李楠/ }).getByRole("cell").nth(2).innerText();
  await page.getByLabel("编号", { exact: true }).focus();
  await keyboard.type(`${code.toLowerCase().replace("-", "")}\n`);
  await keyboard.type("abcdabcx\n");
  await expect(page.getByRole("alert")).toHaveText("第 8 题没有“X”这个选项");
  await keyboard.press("Backspace");
  await keyboard.type("\n");
  await expect(page.getByRole("alert")).toHaveText("还差 1 题，没答的写 -");
  await keyboard.type("-\n");
  await expect(page.getByRole("row", { name: /李楠/ })).toContainText("已保存");
  // on from seat to seat
  for (let seat = 4; seat <= 9; seat++) await keyboard.type("BBBBCCCC\n");
  await expect(page.getByText("已录入 7 / 9 人")).toBeVisible();
  await expect(page.getByText("正在保存")).toHaveCount(0);
  await page.reload();
  await expect(page.getByText("已录入 7 / 9 人")).toBeVisible();
  await expect(page.getByLabel(/李楠的答案/)).toHaveValue("ABCDABC-");
  await page.goto(here);
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 7 人已记录：本人在纸上完成 7 人。")).toBeVisible();
});

test("without a script all lines are sent at once; one that is wrong is named and nothing is kept", async ({
  app,
  computer,
}) => {
  const page = await computer({ javaScriptEnabled: false });
  await app.signIn(page, "chenjing");
  const here = await startOnPaper(page);
  await page.goto(`${here}/paper?purpose=quiz`);
  await page.getByLabel(/李楠的答案/).fill("AAAABBBB");
  await page.getByLabel(/陈浩的答案/).fill("AAAABBB");
  await page.getByRole("button", { name: "全部保存" }).click();
  await expect(page.getByText("还差 1 题，没答的写 -")).toBeVisible();
  await page.getByLabel(/陈浩的答案/).fill("AAAABBB-");
  await page.getByRole("button", { name: "全部保存" }).click();
  await expect(page.getByText("已录入 2 / 9 人")).toBeVisible();
});

test("photographed sheets are read in the browser; what is unclear is shown, and what is no sheet is said", async ({
  app,
  page,
}) => {
  await app.signIn(page, "chenjing");
  const here = await startOnPaper(page);
  await page.goto(`${here}/paper?purpose=quiz`);
  const codes = await page.locator("tbody tr td:nth-child(3)").allInnerTexts();
  expect(codes).toHaveLength(9);
  const photos = codes.map((code, at) => {
    const number = sheetNumberOf(code) ?? 0;
    return photographSheet({ seed: 900 + at, rows: 8, number, unclear: at === 0 ? 1 : 0 });
  });
  await page.getByLabel("照片").setInputFiles([
    {
      name: "desk.png",
      mimeType: "image/png",
      buffer: pngOf({ width: 640, height: 480, data: new Uint8ClampedArray(640 * 480 * 4).fill(140) }),
    },
    { name: "notes.txt", mimeType: "text/plain", buffer: Buffer.from("not a photograph") },
    ...photos.map(({ frame }, at) => ({
      name: `sheet-${at}.png`,
      mimeType: "image/png",
      buffer: pngOf(frame),
    })),
  ]);
  await expect(page.getByText("“desk.png”里没有找到答题纸", { exact: false })).toBeVisible({
    timeout: 120_000,
  });
  await expect(page.getByText("“notes.txt”不是照片", { exact: false })).toBeVisible();
  await expect(page.getByText("认出 9 份答题纸")).toBeVisible();
  const look = page.getByRole("region", { name: /请看一看/ });
  // every unclear line of the first sheet, and lines left empty, wait for the teacher
  for (let left = await look.getByRole("button", { name: "空着", exact: true }).count(); left > 0; left--)
    await look.getByRole("button", { name: "选 A" }).first().click();
  await expect(look).toHaveCount(0);
  for (const [at, { rows }] of photos.entries()) {
    if (at === 0) continue;
    const typed = rows.map((row) => (row.kind === "clear" ? row.letter : "A")).join("");
    await expect(page.locator("tbody input").nth(at)).toHaveValue(typed);
  }
  await expect(page.getByText("已录入 9 / 9 人")).toBeVisible();
  await page.goto(here);
  await page.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(page.getByText("9 人中 9 人已记录：本人在纸上完成 9 人。")).toBeVisible();
});
