/** WeChat's old cores and locked-down school PCs: what has to get done is done by links and forms alone. */
import { expect, test } from "./support/app.ts";
import {
  chooseAnswer,
  joinLesson,
  playToAnEnding,
  pupilOn,
  readLesson,
  startLesson,
} from "./support/classroom.ts";

test.use({ javaScriptEnabled: false });

test("without JavaScript a pupil joins, reads, plays, answers, hands in and sees why", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode, path } = await startLesson(teacher);
  const pupil = await computer({ javaScriptEnabled: false });
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  await readLesson(pupil);
  await playToAnEnding(pupil);
  await pupil.getByRole("link", { name: "下一步：回到课堂" }).click();
  await pupil.getByRole("button", { name: "开始测一测" }).click();

  await test.step("a second thought counts, and what was answered stays", async () => {
    await chooseAnswer(pupil, "A");
    await pupil.getByRole("button", { name: "下一条" }).click();
    await pupil.getByRole("link", { name: "上一条" }).click();
    await expect(pupil.getByText("已保存")).toBeVisible();
    await expect(pupil.getByRole("radio", { name: /^A/ })).toBeChecked();
    await chooseAnswer(pupil, "B");
    await pupil.getByRole("button", { name: "下一条" }).click();
  });

  await test.step("a message left out is asked for before handing in", async () => {
    await pupil.getByRole("button", { name: "下一条" }).click();
    for (let n = 3; n <= 8; n++) {
      await chooseAnswer(pupil, "D");
      await pupil.getByRole("button", { name: n < 8 ? "下一条" : "答完了，检查一下" }).click();
    }
    await expect(pupil.getByText("还有 1 条没有答。")).toBeVisible();
    await pupil.getByRole("link", { name: "去答第 2 条" }).click();
    await chooseAnswer(pupil, "D");
    await pupil.getByRole("link", { name: "检查", exact: true }).click();
  });

  await test.step("without script, going on is what saves: the message is still open", async () => {
    await expect(pupil.getByText("还有 1 条没有答。")).toBeVisible();
    await pupil.getByRole("link", { name: "去答第 2 条" }).click();
    await chooseAnswer(pupil, "D");
    await pupil.getByRole("button", { name: "下一条" }).click();
    await pupil.getByRole("link", { name: "检查", exact: true }).click();
    await pupil.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(pupil.getByRole("list", { name: "全部消息" }).getByRole("listitem")).toHaveCount(8);
    await pupil.getByRole("link", { name: "一条一条看" }).click();
    await expect(pupil.getByRole("heading", { name: "关键在这里" })).toBeVisible();
  });

  await test.step("the teacher sees it, calls the roll and closes", async () => {
    await teacher.goto(path);
    await teacher.locator("#roll").getByRole("checkbox", { name: "6 陈浩" }).check();
    await teacher.getByRole("button", { name: "记下点名" }).click();
    await expect(teacher.getByText("应到 9 人，到 7 人，缺席 2 人。")).toBeVisible();
    await teacher.goto(`${path}/board`);
    await expect(teacher.getByText("1/ 7已加入")).toBeVisible();
    await teacher.goto(path);
    await teacher.getByRole("button", { name: "结束上课并记录" }).click();
    await expect(teacher.getByText("9 人中 1 人已记录：本人在电脑上完成 1 人。")).toBeVisible();
  });
});

test("without JavaScript a pupil whose lesson is closed is told kindly", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const pupil = await computer({ javaScriptEnabled: false });
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await chooseAnswer(pupil, "A");
  await teacher.getByRole("button", { name: "结束上课并记录" }).click();
  await pupil.getByRole("button", { name: "下一条" }).click();
  await expect(pupil.getByText("这节课已经结束")).toBeVisible();
  await expect(pupil.getByText(/已保存.*的答案都在，可以放心离开/)).toBeVisible();
});

test("without JavaScript the month's form is saved and handed in", async ({ app, page: administrator }) => {
  await app.signIn(administrator, "zhoumin");
  await administrator.goto("/school/monthly-forms");
  await administrator.getByRole("link", { name: "填写" }).first().click();
  const narrative = administrator.getByLabel("反诈工作开展情况");
  await narrative.fill("1. 宣传教育：召开主题班会。");
  await administrator.getByLabel("本月线索收集条数").fill("两条");
  await administrator.getByRole("button", { name: "保存" }).click();
  await expect(administrator.getByText("请填整数，例如 0、3；不清楚就留空。")).toBeVisible();
  await expect(narrative).toHaveValue("1. 宣传教育：召开主题班会。");
  await administrator.getByLabel("本月线索收集条数").fill("2");
  await administrator.getByLabel("开展专项行动以来共收集线索数").fill("5");
  await administrator.getByRole("button", { name: "保存" }).click();
  await expect(administrator.getByText("已保存，第 1 稿。")).toBeVisible();
  await administrator.getByRole("link", { name: "预览" }).click();
  await expect(administrator.getByRole("article")).toContainText("召开主题班会");
  await administrator.getByRole("link", { name: "返回修改" }).click();
  await administrator.getByRole("button", { name: "报送区教委" }).click();
  await expect(administrator.getByText(/这张表已于 2026-11-23 报送/)).toBeVisible();
});
