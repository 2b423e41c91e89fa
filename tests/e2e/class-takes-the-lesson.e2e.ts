/** The main job from end to end: a class takes the lesson and the quiz, and the figure stands in the monthly form. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import {
  answerQuiz,
  joinLesson,
  lessonTitle,
  playToAnEnding,
  pupilOn,
  readLesson,
} from "./support/classroom.ts";
import { documentText } from "./support/files.ts";

test("two pupils finish, the others are missing, and every page and the form's Word document say so", async ({
  app,
  page: teacher,
  computer,
}) => {
  test.slow();
  const { facts } = app;
  const zhangWei = pupilOn(facts, 1);
  const liNan = pupilOn(facts, 3);
  let board: Page;
  let joinCode = "";

  await test.step("the teacher has the class at work in three clicks", async () => {
    await app.signIn(teacher, "chenjing");
    await expect(teacher).toHaveURL(/\/teach$/);
    await teacher.getByRole("link", { name: "开始上课" }).first().click();
    await teacher.getByRole("button", { name: "开始上课" }).click();
    await expect(teacher.getByText("仅教师可见")).toBeVisible();
    const popup = teacher.waitForEvent("popup");
    await teacher.getByRole("link", { name: "打开大屏" }).click();
    board = await popup;
    // a tab behind another one is drawn once a second only
    await teacher.bringToFront();
    joinCode = (await board.getByText(/^\d{3} \d{3}$/).innerText()).replace(" ", "");
    await expect(board.getByText("0/ 9已加入")).toBeVisible();
  });

  await test.step("who is not in school is marked on the teacher's page", async () => {
    for (const seat of [4, 5, 8, 9, 10]) {
      const { name } = pupilOn(facts, seat);
      const roll = teacher.locator("#roll");
      await roll.getByRole("checkbox", { name: `${seat} ${name || "未留姓名"}` }).check();
    }
    await teacher.getByRole("button", { name: "记下点名" }).click();
    await expect(teacher.getByText("应到 9 人，到 4 人，缺席 5 人。")).toBeVisible();
    await expect(board.getByText("0/ 4已加入")).toBeVisible();
  });

  const first = await computer();
  const second = await computer();
  await test.step("two pupils come in by code, name and PIN, and the board counts them by itself", async () => {
    await joinLesson(first, joinCode, zhangWei);
    await expect(board.getByText("1/ 4已加入")).toBeVisible({ timeout: 3_000 });
    await joinLesson(second, joinCode, liNan);
    await expect(board.getByText("2/ 4已加入")).toBeVisible({ timeout: 3_000 });
  });

  await test.step("they read, play and answer eight messages", async () => {
    for (const pupil of [first, second]) {
      await expect(pupil.getByRole("heading", { level: 1, name: lessonTitle })).toBeVisible();
      await readLesson(pupil);
      await playToAnEnding(pupil);
      await pupil.getByRole("link", { name: "下一步：回到课堂" }).click();
      await pupil.getByRole("button", { name: "开始测一测" }).click();
    }
    await answerQuiz(first, "A");
    await expect(board.getByText("1正在答题")).toBeVisible({ timeout: 3_000 });
    await answerQuiz(second, "C");
    await expect(board.getByText("2正在答题")).toBeVisible({ timeout: 3_000 });
  });

  await test.step("they hand in and see why each answer was right or not", async () => {
    await first.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(first.getByRole("heading", { name: "认出 3 个骗局，冤枉了 4 条真消息" })).toBeVisible();
    await expect(board.getByText("1/ 4已提交")).toBeVisible({ timeout: 3_000 });
    await second.getByRole("button", { name: "交上去，看结果" }).click();
    await expect(second.getByRole("heading", { name: "这次还没有认出骗局，没有冤枉真消息" })).toBeVisible();
    await expect(board.getByText("2/ 4已提交")).toBeVisible({ timeout: 3_000 });
    await first.getByRole("link", { name: "一条一条看" }).click();
    await expect(first.getByRole("heading", { name: "关键在这里" })).toBeVisible();
    await expect(first.getByRole("heading", { name: "为什么，怎么办" })).toBeVisible();
  });

  await test.step("nothing on the board tells one pupil from another", async () => {
    const shown = await board.locator("html").innerHTML();
    expect(facts.learnersNames.filter((name) => shown.includes(name))).toEqual([]);
  });

  await test.step("the teacher's own page says who is missing, and closes", async () => {
    await expect(teacher.getByText("结束后将记录 2 人已上课")).toBeVisible();
    await expect(teacher.getByRole("row", { name: /^3 李楠/ })).toContainText("认出 0 / 3 个骗局");
    await expect(teacher.getByText("还有 2 人没有加入：2 号 张伟、6 号 陈浩。")).toBeVisible();
    await teacher.getByRole("button", { name: "结束上课并记录" }).click();
    await expect(teacher.getByText("9 人中 2 人已记录：本人在电脑上完成 2 人。")).toBeVisible();
    await expect(
      teacher.getByText(/还有 7 人没有上这一课：2 号 张伟、4 号 刘𬱖、5 号 阿依古丽·买买提/),
    ).toBeVisible();
    await expect(board.getByRole("heading")).toBeVisible();
    await first.goto("/learn");
    await expect(first.getByText("这节课已经结束")).toBeVisible();
  });

  const administrator = await computer();
  await test.step("the school sees two taught, and the missing by name", async () => {
    await app.signIn(administrator, "zhoumin");
    await administrator.goto("/school/coverage");
    await administrator.getByRole("link", { name: "七年级 1 班" }).first().click();
    await expect(administrator.getByRole("heading", { name: "还没上课的 6 人" })).toBeVisible();
    await expect(administrator.getByText("陈浩").first()).toBeVisible();
    await expect(administrator.getByText("李楠")).toHaveCount(0);
    await administrator.getByRole("link", { name: "显示全部名单" }).click();
    await expect(administrator.getByRole("row", { name: /李楠.*已上课/ })).toBeVisible();
  });

  await test.step("the monthly form is drafted with these figures and saved", async () => {
    await administrator.goto("/school/monthly-forms/2026-12");
    const narrative = administrator.getByLabel("反诈工作开展情况");
    await expect(narrative).toHaveValue(/开展“防诈”法治教育课 1 节，覆盖 1 个班级、2 人/);
    await administrator.getByLabel("本月线索收集条数").fill("1");
    await administrator.getByLabel("开展专项行动以来共收集线索数").fill("3");
    await administrator.getByRole("button", { name: "保存" }).click();
    await expect(administrator.getByText("已保存，第 1 稿。")).toBeVisible();
  });

  await test.step("the Word document carries them", async () => {
    const download = administrator.waitForEvent("download");
    await administrator.getByRole("link", { name: "下载 Word 文档" }).click();
    const text = documentText(await (await download).path());
    expect(text).toContain("开展“防诈”法治教育课 1 节，覆盖 1 个班级、2 人");
    expect(text).toContain("渝南区第三初级中学");
  });

  await test.step("the district sees the unit's counts and its form's state, and no pupil's name", async () => {
    const officer = await computer();
    await app.signIn(officer, "lijianguo");
    for (const path of [
      "/district",
      `/district/units/${facts.ids.schools.junior}`,
      "/district/months/2026-12",
    ]) {
      await officer.goto(path);
      await expect(officer.getByText("渝南区第三初级中学").first()).toBeVisible();
      const shown = await officer.locator("html").innerHTML();
      expect(facts.learnersNames.filter((name) => shown.includes(name))).toEqual([]);
    }
    await expect(officer.getByRole("row", { name: /渝南区第三初级中学/ })).toContainText("起草中");
  });
});
