import fc from "fast-check";
import { v5 } from "uuid";
import { describe, expect, it } from "vitest";
import { anyItem } from "#app/domain/item-exchange/exchange.fixtures.ts";
import type { Item } from "#app/domain/quizzes/item.ts";
import {
  markItem,
  multipleItem,
  orderItem,
  singleItem,
  trueFalseItem,
  verdictItem,
} from "#app/domain/quizzes/quiz.fixtures.ts";
import { gradeQuiz } from "#app/domain/quizzes/quiz.ts";
import { choicesOf, keyOf } from "#app/domain/quizzes/response.ts";
import { statementFaults } from "#tests/support/xapi.ts";
import { type HandedInPaper, type StatementSetting, statementsOf } from "./statement.ts";

const setting: StatementSetting = {
  home: "https://school.example",
  titleOf: () => ({ "zh-CN": "当熟人在 QQ 上找你要钱", en: "Someone you know asks for money" }),
  idOf: (attemptId, words) => v5(words, attemptId),
};

function paper(items: readonly Item[], answers: readonly (string | undefined)[]): HandedInPaper {
  const formItems = items.map((item, at) => ({ position: at + 1, item }));
  const given = answers.flatMap((answer, at) => (answer === undefined ? [] : [[at + 1, answer] as const]));
  return {
    attemptId: "01990005-0000-7000-8000-000000000001",
    learnerId: "01990005-0000-7000-8000-000000000007",
    name: null,
    purpose: "quiz",
    lessonSlug: "qq-impersonation",
    band: "junior",
    formId: "form-1",
    medium: "computer",
    submittedAt: new Date("2026-11-23T02:20:00Z"),
    result: gradeQuiz(formItems, new Map(given)),
  };
}

const said = (items: readonly Item[], answers: readonly (string | undefined)[]) => {
  const asked = items.map((item, at) => ({ position: at + 1, item, versionId: `version-${at}` }));
  return statementsOf(paper(items, answers), asked, setting);
};

describe("a paper as statements", () => {
  it("has one for each answered question and one for the whole, as the specification wants them", () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 5 }), fc.nat(), (items, seed) => {
        const answers = items.map((item, at) => {
          const choices = choicesOf(item);
          const one = choices[(seed + at) % choices.length];
          return (seed >> at) % 3 === 0 ? undefined : item.kind === "order" ? choices.join(",") : one;
        });
        const statements = said(items, answers);
        expect(statements.flatMap((statement) => statementFaults(statement))).toEqual([]);
        expect(statements).toHaveLength(answers.filter((answer) => answer !== undefined).length + 1);
        expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length);
      }),
    );
  });

  it("writes each kind's answer in the specification's own way", () => {
    const items = [
      verdictItem({ id: "scam" }),
      singleItem({ id: "single" }),
      multipleItem({ id: "multiple" }),
      trueFalseItem({ id: "claim", answer: true }),
      orderItem({ id: "order" }),
      markItem({ id: "mark" }),
    ];
    const right = items.map((item) => keyOf(item) ?? "B");
    const statements = said(items, right);
    expect(
      statements.map(({ object, result }) => [object.definition.interactionType, result.response]),
    ).toEqual([
      ["likert", "B"],
      ["choice", "B"],
      ["choice", "A[,]C"],
      ["true-false", "true"],
      ["sequencing", (right[4] ?? "").replaceAll(",", "[,]")],
      ["choice", "1[,]3"],
      [undefined, undefined],
    ]);
    expect(statements.slice(0, -1).every(({ result }) => result.success)).toBe(true);
    expect(statements[0]?.object.definition.correctResponsesPattern).toEqual(["A", "B"]);
    expect(statements.at(-1)?.result).toEqual({
      completion: true,
      score: { scaled: 1, raw: 6, min: 0, max: 6 },
    });
  });

  it("names nobody and says nothing of how long anything took", () => {
    const [statement] = said([verdictItem({ id: "scam" })], ["D"]);
    expect(statement?.actor).toEqual({
      objectType: "Agent",
      account: { homePage: "https://school.example", name: "01990005-0000-7000-8000-000000000007" },
    });
    expect(statement?.result).toEqual({
      success: false,
      response: "D",
      score: { scaled: 0, raw: 0, min: 0, max: 1 },
    });
    expect(JSON.stringify(statement)).not.toContain("duration");
    expect(statement?.timestamp).toBe("2026-11-23T02:20:00.000Z");
  });

  it("keeps the ids of statements from one export to the next, and gives another verdict another one", () => {
    const ids = (answer: string) => said([verdictItem({ id: "scam" })], [answer]).map(({ id }) => id);
    expect(ids("A")).toEqual(ids("A"));
    expect(ids("A").filter((id) => ids("D").includes(id))).toEqual([]);
  });
});
