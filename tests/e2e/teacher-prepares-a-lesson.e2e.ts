import { expect, test } from "./support/app.ts";
import { lessonPaths } from "./support/lessons.ts";
import { printedSheets } from "./support/print.ts";

const lesson = "/lessons/loan/senior";

test("a teacher walks through the board with a clicker, and without JavaScript by its arrows", async ({
  page,
  computer,
}) => {
  await page.goto(lesson);
  await page.getByRole("link", { name: "大屏讲课" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("还没借到钱，为什么先要我交钱");
  // what needs the script appears with it
  await expect(page.getByRole("button", { name: "全屏" })).toBeVisible();
  // the clicker sends PageDown; the chat comes bubble by bubble
  for (let n = 0; n < 4; n++) await page.keyboard.press("PageDown");
  await expect(page.getByRole("heading", { name: "先看一段聊天" })).toBeVisible();
  await page.keyboard.press("PageDown");
  const [first, second] = [page.getByText("同学你好，你申请的 8000"), page.getByText("可我卡里没有").first()];
  await expect(first).toBeVisible();
  await expect(second).toBeHidden();
  await page.keyboard.press("Space");
  await expect(second).toBeVisible();
  await expect(page).toHaveURL(/\?screen=6$/);
  await page.keyboard.press("ArrowLeft");
  await expect(page.getByRole("heading", { name: "先看一段聊天" })).toBeVisible();

  await page.keyboard.press("b");
  await expect(page.locator("main")).toHaveAttribute("data-blank", "");
  await page.keyboard.press("b");
  await page.getByRole("link", { name: "深色或浅色" }).click();
  await expect(page.locator("main")).toHaveAttribute("data-board", "dark");
  await page.keyboard.press("End");
  await expect(page.getByRole("link", { name: "一起演一演" })).toBeVisible();
  // the next lesson begins as dark as this one ended
  await page.goto("/lessons/loan/college/board");
  await expect(page.locator("main")).toHaveAttribute("data-board", "dark");

  const plain = await computer({ javaScriptEnabled: false });
  await plain.goto(`${lesson}/board?screen=4`);
  await plain.getByRole("link", { name: "下一屏" }).click();
  await expect(plain.getByRole("heading", { name: "先看一段聊天" })).toBeVisible();
  await plain.getByRole("link", { name: "上一屏" }).click();
  await expect(plain.getByText("是钱先到你手里").locator("visible=true")).toBeVisible();
});

test("a class decides the story on the board, to a good end, with and without JavaScript", async ({
  page,
  computer,
}) => {
  const without = await computer({ javaScriptEnabled: false });
  for (const board of [page, without]) {
    await board.goto(`${lesson}/simulation?size=board`);
    await board.getByRole("link", { name: "开始" }).click();
    await expect(board.getByText("点链接装 App")).toBeVisible();
    for (const choice of ["想起班主任说过", "给班主任发消息"]) {
      await board.getByRole("link", { name: "继续" }).click();
      await board.getByRole("link", { name: choice }).click();
    }
    await expect(board.getByText("押金能不能分两次交")).toBeVisible();
    await board.getByRole("link", { name: "继续" }).click();
    await expect(board.getByText("好的结局")).toBeVisible();
    await board.getByRole("link", { name: "继续" }).click();
    await expect(board.getByRole("heading", { name: "现在要做的" })).toBeVisible();
    await board.getByRole("link", { name: "继续" }).click();
    await expect(board.getByText("开口最难的是第一句")).toBeVisible();
  }
});

test("the teacher's notes hold what to say, what to ask, and a play for a room without computers", async ({
  page,
}) => {
  await page.goto("/lessons/part-time-job/senior/notes");
  await expect(page.getByRole("heading", { name: "分角色演一演" })).toBeVisible();
  await expect(page.getByText("先停一停，问大家").first()).toBeVisible();
  await expect(page.getByText(/旁白 · 对方.* · 学生/)).toBeVisible();
  await expect(page.getByText("合计 13 分钟")).toBeVisible();
  await expect(page.getByText("常见想法").first()).toBeVisible();

  // an evening for parents is acted by a parent
  await page.goto("/lessons/fake-teacher/parents/notes");
  await expect(page.getByText(/旁白 · 对方.* · 家长/)).toBeVisible();
  await expect(page.getByText("家长常怎么想")).toBeVisible();
});

test("the hand-out of every lesson is one sheet of A4 in both languages", async ({ app, computer }) => {
  test.setTimeout(300_000);
  const page = await computer();
  const pages: string[] = [];
  const paths = await lessonPaths(app.url);
  for (const lang of ["zh-CN", "en"]) {
    await page.context().addCookies([{ name: "lang", value: lang, url: app.url }]);
    for (const path of paths) {
      await page.goto(`${path}/handout`);
      const count = await printedSheets(page);
      if (count !== 1) pages.push(`${path} in ${lang}: ${count} pages`);
    }
  }
  expect(paths.length).toBeGreaterThan(10);
  expect(pages).toEqual([]);
});
