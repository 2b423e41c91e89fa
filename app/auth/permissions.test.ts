import { describe, expect, it } from "vitest";
import { canAppoint, canIssueCards, homePath } from "./permissions.ts";
import type { Role, StaffViewer } from "./viewer.ts";

const holding = (...appointments: [Role, string | null][]): StaffViewer => ({
  kind: "staff",
  personId: "p",
  districtId: "d",
  loginSessionId: "l",
  appointments: appointments.map(([role, schoolId]) => ({ role, schoolId })),
});

describe("who may appoint whom", () => {
  it.each([
    ["an administrator", ["school-admin", "one"], ["teacher", "one"], true],
    ["an administrator", ["school-admin", "one"], ["school-admin", "one"], true],
    ["an administrator, at another school,", ["school-admin", "one"], ["teacher", "two"], false],
    ["an administrator", ["school-admin", "one"], ["district-officer", null], false],
    ["a teacher", ["teacher", "one"], ["teacher", "one"], false],
    ["an officer", ["district-officer", null], ["school-admin", "one"], true],
    ["an officer", ["district-officer", null], ["district-officer", null], true],
    ["an officer", ["district-officer", null], ["teacher", "one"], false],
    ["an officer", ["district-officer", null], ["district-officer", "one"], false],
  ] as const)("%s (%s) appointing %s: %s", (_who, [role, at], [asked, schoolId], allowed) => {
    expect(canAppoint(holding([role, at]), { role: asked, schoolId })).toBe(allowed);
  });
});

describe("new cards", () => {
  const schoolClass = { id: "c", schoolId: "one" };
  it("are made by who teaches the class or administers its school", () => {
    expect(canIssueCards(holding(["teacher", "one"]), schoolClass, ["c"])).toBe(true);
    expect(canIssueCards(holding(["school-admin", "one"]), schoolClass, [])).toBe(true);
  });
  it("are not made by colleagues or by the district", () => {
    expect(canIssueCards(holding(["teacher", "one"]), schoolClass, ["other"])).toBe(false);
    expect(canIssueCards(holding(["school-admin", "two"]), schoolClass, [])).toBe(false);
    expect(canIssueCards(holding(["district-officer", null]), schoolClass, [])).toBe(false);
  });
});

it("everybody's day begins in the widest area they hold", () => {
  expect(homePath({ kind: "learner" })).toBe("/learn");
  expect(homePath(holding(["teacher", "one"]))).toBe("/teach");
  expect(homePath(holding(["teacher", "one"], ["school-admin", "one"]))).toBe("/school");
  expect(homePath(holding(["district-officer", null]))).toBe("/district");
  expect(homePath(holding())).toBe("/account");
});
