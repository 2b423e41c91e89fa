/** A school's own network: plain http under a name that is not localhost, which browsers do not call secure. */
import { expect, test } from "./support/app.ts";
import { answerQuiz, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

test("in a school's network without https a class signs in, joins, answers and is counted", async ({
  app,
  computer,
}) => {
  const baseURL = app.url.replace("localhost", "school.test");
  const teacher = await computer({ baseURL });
  await app.signIn(teacher, "chenjing");
  expect(await teacher.evaluate(() => window.isSecureContext)).toBe(false);
  const { joinCode, boardPath } = await startLesson(teacher);
  const board = await teacher.context().newPage();
  await board.goto(boardPath);
  await expect(board.getByText(`${new URL(baseURL).host}/join`)).toBeVisible();
  await teacher.bringToFront();

  const pupil = await computer({ baseURL });
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  await expect(board.getByText("1/ 9已加入")).toBeVisible();
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await answerQuiz(pupil, "C");
  await pupil.getByRole("button", { name: "交上去，看结果" }).click();
  await expect(pupil.getByRole("heading", { name: "这次还没有认出骗局，没有冤枉真消息" })).toBeVisible();
  await expect(teacher.getByRole("row", { name: /^3 李楠/ })).toContainText("已提交");
  await teacher.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(teacher.getByText("9 人中 1 人已记录：本人在电脑上完成 1 人。")).toBeVisible();
});
