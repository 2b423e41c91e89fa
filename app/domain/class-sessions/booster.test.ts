import { describe, expect, it } from "vitest";
import { dueBooster, type HeldSession } from "./booster.ts";

const taught = (lessonSlug: string, taughtOn: string): HeldSession => ({
  lessonSlug,
  purpose: "taught",
  taughtOn,
});
const booster = (lessonSlug: string, taughtOn: string): HeldSession => ({
  lessonSlug,
  purpose: "booster",
  taughtOn,
});
const term = { from: "2026-09-01" };
const due = (sessions: HeldSession[], today: string, of: typeof term | null = term) => {
  const found = dueBooster(sessions, today, of);
  return found && `${found.lessonSlug} ${found.reason}`;
};

describe("a short repetition", () => {
  it.each([
    ["2026-10-18", null],
    ["2026-10-19", "skins weeks"],
    ["2026-11-02", "skins weeks"],
  ])("of a lesson of 5 October is, on %s: %s", (today, expected) => {
    expect(due([taught("skins", "2026-10-05")], today, null)).toBe(expected);
  });

  it("is due once for each lesson, the one taught first before the others", () => {
    const sessions = [taught("loans", "2026-10-08"), taught("skins", "2026-10-05")];
    expect(due(sessions, "2026-10-23")).toBe("skins weeks");
    expect(due([...sessions, booster("skins", "2026-10-22")], "2026-10-23")).toBe("loans weeks");
  });

  it("is not put off by a make-up, nor brought about by one", () => {
    const madeUp = { lessonSlug: "skins", purpose: "made-up", taughtOn: "2026-10-20" };
    expect(due([taught("skins", "2026-10-05"), madeUp], "2026-10-23")).toBe("skins weeks");
    expect(due([madeUp], "2026-11-05")).toBe(null);
  });

  it("comes once a term when the weeks went by without one", () => {
    const sessions = [taught("skins", "2026-10-05"), taught("loans", "2026-10-12")];
    expect(due(sessions, "2026-12-01")).toBe("loans term");
    expect(due([...sessions, booster("loans", "2026-12-01")], "2026-12-08")).toBe(null);
    expect(due(sessions, "2026-12-01", null)).toBe(null);
  });

  it("comes again in the next term", () => {
    const sessions = [taught("skins", "2026-10-05"), booster("skins", "2026-10-20")];
    expect(due(sessions, "2027-03-02", { from: "2027-02-22" })).toBe("skins term");
  });
});
