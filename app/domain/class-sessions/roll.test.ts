import { describe, expect, it } from "vitest";
import { marksOfCall } from "./roll.ts";
import { rollForm } from "./roll-form.ts";

describe("calling the roll", () => {
  it("takes everybody as there who is not named absent", () => {
    expect(marksOfCall(["a", "b"], new Set(["b"]), new Map())).toEqual([
      { learnerId: "a", state: "present", reason: null },
      { learnerId: "b", state: "absent", reason: null },
    ]);
  });

  it("adds nothing when it is called again with the same names", () => {
    const current = new Map([
      ["a", { state: "present" as const }],
      ["b", { state: "absent" as const }],
      ["c", { state: "late" as const }],
    ]);
    expect(marksOfCall(["a", "b", "c"], new Set(["b"]), current)).toEqual([]);
  });
});

describe("the roll's form", () => {
  it("reads no, one and several absent learners", () => {
    const call = (absent?: string | string[]) => rollForm.parse({ what: "call", commandKey: "k", absent });
    expect(call()).toMatchObject({ absent: [] });
    expect(call("a")).toMatchObject({ absent: ["a"] });
    expect(call(["a", "b"])).toMatchObject({ absent: ["a", "b"] });
  });

  it("refuses states and reasons it does not know", () => {
    const mark = { what: "mark", commandKey: "k", learnerId: "a", state: "absent" };
    expect(rollForm.parse({ ...mark, reason: "" })).toMatchObject({ reason: null });
    expect(rollForm.safeParse({ ...mark, state: "sleeping" }).success).toBe(false);
    expect(rollForm.safeParse({ ...mark, reason: "his mother is ill" }).success).toBe(false);
  });
});
