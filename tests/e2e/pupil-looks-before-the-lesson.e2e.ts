import { expect, test } from "./support/app.ts";
import { answerQuiz, chooseAnswer, joinCodeOn, joinLesson, pupilOn } from "./support/classroom.ts";

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? "in a browser with script" : "in a browser without script", () => {
    test.use({ javaScriptEnabled });

    test("a pupil looks at six messages before the lesson and is told nothing about them", async ({
      app,
      page: teacher,
      computer,
    }) => {
      await app.signIn(teacher, "chenjing");
      await teacher.getByRole("link", { name: "开始上课" }).first().click();
      await teacher.getByRole("checkbox", { name: /课前测/ }).check();
      await teacher.getByRole("button", { name: "开始上课" }).click();
      const joinCode = await joinCodeOn(teacher);
      const page = await computer({ javaScriptEnabled });
      await joinLesson(page, joinCode, pupilOn(app.facts, 3));
      await page.getByRole("button", { name: "开始看" }).click();
      if (javaScriptEnabled) {
        await answerQuiz(page, "A", 6);
      } else {
        for (let n = 1; n <= 6; n++) {
          await chooseAnswer(page, "A");
          await page.getByRole("button", { name: n < 6 ? "下一条" : "答完了，检查一下" }).click();
        }
      }
      await page.getByRole("button", { name: "交上去，开始上课" }).click();
      await expect(page.getByRole("link", { name: "开始读" })).toBeVisible();
      for (const closed of ["/learn/before", "/learn/review"]) {
        await page.goto(closed);
        await expect(page).toHaveURL(/\/learn$/);
      }
      await expect(page.getByRole("link", { name: "开始读" })).toBeVisible();
    });
  });
}
