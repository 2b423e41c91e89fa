/** The server is killed again and again while a class answers as fast as it can: what was acknowledged is there. */
import { newId } from "#app/lib/ids.server.ts";
import { seededRandom } from "#app/lib/random.ts";
import { type App, expect, test } from "./support/app.ts";
import type { KeptAnswer } from "./support/kept-answers.ts";
import type { AnsweringPupil } from "./support/seed-answering.ts";

const deaths = 5;
const random = seededRandom(23);

interface Sent extends KeptAnswer {
  isAcknowledged: boolean;
}

test("no answer that was acknowledged is lost or doubled when the server dies at any moment", async ({
  app,
}) => {
  const pupils = JSON.parse(app.run("seed-answering.ts")) as AnsweringPupil[];
  const sent: Sent[] = [];
  let isOver = false;
  const answering = Promise.all(pupils.map((pupil) => answerOn(app.url, pupil, sent, () => isOver)));
  for (let n = 0; n < deaths; n++) {
    const before = acknowledged(sent).length;
    await expect.poll(() => acknowledged(sent).length).toBeGreaterThan(before + 20);
    await new Promise((resolve) => setTimeout(resolve, random.next() * 200));
    await app.kill();
    await app.restart();
  }
  isOver = true;
  await answering;

  const kept = JSON.parse(app.run("kept-answers.ts")) as KeptAnswer[];
  const keys = kept.map(({ answerKey }) => answerKey);
  expect(new Set(keys).size, "one row for each key").toBe(keys.length);
  const lost = acknowledged(sent).filter((answer) => !kept.some((row) => isSame(row, answer)));
  expect(lost, "acknowledged and not kept").toEqual([]);
  const invented = kept.filter((row) => !sent.some((answer) => isSame(row, answer)));
  expect(invented, "kept and never sent").toEqual([]);
  expect(sent.length).toBeGreaterThan(100);
  expect(sent.length, "some were on their way when the server died").toBeGreaterThan(
    acknowledged(sent).length,
  );
});

test("an answer sent again after the server died is one answer", async ({ app }) => {
  const [pupil] = JSON.parse(app.run("seed-answering.ts")) as [AnsweringPupil];
  const answer = { attemptId: pupil.attemptId, position: 1, answerKey: newId(), response: "B" };
  expect(await send(app.url, pupil, answer)).toBe(true);
  await app.kill();
  await app.restart();
  expect(await send(app.url, pupil, answer)).toBe(true);
  expect(JSON.parse(app.run("kept-answers.ts"))).toEqual([answer]);
});

/** One pupil's browser: what fails is sent again under its own key, as the page's queue does, until it is over. */
async function answerOn(url: App["url"], pupil: AnsweringPupil, sent: Sent[], isOver: () => boolean) {
  while (!isOver()) {
    const { attemptId } = pupil;
    const [position, response] = [random.pick([1, 2, 3, 4, 5, 6, 7, 8]), random.pick(["A", "B", "C", "D"])];
    const answer: Sent = { attemptId, position, answerKey: newId(), response, isAcknowledged: false };
    sent.push(answer);
    const retries = random.next() < 0.5 ? 50 : 1;
    for (let tries = 0; tries < retries && !answer.isAcknowledged && !isOver(); tries++) {
      answer.isAcknowledged = await send(url, pupil, answer);
      if (!answer.isAcknowledged) await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}

async function send(url: string, { cookie }: AnsweringPupil, answer: KeptAnswer): Promise<boolean> {
  const { attemptId, position, answerKey, response } = answer;
  try {
    const reply = await fetch(`${url}/learn/answer`, {
      method: "POST",
      headers: { cookie, accept: "application/json", "sec-fetch-site": "same-origin" },
      body: new URLSearchParams({ attemptId, position: String(position), answerKey, response }),
    });
    return ((await reply.json()) as { ok: boolean }).ok;
  } catch {
    return false;
  }
}

function acknowledged(sent: readonly Sent[]): Sent[] {
  return sent.filter(({ isAcknowledged }) => isAcknowledged);
}

function isSame(row: KeptAnswer, answer: KeptAnswer): boolean {
  return (
    row.answerKey === answer.answerKey &&
    row.attemptId === answer.attemptId &&
    row.position === answer.position &&
    row.response === answer.response
  );
}
