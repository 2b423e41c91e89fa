import type { Browser, Page } from "@playwright/test";
import { type App, expect } from "../support/app.ts";

/** 陈静 starts the lesson of 七年级 1 班 at her own computer; answers her page and the code on the board. */
export async function startLesson(app: App, browser: Browser): Promise<{ teacher: Page; joinCode: string }> {
  const teacher = await (await browser.newContext()).newPage();
  await app.signIn(teacher, "chenjing");
  await teacher.goto(`${app.url}/teach/classes/${app.facts.ids.classes.seven1}/start`);
  await teacher.getByRole("button", { name: "开始上课" }).click();
  await teacher.waitForURL(/\/teach\/class-sessions\/[^/]+$/);
  const lesson = teacher.url();
  await teacher.goto(`${lesson}/board`);
  const code = /(\d{3})\s(\d{3})/.exec((await teacher.locator("main").textContent()) ?? "");
  expect(code, "the board shows a code of six digits").not.toBeNull();
  await teacher.goto(lesson);
  return { teacher, joinCode: `${code?.[1]}${code?.[2]}` };
}

/** From the board's code to the page that asks for the PIN. */
export async function tapName(app: App, page: Page, joinCode: string, name: string): Promise<void> {
  await page.goto(`${app.url}/join`);
  await page.getByLabel("课堂码").fill(joinCode);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("link", { name }).click();
  await expect(page.getByRole("heading", { name: `${name}，你好` })).toBeVisible();
}

export async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "进入课堂" }).click();
}
