import { get } from "node:http";
import { expect, test } from "./support/app.ts";

const lesson = "/lessons/qq-impersonation/junior";

/** A cold visit as the wire sees it: page and style sheets, compressed. */
async function bytesOnTheWire(url: string, headers: Record<string, string>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const request = get(url, { headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("end", () => resolve(Buffer.concat(chunks)));
    });
    request.once("error", reject);
  });
}

test("anyone finds a lesson from the front page and reads it without an account or a script", async ({
  computer,
}) => {
  const page = await computer({ javaScriptEnabled: false });
  await page.goto("/");
  await page.getByRole("link", { name: "全部课程" }).click();
  await page.getByRole("link", { name: "初中" }).click();
  await page.getByRole("link", { name: "当熟人在 QQ 上找你要钱" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("当熟人在 QQ 上找你要钱");
  await expect(page.getByText("未经教师审定")).toBeVisible();
  // an answer to think about first is a plain <details>
  await page.getByText("你会在哪一句停下来？为什么？").click();
  await expect(page.getByText("为什么怕你给他打电话呢？")).toBeVisible();
  await expect(page.getByText("110", { exact: true })).toBeVisible();
  await page.getByRole("button", { name: "English" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    "When somebody you know asks for money on QQ",
  );
});

test("the reading page is small, without script, and the same bytes for everybody", async ({ app, page }) => {
  const anonymous = await bytesOnTheWire(app.url + lesson, {});
  await app.signIn(page, "chenjing");
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const signedIn = await bytesOnTheWire(app.url + lesson, { cookie });
  expect(signedIn.equals(anonymous)).toBe(true);

  const html = anonymous.toString();
  expect(html).not.toContain("<script");
  const styles = [...html.matchAll(/<link[^>]+href="(\/assets\/[^"]+\.css)"/g)].map((match) => match[1]);
  expect(styles.length).toBeGreaterThan(0);
  const accept = { "accept-encoding": "br" };
  const heads = await fetch(app.url + lesson, { headers: accept });
  expect(heads.headers.get("content-encoding")).toBe("br");
  const parts = await Promise.all([lesson, ...styles].map((path) => bytesOnTheWire(app.url + path, accept)));
  expect(parts.reduce((sum, part) => sum + part.length, 0)).toBeLessThan(60_000);
});

test("a lesson that does not exist is not found", async ({ request }) => {
  for (const path of [
    "/lessons/nothing/junior",
    "/lessons/qq-impersonation/staff",
    `${lesson}/simulation?path=x`,
  ]) {
    expect((await request.get(path)).status()).toBe(404);
  }
});

test("the simulation is played to a bad end without JavaScript, as a sequence of pages", async ({
  computer,
}) => {
  const page = await computer({ javaScriptEnabled: false });
  await page.goto(lesson);
  await page.getByRole("link", { name: "去演一演" }).click();
  await page.getByRole("link", { name: "开始" }).click();
  for (const choice of ["跟他聊两句", "问他什么事", "截图都发来了", "输密码，付 380", "都付了 380 了"]) {
    await page.getByRole("link", { name: choice }).click();
  }
  await expect(page.getByRole("heading", { name: "付了第一次，就有第二次" })).toBeVisible();
  await expect(page.getByText("110", { exact: true })).toBeVisible();
  await expect(page.getByText("可以停下的地方")).toHaveCount(3);
  // back to the moment that mattered
  await page.getByRole("link", { name: "从这一步换一个选法" }).first().click();
  await expect(page.getByRole("link", { name: "打开自己的账户" })).toBeVisible();
});

test("with JavaScript its lines come one by one, can be skipped, and the keyboard finds the question", async ({
  app,
  computer,
}) => {
  const page = await computer({ reducedMotion: "no-preference" });
  await page.goto(`${lesson}/simulation`);
  await page.getByRole("link", { name: "开始" }).click();
  await expect(page.getByText("对方正在输入")).toBeVisible();
  await expect(page.getByRole("heading", { name: "你会怎么做？" })).toBeFocused({ timeout: 10_000 });
  await page.getByRole("link", { name: "打个电话试试" }).click();
  await page.getByRole("button", { name: "不等了，直接看" }).click();
  await page.getByRole("link", { name: "先跟妈妈说一声" }).click();
  await page.getByRole("button", { name: "不等了，直接看" }).click();
  await page.getByRole("link", { name: "等妈妈打完这个电话" }).click();
  await expect(page.getByRole("heading", { name: "一个电话，全清楚了" })).toBeFocused({ timeout: 10_000 });
  await app.expectAccessible(page);
});

test("nothing moves for readers who want less motion", async ({ computer }) => {
  const page = await computer({ reducedMotion: "reduce" });
  await page.goto(`${lesson}/simulation`);
  await page.getByRole("link", { name: "开始" }).click();
  await expect(page.getByRole("heading", { name: "你会怎么做？" })).toBeVisible({ timeout: 1_000 });
});
