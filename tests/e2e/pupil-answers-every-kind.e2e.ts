import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";

/** Answers whatever kind the question is, as a pupil who knows would; with the mouse, so that no script is needed. */
async function answer(page: Page): Promise<void> {
  const legend = await page.locator("fieldset legend").innerText();
  const tick = (words: string) => page.locator("label", { hasText: words }).locator("input").check();
  if (legend === "你的判断") await tick("多半是骗局");
  else if (legend === "选一个") await tick("打电话问本人");
  else if (legend.startsWith("可以选几个")) {
    await tick("不给验证码");
    await tick("告诉爸妈");
  } else if (legend === "这句话对不对？") await tick("不对");
  else if (legend.startsWith("按先后排好")) await sortSteps(page);
  else {
    await tick("急用，别问");
    await tick("先借我 300 元");
  }
}

/** Each step up to its place, as often as it takes. */
async function sortSteps(page: Page): Promise<void> {
  const steps = ["停下来", "找到本人", "告诉大人", "打 110"];
  for (const [place, step] of steps.entries()) {
    const row = page.getByRole("listitem").filter({ hasText: step });
    for (;;) {
      const rows = await page.locator("fieldset li").allInnerTexts();
      const at = rows.findIndex((words) => words.includes(step));
      if (at <= place) break;
      await row.getByRole("button", { name: `往前挪：${step}` }).click();
      await expect(page.locator("fieldset li").nth(at - 1)).toContainText(step);
    }
  }
}

for (const javaScriptEnabled of [true, false]) {
  test(`a pupil answers every kind of question and sees what holds, ${javaScriptEnabled ? "with" : "without"} JavaScript`, async ({
    app,
    computer,
  }) => {
    const page = await computer({ javaScriptEnabled, viewport: { width: 360, height: 740 } });
    await app.joinQuizOfEveryKind(page);
    await page.goto("/learn");
    await page.getByRole("button", { name: "先做这一步" }).click();
    for (let n = 1; n <= 6; n++) {
      await expect(page.getByText(`第 ${n} 条，共 6 条`, { exact: true })).toBeVisible();
      // a box ticked before the page has come alive counts, too; here the question is which kind it is
      if (javaScriptEnabled)
        await expect(page.locator("#answer-keys, [aria-label^=往前挪]").first()).toBeAttached();
      await answer(page);
      if (javaScriptEnabled) await app.expectAccessible(page);
      await page.getByRole("button", { name: /下一条|答完了/ }).click();
    }
    await page.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(page.getByRole("heading", { name: "认出 1 个骗局，没有冤枉真消息" })).toBeVisible();
    await expect(page.getByText("另有 5 题是别的问法，答对 5 题。")).toBeVisible();
    await page.getByRole("link", { name: /找可疑的地方/ }).click();
    await expect(page.getByText("可疑，你找到了")).toHaveCount(2);
    if (javaScriptEnabled) await app.expectAccessible(page);
  });
}

test("a child in the third grade answers, checks, hands in and looks back with pinyin over every word", async ({
  app,
  page,
}) => {
  await app.joinQuizOfEveryKind(page, "young");
  await page.goto("/learn");
  await page.getByRole("button", { name: "先做这一步" }).click();
  await page.getByRole("link", { name: "加上拼音" }).click();
  await expect(page.locator("h1 rt").first()).toBeVisible();
  await page.goto("/learn/quiz?n=check");
  await expect(page.locator("h1 rt").first()).toBeVisible();
  expect(await unspelled(page)).toEqual([]);
  await page.goto("/learn/quiz?n=1");
  await expect(page.locator("#answer-keys")).toBeAttached();
  await page.keyboard.press("b");
  await page.locator("button", { has: page.locator("ruby", { hasText: "条" }) }).click();
  await expect(page).toHaveURL(/n=2/);
  await page.goto("/learn/quiz?n=check");
  expect(await unspelled(page)).toEqual([]);
  await page.locator("button", { has: page.locator("ruby", { hasText: "交" }) }).click();

  await expect(page).toHaveURL(/\/learn\/review/);
  await expect(page.locator("h1 rt").first()).toBeVisible();
  expect(await unspelled(page)).toEqual([]);
  await app.expectAccessible(page);
  for (let n = 1; n <= 6; n++) {
    await page.goto(`/learn/review?n=${n}`);
    await expect(page.locator("h1 rt").first()).toBeVisible();
    expect(await unspelled(page)).toEqual([]);
  }
});

/** Characters without a sound above them, in what a child is to read. */
function unspelled(page: Page): Promise<string[]> {
  const places = "h1, h1 ~ p, h2, dt, dd, section p, [role=status] p, main button[type=submit]";
  return page.locator(places).evaluateAll((places) =>
    places.flatMap((place) => {
      const copy = place.cloneNode(true) as HTMLElement;
      for (const spelled of copy.querySelectorAll("ruby, title")) spelled.remove();
      return /[\u4E00-\u9FFF]/.test(copy.textContent ?? "") ? [copy.textContent ?? ""] : [];
    }),
  );
}
