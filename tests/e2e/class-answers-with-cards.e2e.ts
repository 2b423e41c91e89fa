/** A class without devices: printed cards, one camera. The camera is a film of a made-up classroom. */
import type { Browser, Page } from "@playwright/test";
import { filmRoom } from "#tests/support/card-film.ts";
import { photographRoom } from "#tests/support/card-room.ts";
import { pngOf } from "#tests/support/png.ts";
import { type App, expect, test } from "./support/app.ts";
import { printedSheets } from "./support/print.ts";

test.setTimeout(180_000);

/** Starts with cards and leads the board to the first question, the roll called. */
async function leadToQuestions(page: Page): Promise<string> {
  await page.getByRole("link", { name: "开始上课" }).first().click();
  await page.getByRole("radio", { name: /答题卡片/ }).check();
  for (const step of ["阅读课文", "情景演练", "课前测（6 题）"])
    await page.getByRole("checkbox", { name: step }).uncheck();
  await page.getByRole("button", { name: "开始上课" }).click();
  await page.waitForURL(/class-sessions\/[^/]+\/board$/);
  const here = new URL(page.url()).pathname.replace(/\/board$/, "");
  // excused for long, and here today
  await page.getByRole("checkbox", { name: "9 号" }).uncheck();
  await page.getByRole("button", { name: "记下点名，往下走" }).click();
  await expect(page.getByText("第 1 题，共 8 题")).toBeVisible();
  return here;
}

test("fifty cards are fifty sheets", async ({ app, page }) => {
  await app.signIn(page, "chenjing");
  await page.goto("/teach/answer-cards");
  expect(await printedSheets(page)).toBe(50);
});

test("cards held up before a camera are read, and those covered are noted by hand", async ({
  app,
  page,
  playwright,
}, info) => {
  const film = info.outputPath("room.y4m");
  const held = filmRoom(film, { seed: 5, pupils: 10 });
  const { launchOptions } = info.project.use;
  const camera: Browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await camera.newContext({ baseURL: app.url, locale: "zh-CN", reducedMotion: "reduce" });
  try {
    await app.signIn(page, "chenjing");
    const here = await leadToQuestions(page);
    const scanner = await context.newPage();
    await app.signIn(scanner, "chenjing");
    await scanner.goto(`${here}/scanner`);
    await app.expectAccessible(scanner);
    await scanner.getByRole("button", { name: "打开摄像头读卡" }).click();
    // nobody sits on 7 and 11; those covered in the film may stay unread
    const seats = seatsTaught(app);
    const readable = held.filter(({ card, covered }) => !covered && seats.includes(card));
    expect(readable.length).toBeGreaterThan(5);
    await expect(scanner.getByText(/^正在读/)).toBeVisible();
    for (const { card } of readable)
      await expect(
        scanner
          .getByRole("listitem")
          .filter({ hasText: `${card}已完成` })
          .first(),
      ).toBeVisible();
    await expect(scanner.getByText("已保存", { exact: true })).toBeVisible();
    // who chose what is nowhere on a page that may be mirrored
    const names = app.facts.learnersNames.filter((name) => name !== "");
    const words = await scanner.locator("main").innerText();
    expect(names.filter((name) => words.includes(name))).toEqual([]);

    const byHand = await page.context().newPage();
    await byHand.goto(`${here}/cards-by-hand`);
    await expect(byHand.getByText("仅教师可见").first()).toBeVisible();
    await app.expectAccessible(byHand);
    for (let left = await missing(byHand); left > 0; left--) {
      await byHand.getByRole("button", { name: /^B，/ }).first().click();
      await expect(byHand.getByText(/^已保存：.*选 B$/)).toBeVisible();
    }
    await expect(byHand.getByText("都读到了。")).toBeVisible();
    await expect(page.getByText("已读到 9 / 9")).toBeVisible();

    await page.locator('[data-clicker="next"]').click();
    await expect(page.getByRole("heading", { name: /9 人作答/ })).toBeVisible();
    await expect(scanner.getByRole("heading", { name: "现在没有题目" })).toBeVisible();
    for (let question = 2; question <= 8; question++) {
      await page.locator('[data-clicker="next"]').click();
      await expect(page.getByText("看关键")).toBeVisible();
      await expect(scanner.getByText(`第 ${question} 题，共 8 题`)).toBeVisible();
      await expect(scanner.getByText("已保存", { exact: true })).toBeVisible();
      for (const { card } of readable)
        await expect(
          scanner
            .getByRole("listitem")
            .filter({ hasText: `${card}已完成` })
            .first(),
        ).toBeVisible();
      await page.locator('[data-clicker="next"]').click();
      await expect(page.getByText("看关键")).toHaveCount(0);
    }
    await page.goto(here);
    await page.getByRole("button", { name: "结束上课并记录" }).click();
    // some of those half covered are read as well
    const recorded = await page.getByText(/本人举卡完成 \d+ 人/).innerText();
    expect(Number(/本人举卡完成 (\d+) 人/.exec(recorded)?.[1])).toBeGreaterThanOrEqual(readable.length);
    await expect(scanner.getByText("这节课已经结束，不再读卡。")).toBeVisible();
  } finally {
    await camera.close();
  }
});

/** Without who is on leave: nobody else has the number 7. */
function seatsTaught({ facts }: App): number[] {
  return facts.pupils
    .filter(({ learnerId }) => learnerId !== facts.ids.learners.suspended)
    .map(({ seat }) => seat);
}

async function missing(page: Page): Promise<number> {
  const heading = page.getByRole("heading", { name: /^还没读到的 \d+ 人$/ });
  return Number((await heading.innerText()).replace(/\D/g, ""));
}

test("on plain http the page says why there is no camera, and reads photographs of the room", async ({
  app,
  computer,
}) => {
  const teacher = await computer({ baseURL: app.url.replace("localhost", "school.test") });
  await app.signIn(teacher, "chenjing");
  const here = await leadToQuestions(teacher);
  await teacher.goto(`${here}/scanner`);
  await teacher.getByRole("button", { name: "打开摄像头读卡" }).click();
  await expect(teacher.getByText("这个地址不能用摄像头")).toBeVisible();
  const room = { seed: 5, pupils: 10 };
  const photos = [1, 2].map((moment) => ({
    name: `room-${moment}.png`,
    mimeType: "image/png",
    buffer: pngOf(photographRoom({ ...room, moment }).frame),
  }));
  await teacher.getByLabel("照片").setInputFiles(photos.slice(0, 1));
  await expect(teacher.getByText(/只认出一次，还没有算数，请再拍一张/)).toBeVisible();
  await expect(teacher.getByText("已保存", { exact: true })).toHaveCount(0);
  await teacher.getByLabel("照片").setInputFiles(photos.slice(1));
  await expect(teacher.getByText("已保存", { exact: true })).toBeVisible();
  const seats = seatsTaught(app);
  for (const { card, covered } of photographRoom({ ...room, moment: 1 }).cards) {
    if (covered || !seats.includes(card)) continue;
    await expect(
      teacher
        .getByRole("listitem")
        .filter({ hasText: `${card}已完成` })
        .first(),
    ).toBeVisible();
  }
});
