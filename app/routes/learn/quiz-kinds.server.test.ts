import { beforeEach, describe, expect, it } from "vitest";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "#app/domain/quizzes/quiz.fixtures.ts";
import { keyOf } from "#app/domain/quizzes/response.ts";
import { submitAttempt } from "#app/domain/quizzes/submission.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { countAnswers, createRunningQuiz, learnerIn } from "#tests/support/quiz.ts";
import { htmlOf, routeArgs } from "#tests/support/routes.ts";
import { createWorld, world } from "#tests/support/world.ts";
import { action as answer } from "./answer.ts";
import Quiz, { loader as quizLoader } from "./quiz.tsx";
import Review, { loader as reviewLoader } from "./review.tsx";

const items = [
  verdictItem({ id: "k-verdict" }),
  singleItem({ id: "k-single" }),
  multipleItem({ id: "k-multiple" }),
  trueFalseItem({ id: "k-true-false" }),
  orderItem({ id: "k-order" }),
  markItem({ id: "k-mark" }),
];
const kinds = items.map(({ kind }) => kind);

let liNan: LearnerViewer;
let attemptId: string;

beforeEach(async () => {
  await resetDatabase();
  await createWorld();
  const quiz = await createRunningQuiz(world.classes.seven1, items);
  liNan = learnerIn(quiz.classSessionId);
  const started = await startAttempt(liNan);
  if (!started.ok) throw new Error(started.reason);
  attemptId = started.attempt.id;
});

const positionOf = (kind: string) => kinds.indexOf(kind as (typeof kinds)[number]) + 1;

/** A form as a page without script sends it; ticked boxes come one by one. */
async function post(kind: string, fields: [string, string][]): Promise<Response> {
  const body = new URLSearchParams([
    ["attemptId", attemptId],
    ["position", String(positionOf(kind))],
    ["answerKey", `page-key-${kind}`],
    ["here", "3"],
    ["next", "4"],
    ...fields,
  ]);
  return await Promise.resolve(answer(routeArgs("/learn/answer", liNan, { method: "POST", body }))).catch(
    (thrown) => thrown,
  );
}

const answers = async () => {
  const data = await quizLoader(routeArgs("/learn/quiz?n=1", liNan));
  return data.answers;
};

describe("a quiz of every kind", () => {
  it("sends no key of any of them before handing in, and draws each so that a form alone can answer it", async () => {
    const data = await quizLoader(routeArgs("/learn/quiz?n=1", liNan));
    expect(JSON.stringify(data)).not.toMatch(/correct|flag|genuine|"answer"|cue of|feedback of|k-/);
    const pages = await Promise.all(items.map((_, n) => htmlOf(`/learn/quiz?n=${n + 1}`, Quiz, data)));
    for (const page of pages)
      expect(page).not.toMatch(/cue of|feedback of|k-(verdict|single|multiple|order)/);
    const pageOf = (kind: string) => pages[data.items.findIndex((item) => item.kind === kind)] ?? "";
    expect(pageOf("verdict").match(/type="radio"/g)).toHaveLength(4);
    expect(pageOf("single").match(/type="radio"/g)).toHaveLength(3);
    expect(pageOf("true-false").match(/type="radio"/g)).toHaveLength(2);
    expect(pageOf("multiple").match(/type="checkbox"/g)).toHaveLength(4);
    expect(pageOf("mark").match(/type="checkbox"/g)).toHaveLength(4);
    expect(pageOf("order").match(/name="move"/g)).toHaveLength(8);
    expect(pageOf("order")).toContain('name="response" value="A,B,C,D"');
  });

  it("takes ticked boxes as one answer", async () => {
    const response = await post("multiple", [
      ["response", "A"],
      ["response", "C"],
    ]);
    expect(response.headers.get("Location")).toBe("/learn/quiz?n=4");
    await post("mark", [["response", "3"]]);
    expect(await answers()).toEqual({ [positionOf("multiple")]: "A,C", [positionOf("mark")]: "3" });
  });

  it("moves a step and stays on the page; going on keeps the order", async () => {
    const response = await post("order", [
      ["response", "A,B,C,D"],
      ["move", "C:up"],
    ]);
    expect(response.headers.get("Location")).toBe("/learn/quiz?n=3");
    expect(await answers()).toEqual({ [positionOf("order")]: "A,C,B,D" });
    await post("order", [["response", "A,C,B,D"]]);
    expect(await answers()).toEqual({ [positionOf("order")]: "A,C,B,D" });
  });

  it.each([
    [
      "multiple",
      [
        ["response", "C"],
        ["response", "A"],
      ],
      422,
    ],
    [
      "multiple",
      [
        ["response", "A"],
        ["response", "E"],
      ],
      422,
    ],
    ["mark", [["response", "9"]], 422],
    ["true-false", [["response", "maybe"]], 422],
    ["order", [["response", "A,B"]], 422],
    [
      "order",
      [
        ["response", "A,B,C,D"],
        ["move", "A:sideways"],
      ],
      400,
    ],
    [
      "order",
      [
        ["response", "A,A,C,D"],
        ["move", "A:down"],
      ],
      422,
    ],
  ] as [string, [string, string][], number][])(
    "refuses for %s what is no answer: %j",
    async (kind, fields, status) => {
      expect((await post(kind, fields)).status).toBe(status);
      expect(await countAnswers()).toBe(0);
    },
  );

  it("shows afterwards what was answered and what holds, kind by kind", async () => {
    const given: Record<string, string> = {
      verdict: "B",
      single: "A",
      multiple: "A,B",
      "true-false": "T",
      order: keyOf(orderItem({ id: "k-order" })) ?? "",
      mark: "1,2",
    };
    for (const [kind, response] of Object.entries(given)) await post(kind, [["response", response]]);
    await submitAttempt(liNan, { attemptId, confirmed: false });
    const data = await reviewLoader(routeArgs("/learn/review", liNan));
    expect(htmlOf("/learn/review", Review, data)).toContain("另有 5 题是别的问法，答对 1 题。");
    const pageOf = (kind: string) =>
      htmlOf(`/learn/review?n=${data.items.findIndex((item) => item.kind === kind) + 1}`, Review, data);
    expect(await pageOf("multiple")).toMatch(/合适的选择.*A 不给验证码.*C 告诉爸妈/s);
    expect(await pageOf("true-false")).toMatch(/你的回答.*对.*其实.*不对/s);
    expect(await pageOf("order")).toMatch(/你答对了.*合适的先后.*停下来.*找到本人.*告诉大人.*打 110/s);
    expect(await pageOf("mark")).toMatch(
      /急用，别问.*可疑，你找到了.*你勾了，这一句没有问题.*先借我 300 元.*可疑，再看一眼/s,
    );
  });
});
