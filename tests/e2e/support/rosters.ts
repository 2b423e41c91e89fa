/** What a school's administrator does again and again with lists and accounts, by the words on the pages. */
import { expect, type Page } from "@playwright/test";
import { type Cells, workbook } from "./files.ts";

/** A list as a file, up to the page that says how it was read. */
export async function handIn(page: Page, content: Buffer, name = "名单.xlsx"): Promise<void> {
  await page.goto("/school/roster/import");
  const file = { name, mimeType: "application/octet-stream", buffer: content };
  await page.getByLabel("名单文件").setInputFiles(file);
  await page.getByRole("button", { name: "看看名单" }).click();
}

/** A list that raises no question, from the file to the roster. */
export async function importList(page: Page, rows: readonly Cells[]): Promise<void> {
  await handIn(page, await workbook(rows));
  await page.getByRole("link", { name: "看差异" }).first().click();
  await page.getByRole("button", { name: /应用这 \d+ 处改动/ }).click();
  await expect(page.getByRole("heading", { name: "名单导入好了" })).toBeVisible();
}

/** "3 李楠" … as the school sees a class, today or on another day. */
export async function pupilsOf(page: Page, className: string, day?: string): Promise<string[]> {
  await page.goto("/school/roster");
  await page.getByRole("link", { name: className, exact: true }).click();
  await expect(page.getByRole("heading", { name: className })).toBeVisible();
  return pupilsHere(page, day);
}

/** The same of a class whose page is open already: one that has ended is in no list. */
export async function pupilsHere(page: Page, day?: string): Promise<string[]> {
  if (day) {
    await page.getByLabel("查看哪一天的名单").fill(day);
    await page.getByRole("button", { name: "查看" }).click();
    await expect(page.getByText(`这是 ${day} 的名单`)).toBeVisible();
  }
  const rows = await page.getByRole("row").allInnerTexts();
  return rows.slice(1).map((row) => row.split(/\s+/).filter(Boolean).slice(0, 2).join(" "));
}

/** With the code of a slip, to where the newcomer's day begins. */
export async function takeUpInvitation(page: Page, code: string): Promise<void> {
  await page.goto("/invitation");
  await page.getByLabel("一次性代码").fill(code);
  await page.getByLabel("新密码").fill(newcomersPassword);
  await page.getByRole("button", { name: "设好密码并登录" }).click();
  await page.waitForURL((address) => !address.pathname.startsWith("/invitation"));
}

export const newcomersPassword = "一个足够长的密码 2026";

/** A second junior school of the district; answers the code of its administrator's slip. */
export async function openSchool(officer: Page): Promise<string> {
  await officer.goto("/district/schools");
  await officer.getByLabel("单位名称").fill("渝南区第五初级中学");
  await officer.getByLabel("学校代码").fill("100302");
  await officer.getByLabel("类型").selectOption("初中");
  await officer.getByRole("checkbox", { name: "初中" }).check();
  await officer.getByLabel("第一位管理员姓名").fill("彭越");
  await officer.getByLabel("管理员用户名").fill("pengyue");
  await officer.getByRole("button", { name: "添加单位，生成邀请单" }).click();
  return codeOn(officer);
}

/** A one-time code as slips have it. */
export async function codeOn(page: Page): Promise<string> {
  return (await page.getByText(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/).textContent()) ?? "";
}
