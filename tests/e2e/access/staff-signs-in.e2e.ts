import { expect, test } from "../support/app.ts";

// a refused form answers 422
test.use({ mayComplain: /status of 422/ });

test("a teacher who asked for a page gets it after signing in, and signs out again", async ({
  app,
  page,
}) => {
  await page.goto("/account/password");
  await expect(page.getByRole("heading", { name: "教职工登录" })).toBeVisible();
  await page.getByLabel("用户名").fill("ChenJing ");
  await page.getByLabel("密码").fill("not the password");
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await expect(page.getByRole("alert")).toHaveText("用户名或密码不对");
  await page.getByLabel("密码").fill(app.facts.password);
  await page.getByRole("button", { name: "登录", exact: true }).click();
  await page.waitForURL(`**/account/password`);

  await page.locator("details summary").first().click();
  await page.getByRole("button", { name: "退出登录" }).first().click();
  await page.waitForURL(`**/sign-in`);
  await page.goBack();
  await page.reload();
  await expect(page.getByRole("heading", { name: "教职工登录" })).toBeVisible();
});

test("a teacher changes the password, and the other computer is signed out", async ({
  app,
  page,
  browser,
}) => {
  const elsewhere = await (await browser.newContext()).newPage();
  await app.signIn(elsewhere, "chenjing");
  await app.signIn(page, "chenjing");
  await page.goto("/account");
  await expect(page.getByRole("row")).toHaveCount(3);
  await page.getByRole("link", { name: "修改密码" }).click();
  await page.getByLabel("现在的密码").fill(app.facts.password);
  await page.getByLabel("新密码").fill("short");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("密码太短")).toBeVisible();
  await page.getByLabel("新密码").fill("four plain words here");
  await page.getByRole("button", { name: "修改密码" }).click();
  await expect(page.getByText("密码已经改好")).toBeVisible();
  await expect(page.getByRole("row")).toHaveCount(2);
  await elsewhere.reload();
  await expect(elsewhere.getByRole("heading", { name: "教职工登录" })).toBeVisible();
});

test("a teacher makes login cards for the class, once and for printing", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  await page.goto(`/teach/classes/${app.facts.ids.classes.seven1}/cards`);
  await app.expectAccessible(page);
  await page.getByRole("link", { name: "给全班" }).click();
  await app.expectAccessible(page);
  await page.getByRole("button", { name: "做新卡并显示" }).click();
  await expect(page.getByRole("heading", { name: /张登录卡已做好/ })).toBeVisible();
  await expect(page.getByRole("img", { name: "扫码进入课堂" }).first()).toBeVisible();
  await app.expectAccessible(page);
  await page.emulateMedia({ media: "print" });
  await expect(page.getByRole("button", { name: "打印" })).toBeHidden();
  await page.emulateMedia({ media: "screen" });
  await page.getByRole("link", { name: "打印好了" }).click();
  await expect(page.getByText("2026-11-23 制作").first()).toBeVisible();
});

test("the staff's doors are open to everybody", async ({ app, page }) => {
  for (const path of ["/sign-in", "/invitation"]) {
    await page.goto(path);
    await app.expectAccessible(page);
  }
  await app.signIn(page, "lijianguo");
  for (const path of ["/account", "/account/password"]) {
    await page.goto(path);
    await app.expectAccessible(page);
  }
});
