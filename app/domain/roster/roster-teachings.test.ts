import { describe, expect, it } from "vitest";
import type { PlacedLearner, Planned } from "./roster-plan.ts";
import type { ListedTeaching } from "./roster-sheet.ts";
import { planTeachings, type TeachingInForce } from "./roster-teachings.ts";

const member = (learnerId: string, name: string, more: Partial<PlacedLearner> = {}): PlacedLearner => {
  return { learnerId, name, classRef: "staff", seat: null, status: "enrolled", pool: "staff", ...more };
};
const staff = [
  member("chen", "陈静"),
  member("he", "何涛"),
  member("li", "李娜"),
  member("li2", "李娜"),
  member("left", "吴老师", { isFormer: true }),
  member("pupil", "王芳", { pool: "pupils", classRef: "seven1" }),
];
const inForce: TeachingInForce[] = [
  { id: "row", classRef: "seven1", personId: "chen", role: "homeroom" },
  { id: "other", classRef: "seven2", personId: "he", role: "homeroom" },
];
const named = (name: string, more: Partial<ListedTeaching> = {}): ListedTeaching => ({
  sheet: "enrollments.csv",
  row: 2,
  key: { stage: "junior", entryYear: 2026, number: 1, programme: null },
  role: "homeroom",
  name,
  isGone: false,
  ...more,
});
const plan = (listed: ListedTeaching[], isPartial = false, pupils: Planned[] = []) => {
  const refOf = ({ key: { number } }: ListedTeaching) => (number > 2 ? null : `seven${number}`);
  const { teachings, unknownTeachers } = planTeachings(listed, { staff, inForce, pupils, refOf }, isPartial);
  const said = teachings.map(({ kind, classRef, role, name }) => `${name} ${kind} ${classRef} ${role}`);
  return [...said, ...unknownTeachers.map(({ name }) => `${name}?`)];
};

describe("the teachers that a package names", () => {
  it("are the class's from then on; of classes that it does not name nothing is said", () => {
    expect(plan([named("陈静")])).toEqual([]);
    expect(plan([named("何涛")])).toEqual(["何涛 begins seven1 homeroom", "陈静 ends seven1 homeroom"]);
    expect(plan([named("陈静"), named("何涛", { role: "subject" })])).toEqual(["何涛 begins seven1 subject"]);
    expect(plan([])).toEqual([]);
  });

  it("are told by an id of ours before any name, and named twice they begin once", () => {
    const id = named("何老师", { learnerId: "he", role: "subject" });
    expect(plan([named("陈静"), id, id])).toEqual(["何涛 begins seven1 subject"]);
  });

  it("are not taken from two of one name, from pupils, or from those who have left: and nobody ends for them", () => {
    for (const name of ["李娜", "王芳", "吴老师", "马丽"]) expect(plan([named(name)])).toEqual([`${name}?`]);
    expect(plan([named("王芳", { learnerId: "pupil" })])).toEqual(["王芳?"]);
  });

  it("may be somebody whom the same list brings in", () => {
    const newcomer: Planned = {
      kind: "new",
      listedAt: 4,
      learnerId: null,
      name: "马丽",
      from: null,
      to: { classRef: "staff", seat: null, status: "enrolled" },
      candidates: [],
    };
    const listed = [named("陈静"), named("马丽", { listedAt: 4, role: "subject" })];
    expect(plan(listed, false, [newcomer])).toEqual(["马丽 begins seven1 subject"]);
  });

  it("in a package of changes end only where it says so", () => {
    expect(plan([named("何涛", { role: "subject" })], true)).toEqual(["何涛 begins seven1 subject"]);
    expect(plan([named("陈静", { isGone: true })], true)).toEqual(["陈静 ends seven1 homeroom"]);
    expect(plan([named("何涛", { isGone: true })], true)).toEqual([]);
  });

  it("of a class that there is none of are passed by", () => {
    const nine = { stage: "junior", entryYear: 2026, number: 9, programme: null } as const;
    expect(plan([named("何涛", { key: nine })])).toEqual([]);
  });
});
