/** Cards for two classes in one go, and one more for a pupil who has lost theirs. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { startLesson } from "./support/classroom.ts";

// the PIN of a card that is worth nothing any more
test.use({ mayComplain: /status of 422/ });

/** PINs on the sheets that are to be printed, by name. */
async function pinsOn(page: Page): Promise<Map<string, string>> {
  const cards = page.locator("section", { has: page.getByRole("img", { name: "扫码进入课堂" }) });
  const pins = new Map<string, string>();
  for (const words of await cards.allInnerTexts()) {
    const [, name = ""] = words.split("\n").filter((line) => line.trim() !== "");
    pins.set(name, /PIN\s+(\d{6})/.exec(words)?.[1] ?? "");
  }
  return pins;
}

async function signInByCard(page: Page, seat: string, pin = ""): Promise<void> {
  await page.goto("/card");
  await page.getByLabel("学校代码").fill("100301");
  await page.getByLabel("班级码").fill("2601");
  await page.getByLabel("座号").fill(seat);
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "进入课堂" }).click();
}

test("a school prints the cards of two classes, and one card again", async ({ app, page, computer }) => {
  await app.signIn(page, "zhoumin");
  await page.goto("/school/cards");
  await page.getByRole("checkbox", { name: "七年级 1 班" }).check();
  await page.getByRole("checkbox", { name: "七年级 2 班" }).check();
  await page.getByRole("checkbox", { name: "八年级 1 班" }).uncheck();
  await page.getByRole("button", { name: "做新卡并显示" }).click();
  await expect(page.getByRole("heading", { name: "2 个班的 11 张登录卡已做好" })).toBeVisible();
  await app.expectAccessible(page);
  const first = await pinsOn(page);
  expect([...first.values()].every((pin) => /^\d{6}$/.test(pin))).toBe(true);
  // ten to a page, each class on pages of its own
  const pdf = (await page.pdf({ preferCSSPageSize: true })).toString("latin1");
  expect(pdf.match(/\/Type\s*\/Page\b/g)).toHaveLength(2);

  await page.getByRole("link", { name: "打印好了" }).click();
  await expect(page.getByRole("row", { name: /七年级 1 班/ })).toContainText("周敏");
  await page.goto(`/school/roster/classes/${app.facts.ids.classes.seven1}/cards`);
  await page.getByRole("row", { name: /李楠/ }).getByRole("link", { name: "做新卡" }).click();
  await page.getByRole("button", { name: "做新卡并显示" }).click();
  await expect(page.getByRole("heading", { name: "1 张登录卡已做好" })).toBeVisible();
  const again = await pinsOn(page);
  expect([...again.keys()]).toEqual(["李楠"]);

  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  await startLesson(teacher);
  const neighbour = await computer();
  await signInByCard(neighbour, "6", first.get("陈浩"));
  await neighbour.waitForURL("**/learn");
  const pupil = await computer({ mayComplain: /status of 422/ });
  await signInByCard(pupil, "3", again.get("李楠"));
  await pupil.waitForURL("**/learn");
  const finder = await computer({ mayComplain: /status of 422/ });
  await signInByCard(finder, "3", first.get("李楠"));
  await expect(finder.getByRole("alert")).toBeVisible();
});
