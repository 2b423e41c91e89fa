/** What a cold visit brings over a school's line. The limits are the product's promise, not what is there today. */
import type { Page } from "@playwright/test";
import { expect, test } from "./support/app.ts";
import { joinLesson, pupilOn, startLesson } from "./support/classroom.ts";

const promised = 160_000;

/** Everything that an empty cache has to fetch, heads and bodies as they were sent. */
async function bytesOf(page: Page, path: string): Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on("requestfinished", (request) => {
    const size = request.sizes().then((part) => part.responseHeadersSize + part.responseBodySize);
    sizes.push(size);
  });
  const response = await page.goto(path);
  expect(await response?.headerValue("content-encoding"), path).toBe("br");
  await page.waitForLoadState("networkidle");
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

test("no page of a pupil weighs more than 160 kB on a first visit", async ({
  app,
  page: teacher,
  computer,
}) => {
  await app.signIn(teacher, "chenjing");
  const { joinCode } = await startLesson(teacher);
  const pupil = await computer();
  await joinLesson(pupil, joinCode, pupilOn(app.facts, 3));
  await pupil.getByRole("button", { name: "先做这一步" }).click();
  await expect(pupil.getByText("第 1 条，共 8 条", { exact: true })).toBeVisible();
  const storageState = await pupil.context().storageState();
  const doors = ["/join", `/join/${joinCode}`, "/card"];
  for (const path of [...doors, "/learn", "/learn/simulation", "/learn/quiz?n=1"]) {
    const cold = await computer({ storageState });
    const bytes = await bytesOf(cold, path);
    expect(bytes, path).toBeGreaterThan(1_000);
    expect(bytes, path).toBeLessThanOrEqual(promised);
    await cold.close();
  }
});
