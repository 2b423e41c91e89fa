/**
 * Fifty pupils in a made-up classroom of 7 × 9 m hold up their cards at 2 to 8 m; a real browser takes the film of it
 * for its camera. At every question each pupil turns the card to another letter, and every letter that is stored is
 * the one that was held.
 */
import type { Page } from "@playwright/test";
import type { Letter } from "#app/domain/quizzes/letters.ts";
import { seededRandom } from "#app/lib/random.ts";
import { filmRoom, liftedUntilSeen } from "#tests/support/card-film.ts";
import { confusionOf } from "#tests/support/confusion.ts";
import { type App, expect, test } from "./support/app.ts";
import type { CardsTold } from "./support/cards-told.ts";
import { Effort, mostPresses, start, teach } from "./support/effort.ts";

/** 9 is excused for long */
const absent = [8, 9, 20];
/** 7 is on leave */
const present = Array.from({ length: 51 }, (_, at) => at + 1).filter(
  (seat) => ![7, ...absent].includes(seat),
);
const everybody = new Set([7, ...absent, ...present]);

test("cards: fifty are read by the camera in twelve presses, each as it was held", async ({
  app,
  playwright,
}, info) => {
  test.setTimeout(400_000);
  app.run("seed-fifty.ts");
  const room = { seed: 5, pupils: 51, away: new Set([7, ...absent]) };
  // who hears that a card is not read holds it over the heads in front
  const lifted = liftedUntilSeen(room);
  const film = info.outputPath("room.y4m");
  const holdUp = (held: ReadonlyMap<number, Letter>, away: ReadonlySet<number> = room.away) =>
    filmRoom(film, { ...room, lifted, letterOf: (card) => held.get(card), away });
  const putDown = () => holdUp(new Map(), everybody);
  putDown();
  const { launchOptions } = info.project.use;
  const camera = await playwright.chromium.launch({
    ...launchOptions,
    args: [
      ...(launchOptions?.args ?? []),
      "--use-fake-ui-for-media-stream",
      "--use-fake-device-for-media-stream",
      `--use-file-for-fake-video-capture=${film}`,
    ],
  });
  const context = await camera.newContext({ baseURL: app.url, locale: "zh-CN", reducedMotion: "reduce" });
  // a PC whose camera has been allowed before; the very first lesson asks once
  await context.grantPermissions(["camera"]);
  try {
    const page = await context.newPage();
    await page.setViewportSize({ width: 1920, height: 1080 });
    await app.signIn(page, "chenjing");
    const effort = new Effort();
    await start(page, /答题卡片/, effort);
    const here = new URL(page.url()).pathname.replace(/\/board$/, "");
    await teach(page, absent, effort, async (letter) => {
      holdUp(new Map(present.map((seat) => [seat, letter])));
      const option = page.locator(`form > div:has([data-choice=${letter}])`);
      await expect(option.getByText("47", { exact: true })).toBeVisible();
      putDown();
    });
    const told = () => storedBy(app, here);
    const heldAt = drawLetters(told());
    for (const [at, held] of heldAt.entries()) {
      const head = `第 ${at + 1} 题，共 8 题`;
      await expect(page.getByRole("heading", { name: head, exact: true })).toBeVisible();
      if (at === 1) await changeTheirMinds(page, told, held, holdUp);
      holdUp(held);
      // nobody presses: when all have been read, the class goes on by itself
      await expect(page.getByRole("heading", { name: `${head} · 47 人作答` })).toBeVisible({
        timeout: 60_000,
      });
      putDown();
      if (at < 7) await effort.key(page, "PageDown");
    }
    await effort.click(page.getByRole("button", { name: "结束上课并记录" }));
    await expect(page.getByRole("button", { name: "看关键" })).toHaveCount(0);
    await page.goto(here);
    await expect(page.getByText(/50 人中 47 人已记录/)).toBeVisible();
    expect(effort.presses).toBeLessThanOrEqual(mostPresses);

    const pairs = told().flatMap(({ bySeat }, at) =>
      [...(heldAt[at] ?? [])].map(([seat, letter]) => ({ held: letter, read: bySeat[seat] ?? null })),
    );
    console.info(confusionOf(pairs));
    expect(pairs).toHaveLength(8 * 47);
    expect(pairs.filter(({ held, read }) => held !== read)).toEqual([]);
  } finally {
    await camera.close();
  }
});

/** All but one have been read with another letter; then they turn their cards, and the newest letter stands. */
async function changeTheirMinds(
  page: Page,
  told: () => CardsTold[],
  held: ReadonlyMap<number, Letter>,
  holdUp: (held: ReadonlyMap<number, Letter>, away: ReadonlySet<number>) => void,
): Promise<void> {
  const [last] = present;
  const away = new Set([7, ...absent, last as number]);
  const choices = told()[1]?.choices ?? [];
  const other = (letter: Letter) => choices[(choices.indexOf(letter) + 1) % choices.length] as Letter;
  const before = new Map([...held].map(([seat, letter]) => [seat, other(letter)]));
  for (const letterOf of [before, held]) {
    holdUp(letterOf, away);
    const expected = Object.fromEntries([...letterOf].filter(([seat]) => seat !== last));
    await expect.poll(() => told()[1]?.bySeat, { timeout: 60_000 }).toEqual(expected);
  }
  await expect(page.getByText("已读到 46 / 47")).toBeVisible();
}

/** By question and seat: any of the letters that are to choose from. */
function drawLetters(questions: readonly CardsTold[]): Map<number, Letter>[] {
  const random = seededRandom(17);
  return questions.map(({ choices }) => {
    return new Map(present.map((seat) => [seat, random.pick(choices)]));
  });
}

function storedBy(app: App, here: string): CardsTold[] {
  return JSON.parse(app.run("cards-told.ts", here.split("/").pop() ?? "")) as CardsTold[];
}
