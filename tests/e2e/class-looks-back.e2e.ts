import { expect, test } from "./support/app.ts";
import { answerQuiz, joinCodeOn, joinLesson, pupilOn } from "./support/classroom.ts";

const lesson = "当熟人在 QQ 上找你要钱";

test("three weeks after a lesson the class looks back for five minutes, and the teacher sees what has stayed", async ({
  app,
  page: teacher,
  computer,
}) => {
  test.slow();
  await app.seedWeeksAgo();
  await app.signIn(teacher, "chenjing");

  const classSessionId =
    await test.step("the teacher's first page suggests it, the start page names the lesson", async () => {
      await expect(teacher.getByText(`11 月 2 日上过「${lesson}」`)).toBeVisible();
      await teacher.getByRole("link", { name: "五分钟回顾" }).click();
      await expect(teacher.getByRole("heading", { level: 1, name: "五分钟回顾" })).toBeVisible();
      await expect(teacher.getByRole("heading", { name: `回顾「${lesson}」` })).toBeVisible();
      await expect(teacher.getByRole("radiogroup", { name: "上哪一课" })).toHaveCount(0);
      await app.expectAccessible(teacher);
      await teacher.getByText("电脑教室").click();
      await teacher.getByRole("button", { name: "开始回顾" }).click();
      await teacher.waitForURL(/\/class-sessions\//);
      await expect(teacher.getByText("五分钟回顾")).toBeVisible();
      // no roll is called: it records nobody
      await expect(teacher.getByRole("button", { name: "记下点名" })).toHaveCount(0);
      await app.expectAccessible(teacher);
      return new URL(teacher.url()).pathname.split("/").pop() as string;
    });

  await test.step("a pupil finds one thing to do, answers six messages and sees what decided them", async () => {
    const pupil = await computer();
    await joinLesson(pupil, await joinCodeOn(teacher), pupilOn(app.facts, 3));
    await expect(pupil.getByRole("heading", { level: 1, name: "五分钟回顾" })).toBeVisible();
    await app.expectAccessible(pupil);
    await pupil.getByRole("button", { name: "开始回顾" }).click();
    await answerQuiz(pupil, "B", 6);
    await pupil.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(pupil.getByRole("heading", { name: "认出 3 个骗局，冤枉了 3 条真消息" })).toBeVisible();
    await pupil.getByRole("link", { name: "一条一条看" }).click();
    await expect(pupil.getByRole("heading", { name: "关键在这里" })).toBeVisible();
    await pupil.goto("/learn");
    await expect(pupil.getByText("回顾做完了。等老师的下一步安排。")).toBeVisible();
  });

  await test.step("it ends, records nobody, and the class's page tells what has stayed", async () => {
    await app.seedWeeksAgo(classSessionId);
    await teacher.reload();
    await teacher.getByRole("button", { name: "结束回顾" }).click();
    await expect(teacher.getByText("回顾结束了。回顾不另记上课，作答都保留着。")).toBeVisible();
    await teacher.goto(`/teach/classes/${app.facts.ids.classes.seven1}/effect`);
    await expect(teacher.getByText("几周以后", { exact: true })).toBeVisible();
    await expect(teacher.getByText(/比的是两次都作答的 7 人/)).toHaveCount(2);
    await expect(teacher.getByRole("row", { name: /^巩固/ })).toContainText("÷ 21 =");
    await app.expectAccessible(teacher);
    await teacher.goto("/teach");
    await expect(teacher.getByText(`11 月 2 日上过「${lesson}」`)).toBeHidden();
  });
});

test("a class that has had no lesson has nothing to look back at", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  await page.goto(`/teach/classes/${app.facts.ids.classes.seven1}/start?purpose=booster`);
  await expect(page.getByText("还没有可以回顾的课")).toBeVisible();
  await expect(page.getByRole("button", { name: "开始回顾" })).toHaveCount(0);
});
