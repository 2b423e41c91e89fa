import { get } from "node:http";
import { expect, test } from "./support/app.ts";
import { lessonPaths } from "./support/lessons.ts";

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
  const heads = await fetch(app.url + lesson, { headers: accept });
  expect(heads.headers.get("content-encoding")).toBe("br");
});

const accept = { "accept-encoding": "br" };

test("no lesson's reading page weighs more than 60 kB without its pictures, nor brings the framework", async ({
  app,
}) => {
  test.slow();
  const paths = await lessonPaths(app.url);
  const spelled = paths.filter((path) => path.endsWith("/primary-lower")).map((path) => `${path}?pinyin=1`);
  const parts = new Map<string, number>();
  const weigh = async (path: string) => {
    const known = parts.get(path) ?? (await bytesOnTheWire(app.url + path, accept)).length;
    parts.set(path, known);
    return known;
  };
  for (const path of [...paths, ...spelled]) {
    const html = (await bytesOnTheWire(app.url + path, {})).toString();
    const files = [...html.matchAll(/<(?:link[^>]+href|script[^>]+src)="(\/assets\/[^"]+)"/g)].map(
      (match) => match[1] as string,
    );
    const scripts = files.filter((file) => file.endsWith(".js"));
    // only the smallest readers get one: it reads aloud
    expect(scripts.length, path).toBe(path.includes("primary-lower") ? 1 : 0);
    for (const script of scripts) expect(script).toContain("read-aloud");
    let bytes = 0;
    for (const file of [path, ...files]) bytes += await weigh(file);
    expect(bytes, path).toBeLessThan(60_000);
  }
});

test("a parent finds a lesson by a word, and an empty search says what to do", async ({ computer }) => {
  const page = await computer({ javaScriptEnabled: false });
  await page.goto("/lessons");
  await page.getByLabel("关键词").fill("放款");
  await page.getByLabel("哪一类").selectOption({ label: "贷款诈骗" });
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByText("找到 2 节课。")).toBeVisible();
  await page.getByRole("link", { name: "高中和中职" }).click();
  await expect(page.getByText("找到 1 节课。")).toBeVisible();
  await page.getByLabel("关键词").fill("没有这样的词");
  await page.getByRole("button", { name: "查找" }).click();
  await expect(page.getByText("没有找到这样的课")).toBeVisible();
  await page.getByRole("link", { name: "看全部课程" }).click();
  await expect(page.getByRole("heading", { name: "小学 1–3 年级" })).toBeVisible();
});

test("a child in the second grade reads with pinyin, and hears the page only by a voice of the device", async ({
  app,
  computer,
}) => {
  const page = await computer();
  await page.addInitScript(() => {
    // the browser of the tests has no voice: one that lives here, one that lives on a server
    const voices = [
      { lang: "zh-CN", name: "far", localService: false },
      { lang: "zh-CN", name: "near", localService: true },
    ];
    const spoken: string[] = [];
    Object.assign(window, {
      spoken,
      SpeechSynthesisUtterance: class {
        text: string;
        constructor(text: string) {
          this.text = text;
        }
      },
    });
    Object.defineProperty(window, "speechSynthesis", {
      value: {
        getVoices: () => (location.search.includes("far") ? voices.slice(0, 1) : voices),
        addEventListener() {},
        cancel() {},
        speak: (words: { text: string; voice: { name: string }; onend(): void }) => {
          spoken.push(`${words.voice.name}: ${words.text}`);
          setTimeout(words.onend);
        },
      },
    });
  });
  const path = "/lessons/free-skins/primary-lower";
  await page.goto(`${path}?far`);
  await expect(page.getByRole("link", { name: "加上拼音" })).toBeVisible();
  await expect(page.getByRole("button", { name: "读给我听" })).toBeHidden();

  await page.goto(path);
  await page.getByRole("link", { name: "加上拼音" }).click();
  await expect(page.locator("article rt").first()).toBeVisible();
  await page.getByRole("button", { name: "读给我听" }).click();
  await expect(page.getByRole("button", { name: "读给我听" })).toBeVisible();
  const spoken = await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  expect(spoken.length).toBeGreaterThan(10);
  for (const words of spoken) expect(words).not.toMatch(/^far|[āáǎàōóǒò]/);
  await app.expectAccessible(page);

  // the story that is played: every step keeps the sounds, and the newest words are read
  await page.goto(`${path}/simulation`);
  await page.getByRole("link", { name: "加上拼音" }).click();
  await expect(page).toHaveURL(/simulation$/);
  await page.getByRole("link", { name: /开\s*始/ }).click();
  const choice = page.locator("[data-aloud]").first();
  await expect(choice.locator("rt").first()).toBeVisible();
  await page.evaluate(() => (window as unknown as { spoken: string[] }).spoken.splice(0));
  await page.getByRole("button", { name: "读给我听" }).click();
  const heard = () => page.evaluate(() => (window as unknown as { spoken: string[] }).spoken);
  await expect.poll(heard).toContainEqual(expect.stringContaining("你会怎么做"));
  for (const words of await heard()) expect(words).not.toMatch(/^far|[āáǎàōóǒò]/);
  await app.expectAccessible(page);
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
