import { expect, test } from "../support/app.ts";
import { startLesson, tapName, typePin } from "./lesson.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a pupil taps the name, types the PIN, and hands the computer to the next", async ({
      app,
      page,
      browser,
    }) => {
      const { joinCode } = await startLesson(app, browser);
      const { cards, ids } = app.facts;
      await tapName(app, page, joinCode, "李楠");
      await typePin(page, cards[ids.learners.liNan]?.pin ?? "");
      await page.waitForURL(/\/learn/);
      await expect(page.getByText("李楠").first()).toBeVisible();
      await page.goto(`${app.url}/learn`);
      await page.locator("form[action='/sign-out'] button").click();
      await page.waitForURL(`${app.url}/join/${joinCode}`);
      await page.getByRole("link", { name: "陈浩" }).click();
      await typePin(page, cards[ids.learners.chenHao]?.pin ?? "");
      await page.waitForURL(/\/learn/);
      await expect(page.getByText("陈浩").first()).toBeVisible();
    });

    test("a pupil comes in by what the card says, and by its QR code", async ({ app, page, browser }) => {
      await startLesson(app, browser);
      const card = app.facts.cards[app.facts.ids.learners.liNan];
      await page.goto(`${app.url}/card`);
      await page.getByLabel("学校代码").fill("100301");
      await page.getByLabel("班级码").fill("2601");
      await page.getByLabel("座号").fill("3");
      await typePin(page, card?.pin ?? "");
      await page.waitForURL(/\/learn/);
      await page.goto(`${app.url}/card/${card?.cardSecret}`);
      await expect(page.getByText("李楠")).toBeVisible();
      await page.getByRole("button", { name: "是我，进入课堂" }).click();
      await page.waitForURL(/\/learn/);
    });
  });
}

test("six wrong PINs lock a pupil, and the teacher's one tap opens again", async ({ app, page, browser }) => {
  const { teacher, joinCode } = await startLesson(app, browser);
  const pin = app.facts.cards[app.facts.ids.learners.liNan]?.pin ?? "";
  await tapName(app, page, joinCode, "李楠");
  for (let tries = 1; tries <= 6; tries++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await typePin(page, pin === "482915" ? "482916" : "482915");
    await answered;
  }
  await expect(page.getByRole("alert")).toContainText("举手告诉老师");
  await typePin(page, pin);
  await expect(page.getByRole("alert")).toContainText("举手告诉老师");

  await teacher.goto(`${app.url}/teach/classes/${app.facts.ids.classes.seven1}/cards`);
  await teacher.getByRole("button", { name: "解锁" }).click();
  await expect(teacher.getByText("输错六次")).toHaveCount(0);
  await typePin(page, pin);
  await page.waitForURL(/\/learn/);
});

test("without a running lesson the pupil is told so, kindly", async ({ app, page }) => {
  const card = app.facts.cards[app.facts.ids.learners.liNan];
  await page.goto(`${app.url}/card/${card?.cardSecret}`);
  await expect(page.getByText("现在没有正在进行的课")).toBeVisible();
  await expect(page.getByRole("button", { name: "是我，进入课堂" })).toHaveCount(0);
});

test("the pupils' doors are open to everybody", async ({ app, page, browser }) => {
  const { joinCode } = await startLesson(app, browser);
  const { liNan } = app.facts.ids.learners;
  const secret = app.facts.cards[liNan]?.cardSecret;
  const doors = [
    "/join",
    `/join/${joinCode}`,
    `/join/${joinCode}?learner=${liNan}`,
    "/card",
    `/card/${secret}`,
  ];
  for (const path of [...doors, "/card/nobody", "/join/000000"]) {
    await page.goto(app.url + path);
    await app.expectAccessible(page);
    // every name, button and link of these pages is large enough for a small hand
    for (const target of await page.locator("main a, main button").all()) {
      const box = await target.boundingBox();
      expect.soft(box?.height, `${path} ${await target.textContent()}`).toBeGreaterThanOrEqual(44);
    }
  }
});
