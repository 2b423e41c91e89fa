/** What a class sees from the back row: every screen of every lesson, at the two sizes that schools have. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { lessonPaths } from "./support/lessons.ts";

/** On a board 1920 pixels wide. */
const smallest = { text: 64, title: 88 };

/** Shows each screen in turn and tells what does not fit on it or is too small to be read. */
function faultsOf(page: Page): Promise<string[]> {
  return page.evaluate(({ text, title }) => {
    const scale = innerWidth / 1920;
    const screens = [...document.querySelectorAll<HTMLElement>("[data-screen]")];
    const controls = document.querySelector("main nav") as HTMLElement;
    const faults: string[] = [];
    for (const screen of screens) {
      for (const other of screens) other.hidden = other !== screen;
      const fault = (what: string) => faults.push(`screen ${screen.dataset.screen}: ${what}`);
      const { scrollHeight, scrollWidth, clientWidth } = document.documentElement;
      if (scrollHeight > innerHeight + 1) fault(`${scrollHeight} px high, ${screen.innerText.slice(0, 40)}`);
      if (scrollWidth > clientWidth) fault(`${scrollWidth} px wide`);
      const bottom = controls.getBoundingClientRect().top;
      const words = document.createTreeWalker(screen, NodeFilter.SHOW_TEXT);
      while (words.nextNode()) {
        const holder = words.currentNode.parentElement as HTMLElement;
        const box = holder.getBoundingClientRect();
        if (!words.currentNode.textContent?.trim() || holder.closest("[aria-hidden=true]") || box.width <= 1)
          continue;
        const size = Number.parseFloat(getComputedStyle(holder).fontSize);
        const least = (holder.closest("h1, h2") ? title : text) * scale;
        const said = words.currentNode.textContent.slice(0, 20);
        if (size < least - 0.5) fault(`${size} px: ${said}`);
        if (box.bottom > bottom + 1 || box.right > clientWidth || box.left < 0)
          fault(`reaches over: ${said}`);
      }
    }
    return faults;
  }, smallest);
}

for (const [width, height, lang] of [
  [1920, 1080, "zh-CN"],
  [1366, 768, "zh-CN"],
  [1920, 1080, "en"],
] as const) {
  test(`every screen of every lesson can be read from the back row at ${width} × ${height} in ${lang}`, async ({
    app,
    computer,
  }) => {
    test.setTimeout(300_000);
    const page = await computer({ viewport: { width, height } });
    await page.context().addCookies([{ name: "lang", value: lang, url: app.url }]);
    const faults: string[] = [];
    for (const path of await lessonPaths(app.url)) {
      await page.goto(`${path}/board`);
      faults.push(...(await faultsOf(page)).map((fault) => `${path} ${fault}`));
    }
    expect(faults).toEqual([]);
  });
}
