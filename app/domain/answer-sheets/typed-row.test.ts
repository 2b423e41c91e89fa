import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readTypedRow, typedRowOf } from "./typed-row.ts";

const abcd = ["A", "B", "C", "D"];
const form = [abcd, ["T", "F"], ["A", "B", "C"], abcd];

describe("a sheet typed in by hand", () => {
  it("is one letter a question, in any case and width, with a dash where nothing is marked", () => {
    expect(readTypedRow("abcd", form)).toEqual({ responses: ["A", "F", "C", "D"], problem: null });
    expect(readTypedRow(" Ａ a - d ", form)).toEqual({ responses: ["A", "T", null, "D"], problem: null });
    expect(readTypedRow("－．—-", form).problem).toBeNull();
  });

  it.each([
    ["ACAA", { kind: "letter", position: 2, given: "C" }],
    ["AXAA", { kind: "letter", position: 2, given: "X" }],
    ["AB", { kind: "too-few", missing: 2 }],
    ["ABCDA", { kind: "too-many", over: 1 }],
    ["", { kind: "too-few", missing: 4 }],
  ])("says what is wrong with “%s”", (typed, problem) => {
    expect(readTypedRow(typed, form).problem).toEqual(problem);
  });

  it("comes back as it was typed", () => {
    const row = fc.tuple(...form.map((of) => fc.option(fc.constantFrom(...of))));
    fc.assert(
      fc.property(row, (responses) => {
        const stored = new Map(responses.flatMap((response, at) => (response ? [[at + 1, response]] : [])));
        const typed = typedRowOf(stored as Map<number, string>, form);
        if (stored.size === 0) expect(typed).toBe("");
        else expect(readTypedRow(typed, form)).toEqual({ responses, problem: null });
      }),
    );
  });
});
