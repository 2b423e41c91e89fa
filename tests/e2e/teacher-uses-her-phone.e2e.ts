/** The PC is mirrored: what must not stand on the board is opened on the teacher's own phone. */
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./support/app.ts";
import { startLesson } from "./support/classroom.ts";

/** On the form that the address has led to. */
async function signInHere({ facts }: App, page: Page, username: string): Promise<void> {
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(facts.password);
  await page.getByRole("button", { name: "登录" }).click();
}

test("the teacher's page is opened on her own phone, and a code that others photograph opens nothing for them", async ({
  app,
  page,
  computer,
}) => {
  await app.signIn(page, "chenjing");
  const { path } = await startLesson(page);
  await page.getByRole("link", { name: "在手机上打开" }).click();
  await expect(page.getByText("手机扫了也打不开")).toBeVisible();
  // by the address that the school's network knows
  const mirrored = await computer({ baseURL: app.url.replace("localhost", "school.test") });
  await app.signIn(mirrored, "chenjing");
  await mirrored.goto(`${path}/phone`);
  await expect(mirrored.getByRole("img", { name: "扫码在手机上打开教师页" })).toBeVisible();
  // mirrored, so without anybody's name
  await expect(mirrored.getByText("李楠")).toHaveCount(0);
  await app.expectAccessible(mirrored);

  const phone = await computer({ viewport: { width: 360, height: 740 } });
  await phone.goto(path);
  await expect(phone.getByRole("heading", { name: "教职工登录" })).toBeVisible();
  await expect(phone.getByText("李楠")).toHaveCount(0);
  await signInHere(app, phone, "chenjing");
  await phone.waitForURL(new RegExp(`${path}$`));
  await phone.getByRole("checkbox", { name: /^3 / }).first().check();
  await phone.getByRole("button", { name: "记下点名" }).click();
  await expect(phone.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
  await app.expectAccessible(phone);
  // and the PC knows at once
  await mirrored.getByRole("link", { name: "回到大屏" }).click();
  await expect(mirrored.getByText("/ 7").first()).toBeVisible();

  const other = await computer({ mayComplain: /status of 404/ });
  await other.goto(path);
  await signInHere(app, other, "hetao");
  await expect(other.getByText("没有找到这个页面").first()).toBeVisible();
});
