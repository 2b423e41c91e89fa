/** What says 已保存 is on the school's disk; what waits says 未保存 and is sent as soon as it can be. */
import type { Page } from "@playwright/test";
import { type App, expect, test } from "./support/app.ts";
import { answerQuiz, chooseAnswer, joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

const waiting = "未保存：网络断了。答案先留在这台电脑里，网络一恢复就自动保存。";
const noNetwork =
  /net::ERR_(INTERNET_DISCONNECTED|FAILED|CONNECTION_REFUSED|CONNECTION_RESET|EMPTY_RESPONSE|INCOMPLETE_CHUNKED_ENCODING)/;

test.use({ mayComplain: noNetwork });

/** A class at work: the teacher's page, and 李楠 at the first message of the quiz. */
async function beginQuiz(app: App, teacher: Page, pupil: Page) {
  await app.signIn(teacher, "chenjing");
  const lesson = await startLesson(teacher);
  await joinLesson(pupil, lesson.joinCode, pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await expect(pupil.getByText("第 1 条，共 8 条", { exact: true })).toBeVisible();
  return lesson;
}

const answerOn = (page: Page, letter: string) => page.getByRole("radio", { name: new RegExp(`^${letter}`) });

test("answers given without network wait on the computer, over a reload, and go when it is back", async ({
  app,
  page: teacher,
  computer,
}) => {
  const pupil = await computer({ mayComplain: noNetwork });
  const { joinCode } = await beginQuiz(app, teacher, pupil);
  await pupil.context().setOffline(true);
  await chooseAnswer(pupil, "A");
  await expect(pupil.getByText(waiting)).toBeVisible();
  await pupil.getByRole("button", { name: "下一条" }).click();
  await chooseAnswer(pupil, "D");
  await expect(pupil.getByText(waiting)).toBeVisible();
  await pupil.getByRole("link", { name: "检查", exact: true }).click();
  await expect(pupil.getByText("有 2 条还没有保存到学校的服务器。")).toBeVisible();
  await expect(pupil.getByRole("button", { name: "不答了，就这样交" })).toBeDisabled();

  await test.step("pages load again, but nothing can be sent yet", async () => {
    await pupil.route("**/learn/answer", (route) => route.abort());
    await pupil.context().setOffline(false);
    let asked = false;
    pupil.once("dialog", (dialog) => {
      asked = true;
      return dialog.accept();
    });
    await pupil.goto("/learn/quiz?n=1");
    expect(asked, "leaving with unsaved answers is asked about").toBe(true);
    await expect(pupil.getByText(waiting)).toBeVisible();
    await expect(answerOn(pupil, "A")).toBeChecked();
  });

  await test.step("they are sent by themselves", async () => {
    await pupil.unroute("**/learn/answer");
    await expect(pupil.getByText("已保存")).toBeVisible({ timeout: 25_000 });
    await pupil.getByRole("link", { name: /^第 2 条/ }).click();
    await expect(pupil.getByText("已保存")).toBeVisible({ timeout: 25_000 });
  });

  await test.step("another computer shows both", async () => {
    const elsewhere = await computer();
    await joinLesson(elsewhere, joinCode, pupilOn(app.facts, 3));
    await elsewhere.getByRole("button", { name: "接着答（已答 2 / 8）" }).click();
    await expect(answerOn(elsewhere, "A")).toBeChecked();
    await elsewhere.getByRole("link", { name: /^第 2 条/ }).click();
    await expect(answerOn(elsewhere, "D")).toBeChecked();
  });
});

test("a pupil who goes on while the network is away is told what is safe, and goes on when it is back", async ({
  app,
  page: teacher,
  computer,
}) => {
  const pupil = await computer({ mayComplain: noNetwork });
  await beginQuiz(app, teacher, pupil);
  await chooseAnswer(pupil, "A");
  await expect(pupil.getByText("已保存")).toBeVisible();
  await pupil.goto("/learn");
  await pupil.context().setOffline(true);
  await pupil.getByRole("button", { name: /^接着答/ }).click();
  await expect(pupil.getByRole("heading", { name: "网络好像断开了" })).toBeVisible();
  await app.expectAccessible(pupil);
  await pupil.context().setOffline(false);
  await pupil.getByRole("link", { name: "再试一次" }).click();
  await pupil.getByRole("button", { name: "接着答（已答 1 / 8）" }).click();
  await expect(answerOn(pupil, "A")).toBeChecked();
});

test("a server that loses power right after 已保存 still has the answer", async ({
  app,
  page: teacher,
  computer,
}) => {
  const pupil = await computer({ mayComplain: noNetwork });
  await beginQuiz(app, teacher, pupil);
  await chooseAnswer(pupil, "B");
  await expect(pupil.getByText("已保存")).toBeVisible();
  await app.kill();
  await test.step("what is answered meanwhile waits", async () => {
    await pupil.getByRole("button", { name: "下一条" }).click();
    await chooseAnswer(pupil, "C");
    await expect(pupil.getByText(waiting)).toBeVisible();
  });
  await app.restart();
  await expect(pupil.getByText("已保存")).toBeVisible({ timeout: 25_000 });
  await pupil.goto("/learn/quiz?n=1");
  await expect(answerOn(pupil, "B")).toBeChecked();
  await expect(pupil.getByText("已保存")).toBeVisible();
  await pupil.goto("/learn/quiz?n=2");
  await expect(answerOn(pupil, "C")).toBeChecked();
});

test("double clicks and a second tab make one attempt, handed in once", async ({
  app,
  page: teacher,
  computer,
}) => {
  const pupil = await computer();
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  const tab = await pupil.context().newPage();
  await tab.goto("/learn");
  await pupil.bringToFront();
  await pupil.getByRole("button", { name: "先做这一步" }).dblclick();
  await tab.bringToFront();
  await tab.getByRole("button", { name: "先做这一步" }).dblclick();
  await expect(tab.getByText("第 1 条，共 8 条", { exact: true })).toBeVisible();
  await expect(pupil.getByText("第 1 条，共 8 条", { exact: true })).toBeVisible();
  const firstMessage = await pupil.getByRole("heading", { level: 1 }).innerText();
  await expect(tab.getByRole("heading", { level: 1 })).toHaveText(firstMessage);

  await chooseAnswer(tab, "D");
  await expect(tab.getByText("已保存")).toBeVisible();
  await pupil.bringToFront();
  await answerQuiz(pupil, "A");
  await expect(teacher.getByRole("row", { name: /^3 李楠/ })).toContainText("8 / 8 题");
  await pupil.getByRole("button", { name: "交上去，看结果" }).dblclick();
  await expect(pupil.getByRole("heading", { name: "认出 3 个骗局，冤枉了 4 条真消息" })).toBeVisible();

  await test.step("the other tab learns that it is handed in, and changes nothing", async () => {
    await chooseAnswer(tab, "C");
    await expect(tab.getByRole("heading", { name: "认出 3 个骗局，冤枉了 4 条真消息" })).toBeVisible();
    await expect(teacher.getByRole("row", { name: /^3 李楠/ })).toContainText(
      "认出 3 / 3 个骗局，冤枉 4 / 4 条真消息",
    );
  });
});

test("six wrong PINs lock one pupil, and the teacher unlocks with one tap", async ({
  app,
  page: teacher,
  computer,
}) => {
  const { seat, name, pin } = pupilOn(app.facts, 5);
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const pupil = await computer();
  await pupil.goto(`/join/${joinCode}`);
  await pupil.getByRole("link", { name: `${seat} ${name}` }).click();
  const enter = async (digits: string) => {
    await pupil.getByLabel("PIN").fill(digits);
    await pupil.getByRole("button", { name: "进入课堂" }).click();
  };
  const wrong = pin === "000000" ? "111111" : "000000";
  for (let tries = 1; tries <= 5; tries++) {
    const answered = pupil.waitForResponse((response) => response.request().method() === "POST");
    await enter(wrong);
    await answered;
    await expect(pupil.getByText("没有对上。请照着登录卡再输入一次")).toBeVisible();
  }
  await enter(wrong);
  const rest = "输错了六次，先停一停。请举手告诉老师，老师点一下就能解开";
  await expect(pupil.getByText(rest)).toBeVisible();
  await enter(pin);
  await expect(pupil.getByText(rest)).toBeVisible();

  await teacher.reload();
  await expect(
    teacher.getByText(`1 人输错 PIN 太多次，被锁住了：${seat} 号 ${name}。请核对是本人后解锁。`),
  ).toBeVisible();
  await teacher.getByRole("button", { name: `解锁 ${seat} 号 ${name}` }).click();
  await expect(teacher.getByRole("button", { name: /^解锁/ })).toHaveCount(0);
  await enter(pin);
  await expect(pupil.getByText(`${seat} 号 ${name}`)).toBeVisible();
});

test("a pupil who is still answering when the teacher closes is told kindly what is safe", async ({
  app,
  page: teacher,
  computer,
}) => {
  const pupil = await computer();
  await beginQuiz(app, teacher, pupil);
  for (const letter of ["A", "B", "C"]) {
    await chooseAnswer(pupil, letter);
    await expect(pupil.getByText("已保存")).toBeVisible();
    await pupil.getByRole("button", { name: "下一条" }).click();
  }
  await expect(teacher.getByRole("row", { name: /^3 李楠/ })).toContainText("3 / 8 题");
  await teacher.getByRole("button", { name: "结束上课并记录" }).click();
  await expect(teacher.getByText("9 人中 0 人已记录")).toBeVisible();

  await chooseAnswer(pupil, "D");
  await expect(pupil.getByRole("heading", { name: "这节课已经结束了" })).toBeVisible();
  await expect(pupil.getByText("你保存好的 3 条回答都在，老师那里有记录，不会丢。")).toBeVisible();
  await expect(pupil.getByText("有 1 条没来得及保存，请告诉老师。")).toBeVisible();
  pupil.once("dialog", (dialog) => dialog.accept());
  await pupil.getByRole("link", { name: "知道了" }).click();
  await expect(pupil.getByText(/已保存.*的答案都在，可以放心离开/)).toBeVisible();
});
