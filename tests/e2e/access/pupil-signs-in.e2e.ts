import type { Page } from "@playwright/test";
import { expect, test } from "../support/app.ts";
import { joinLesson, pupilOn, startLesson } from "../support/classroom.ts";

// a refused form answers 422, a room or card that is not there 404
test.use({ mayComplain: /status of 4(04|22)/ });

async function typePin(page: Page, pin: string): Promise<void> {
  await page.getByLabel("PIN").fill(pin);
  await page.getByRole("button", { name: "进入课堂" }).click();
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "with scripts" : "without scripts", () => {
    test.use({ javaScriptEnabled });

    test("a pupil comes in by name and PIN, and hands the computer to the next", async ({
      app,
      page,
      computer,
    }) => {
      const teacher = await computer();
      await app.signIn(teacher, "chenjing");
      const { joinCode } = await startLesson(teacher);
      const [liNan, chenHao] = [pupilOn(app.facts, 3), pupilOn(app.facts, 6)];
      await joinLesson(page, joinCode, liNan);
      await expect(page.getByText("李楠").first()).toBeVisible();
      await page.locator("form[action='/sign-out'] button").click();
      await page.waitForURL(`**/join/${joinCode}`);
      await page.getByRole("link", { name: "6 陈浩" }).click();
      await typePin(page, chenHao.pin);
      await page.waitForURL("**/learn");
      await expect(page.getByText("陈浩").first()).toBeVisible();
    });

    test("a pupil comes in by what the card says, and by its QR code", async ({ app, page, computer }) => {
      const teacher = await computer();
      await app.signIn(teacher, "chenjing");
      await startLesson(teacher);
      const { pin, cardSecret } = pupilOn(app.facts, 3);
      await page.goto("/card");
      await page.getByLabel("学校代码").fill("100301");
      await page.getByLabel("班级码").fill("2601");
      await page.getByLabel("座号").fill("3");
      await typePin(page, pin);
      await page.waitForURL("**/learn");
      await page.goto(`/card/${cardSecret}`);
      await expect(page.getByText("李楠")).toBeVisible();
      await page.getByRole("button", { name: "是我，进入课堂" }).click();
      await page.waitForURL("**/learn");
    });
  });
}

test("six wrong PINs lock a pupil, and the teacher's one tap opens again", async ({
  app,
  page,
  computer,
}) => {
  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const { pin, learnerId } = pupilOn(app.facts, 3);
  await page.goto(`/join/${joinCode}?learner=${learnerId}`);
  for (let tries = 1; tries <= 6; tries++) {
    const answered = page.waitForResponse((response) => response.request().method() === "POST");
    await typePin(page, pin === "482915" ? "482916" : "482915");
    await answered;
  }
  await expect(page.getByRole("alert")).toContainText("举手告诉老师");
  await typePin(page, pin);
  await expect(page.getByRole("alert")).toContainText("举手告诉老师");

  await teacher.goto(`/teach/classes/${app.facts.ids.classes.seven1}/cards`);
  await teacher.getByRole("button", { name: "解锁" }).click();
  await expect(teacher.getByText("输错六次")).toHaveCount(0);
  await typePin(page, pin);
  await page.waitForURL("**/learn");
});

test("without a running lesson the pupil is told so, kindly", async ({ app, page }) => {
  await page.goto(`/card/${pupilOn(app.facts, 3).cardSecret}`);
  await expect(page.getByText("现在没有正在进行的课")).toBeVisible();
  await expect(page.getByRole("button", { name: "是我，进入课堂" })).toHaveCount(0);
});

test("every pupil can find the door, and hit it", async ({ app, page, computer }) => {
  const teacher = await computer();
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const { learnerId, cardSecret } = pupilOn(app.facts, 3);
  const doors = ["/join", `/join/${joinCode}`, `/join/${joinCode}?learner=${learnerId}`];
  for (const path of [...doors, "/card", `/card/${cardSecret}`, "/card/nobody", "/join/000000"]) {
    await page.goto(path);
    await app.expectAccessible(page);
    for (const target of await page.locator("main a, main button").all()) {
      const box = await target.boundingBox();
      expect.soft(box?.height, `${path} ${await target.textContent()}`).toBeGreaterThanOrEqual(44);
    }
  }
});
