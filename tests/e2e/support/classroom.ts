/** What teachers and pupils do again and again, by the words they see. Works with and without JavaScript. */
import { expect, type Page } from "@playwright/test";
import type { Pupil, WorldFacts } from "./seed-world.ts";

export interface Lesson {
  classSessionId: string;
  joinCode: string;
  /** the teacher's page and the board */
  path: string;
  boardPath: string;
}

export const lessonTitle = "当熟人在 QQ 上找你要钱";

/** From the teacher's first page: 开始上课, then 开始上课. */
export async function startLesson(teacher: Page): Promise<Lesson> {
  await teacher.getByRole("link", { name: "开始上课" }).first().click();
  await teacher.getByRole("button", { name: "开始上课" }).click();
  await expect(teacher.getByText("仅教师可见").first()).toBeVisible();
  const path = new URL(teacher.url()).pathname;
  const classSessionId = path.split("/").pop() as string;
  return { classSessionId, path, boardPath: `${path}/board`, joinCode: await joinCodeOn(teacher) };
}

/** As the teacher's page says it. */
export async function joinCodeOn(teacher: Page): Promise<string> {
  const words = await teacher.getByText(/^课堂码 \d{3} \d{3}$/).innerText();
  return words.replace(/\D/g, "");
}

export function pupilOn(facts: WorldFacts, seat: number): Pupil {
  const pupil = facts.pupils.find((one) => one.seat === seat);
  if (!pupil) throw new Error(`nobody sits on ${seat}`);
  return pupil;
}

/** The join code from the board, the own name, the PIN of the card. */
export async function joinLesson(page: Page, joinCode: string, pupil: Pupil): Promise<void> {
  await page.goto("/join");
  await page.getByLabel("课堂码").fill(joinCode);
  await page.getByRole("button", { name: "下一步" }).click();
  await page.getByRole("link", { name: `${pupil.seat} ${pupil.name}`.trim() }).click();
  await page.getByLabel("PIN").fill(pupil.pin);
  await page.getByRole("button", { name: "进入课堂" }).click();
  await page.waitForURL("**/learn");
}

/** From today's steps to the reading page and back. */
export async function readLesson(page: Page): Promise<void> {
  await page.getByRole("link", { name: "开始读" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  await page.getByRole("link", { name: /回到我的课堂/ }).click();
}

/** Takes the first choice at every turn until the story ends; its lines come at once here. */
export async function playToAnEnding(page: Page): Promise<void> {
  await page.getByRole("link", { name: "开始试一试" }).click();
  await page.getByRole("button", { name: "开始" }).click();
  const question = page.getByRole("heading", { name: "你会怎么做？" });
  const ending = page.getByRole("heading", { name: "回头看：要紧的那几步" });
  const log = page.getByRole("log");
  for (let turn = 0; turn < 20; turn++) {
    await expect(question.or(ending)).toBeVisible();
    if (await ending.isVisible()) return;
    const before = await log.innerText();
    await page.locator("main form button[name=optionId]").first().click();
    await expect(log).not.toHaveText(before, { useInnerText: true });
  }
  throw new Error("the story did not end");
}

/** The same answer to every message, each seen saved; ends on the page before handing in. */
export async function answerQuiz(page: Page, letter: "A" | "B" | "C" | "D", messages = 8): Promise<void> {
  for (let n = 1; n <= messages; n++) {
    await expect(page.getByText(`第 ${n} 条，共 ${messages} 条`, { exact: true })).toBeVisible();
    await chooseAnswer(page, letter);
    await expect(page.getByText("已保存")).toBeVisible();
    await page.getByRole("button", { name: n < messages ? "下一条" : "答完了，检查一下" }).click();
  }
  await expect(page.getByRole("heading", { name: "检查一下" })).toBeVisible();
}

/** The answer of this letter; where a question of another kind has none, any. */
export async function chooseAnswer(page: Page, letter: string): Promise<void> {
  const boxes = page.locator("main input[name=response]:not([type=hidden])");
  const steps = page.getByRole("button", { name: /^往后挪/ });
  await expect(boxes.or(steps).first()).toBeVisible();
  const meant = page.getByRole("radio", { name: new RegExp(`^${letter}`) });
  if ((await meant.count()) > 0) await meant.click();
  else if ((await boxes.count()) > 0) await boxes.last().click();
  else await steps.first().click();
}

/** What the class reads, without the small words about what is being saved and what the camera sees. */
export function wordsOnBoard(page: Page): Promise<string> {
  return page.locator("main").evaluate((board) => {
    const copy = board.cloneNode(true) as HTMLElement;
    for (const status of copy.querySelectorAll("[role=status], [role=alert]")) status.remove();
    return (copy.textContent ?? "").replace(/正在读，.*?每秒 \d+ 次/, "");
  });
}
