import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { countPlanned, type ListedLearner, type PlacedLearner, planRoster } from "./roster-plan.ts";

function placed(
  learnerId: string,
  name: string | null,
  seat: number | null,
  rest: Partial<PlacedLearner> = {},
): PlacedLearner {
  return { learnerId, name, seat, classRef: "seven1", status: "enrolled", pool: "pupils", ...rest };
}
function listed(name: string, seat: number | null, classRef = "seven1"): ListedLearner {
  return { name, seat, classRef, pool: "pupils", status: null };
}
const kinds = (current: PlacedLearner[], list: ListedLearner[], decisions?: Map<number, string>) =>
  planRoster(current, list, { decisions }).pupils.map(
    ({ kind, learnerId, name }) => `${learnerId ?? name} ${kind}`,
  );

describe("the difference between a roster and a list", () => {
  it("names who stays, changes seat, is new and has left", () => {
    const current = [placed("li", "李楠", 1), placed("chen", "陈浩", 2), placed("wu", "吴迪", 3)];
    expect(kinds(current, [listed("李楠", 1), listed("陈浩", 3), listed("周婷", 2)])).toEqual([
      "li unchanged",
      "chen changed-seat",
      "周婷 new",
      "wu left",
    ]);
  });

  it("speaks only for the classes it names", () => {
    const current = [placed("li", "李楠", 1), placed("tang", "唐一诺", 1, { classRef: "seven2" })];
    expect(kinds(current, [listed("李楠", 1)])).toEqual(["li unchanged"]);
  });

  it("tells two pupils of one name apart by their seats", () => {
    const current = [placed("a", "张伟", 1), placed("b", "张伟", 2)];
    expect(kinds(current, [listed("张伟", 2), listed("张伟", 1)])).toEqual(["b unchanged", "a unchanged"]);
    expect(kinds(current, [listed("张伟", 9), listed("张伟", 1)])).toEqual(["b changed-seat", "a unchanged"]);
  });

  it("proposes a move when the name is unique in the school, and lets the person say otherwise", () => {
    const current = [placed("huang", "黄子涵", 4, { classRef: "seven2" })];
    const list = [listed("黄子涵", 1)];
    expect(kinds(current, list)).toEqual(["huang moved-class"]);
    expect(planRoster(current, list).pupils[0]?.candidates).toEqual(["huang"]);
    expect(kinds(current, list, new Map([[0, "new"]]))).toEqual(["黄子涵 new"]);
    expect(kinds(current, list, new Map([[0, "somebody else"]]))).toEqual(["huang moved-class"]);
  });

  it("never guesses among several of one name elsewhere", () => {
    const current = [
      placed("a", "张伟", 1, { classRef: "seven2" }),
      placed("b", "张伟", 1, { classRef: "seven3" }),
    ];
    const list = [listed("张伟", 1)];
    expect(kinds(current, list)).toEqual(["张伟 new"]);
    expect(kinds(current, list, new Map([[0, "b"]]))).toEqual(["b moved-class"]);
  });

  it("never takes a new pupil for a teacher of that name, nor a new colleague for a pupil", () => {
    const current = [
      placed("teacher", "张伟", null, { classRef: "staff", pool: "staff" }),
      placed("pupil", "陈静", 1),
    ];
    expect(kinds(current, [listed("张伟", 2), listed("陈静", 1)])).toEqual(["张伟 new", "pupil unchanged"]);
    expect(kinds(current, [{ ...listed("陈静", null, "staff"), pool: "staff" }])).toEqual([
      "陈静 new",
      "teacher left",
    ]);
  });

  it("finds who has been appointed already when the staff list comes in", () => {
    const current = [placed("zhou", "周敏", null, { classRef: null, pool: "staff" })];
    const list: ListedLearner[] = [{ ...listed("周敏", null, "staff"), pool: "staff" }];
    expect(planRoster(current, list).pupils).toMatchObject([{ kind: "new", learnerId: "zhou", from: null }]);
  });

  it("refuses to make two pupils of one", () => {
    const current = [placed("a", "张伟", 1, { classRef: "seven2" })];
    const decisions = new Map([
      [0, "a"],
      [1, "a"],
    ]);
    expect(planRoster(current, [listed("张伟", 1), listed("张伟", 2)], { decisions }).chosenTwice).toEqual([
      1,
    ]);
  });

  it("keeps pupils on leave, who are in no list, and frees their seat when it is needed", () => {
    const current = [placed("zhao", "赵磊", 7, { status: "suspended" })];
    expect(kinds(current, [listed("李楠", 1)])).toEqual(["李楠 new", "zhao unchanged"]);
    const plan = planRoster(current, [listed("李楠", 7)]);
    expect(plan.pupils[1]).toMatchObject({ learnerId: "zhao", kind: "changed-seat", to: { seat: null } });
  });

  it("follows what the list says about somebody's state", () => {
    const current = [
      placed("li", "李楠", 1),
      placed("chen", "陈浩", 2),
      placed("zhao", "赵磊", 3, { status: "suspended" }),
      placed("sun", "孙悦", 4, { status: "guest" }),
    ];
    const list: ListedLearner[] = [
      { ...listed("李楠", 1), status: "suspended" },
      { ...listed("陈浩", 2), status: "gone" },
      { ...listed("赵磊", 3), status: "enrolled" },
      { ...listed("孙悦", 4), status: "home-taught" },
      { ...listed("吴迪", 5), status: "gone" },
      { ...listed("周婷", 6), status: "guest" },
    ];
    expect(kinds(current, list)).toEqual([
      "li suspended",
      "chen left",
      "zhao returned",
      "sun changed-status",
      "周婷 new",
    ]);
  });

  it("keeps seats that a list does not give, and seats newcomers behind", () => {
    const current = [placed("li", "李楠", 1), placed("chen", "陈浩", 7)];
    const { pupils } = planRoster(current, [
      listed("周婷", null),
      listed("陈浩", null),
      listed("李楠", null),
    ]);
    expect(pupils.map(({ kind, to }) => `${kind} ${to?.seat}`)).toEqual([
      "new 8",
      "unchanged 7",
      "unchanged 1",
    ]);
  });

  it("proposes whoever left this class under that name as the one who has come back", () => {
    const former = placed("wu", "吴迪", 11, { isFormer: true });
    expect(kinds([former], [listed("吴迪", 3)])).toEqual(["wu returned"]);
    expect(kinds([former], [listed("吴迪", 3, "seven2")])).toEqual(["吴迪 new"]);
    expect(kinds([former], [listed("李楠", 3)])).toEqual(["李楠 new"]);
  });

  it("only asks about names that may be one: on the same seat it proposes, elsewhere it does not", () => {
    const variantOf = (name: string) => name.replace("張", "张").replace("㛃", "洁");
    const of = (current: PlacedLearner[], list: ListedLearner[]) =>
      planRoster(current, list, { variantOf }).pupils.map(({ kind, candidates }) => `${kind} ${candidates}`);
    expect(of([placed("a", "张洁", 1)], [listed("張洁", 1)])).toEqual(["unchanged a"]);
    expect(of([placed("a", "张㛃", 1)], [listed("张洁", 4)])).toEqual(["new a", "left "]);
  });

  it("that is the whole school's lets go of classes it does not name; staff are no pupils", () => {
    const current = [
      placed("li", "李楠", 1),
      placed("tang", "唐一诺", 1, { classRef: "seven2" }),
      placed("zhao", "赵磊", 2, { classRef: "seven2", status: "suspended" }),
      placed("chen", "陈静", null, { classRef: "staff", pool: "staff" }),
    ];
    const { pupils } = planRoster(current, [listed("李楠", 1)], { wholeSchool: true });
    expect(pupils.map(({ kind, learnerId }) => `${learnerId} ${kind}`)).toEqual([
      "li unchanged",
      "tang left",
      "zhao left",
    ]);
  });

  it("leaves an anonymous seat anonymous, whatever name the list has for it", () => {
    const plan = planRoster([placed("somebody", null, 10)], [listed("林小满", 10)]);
    expect(plan.pupils).toMatchObject([{ kind: "unchanged", learnerId: "somebody", name: null }]);
  });
});

const names = fc.constantFrom("张伟", "李楠", "陈浩", "周婷", "刘𬱖");
const classes = fc.constantFrom<string[]>("seven1", "seven2", "seven3");
const aList = fc.uniqueArray(
  fc.record({
    name: names,
    seat: fc.integer({ min: 1, max: 6 }),
    classRef: classes,
    pool: fc.constant("pupils" as const),
    status: fc.constant(null),
  }),
  {
    selector: ({ seat, classRef }) => `${classRef} ${seat}`,
    maxLength: 15,
  },
);
const aRoster = aList.map((list): PlacedLearner[] =>
  list.map((each, n) => ({ ...each, learnerId: `p${n}`, status: n % 7 === 6 ? "suspended" : "enrolled" })),
);

describe("whatever the roster and the list", () => {
  it("everybody of the list and of its classes has exactly one place in the plan, and no seat is taken twice", () => {
    fc.assert(
      fc.property(aRoster, aList, (current, list) => {
        const { pupils } = planRoster(current, list);
        expect(pupils.filter(({ listedAt }) => listedAt !== null)).toHaveLength(list.length);
        const known = pupils.flatMap(({ learnerId }) => learnerId ?? []);
        expect(new Set(known).size).toBe(known.length);
        const named = new Set(list.map(({ classRef }) => classRef));
        for (const { learnerId, classRef } of current)
          if (classRef !== null && named.has(classRef)) expect(known).toContain(learnerId);
        const moved = new Set(known);
        const seats = [
          ...pupils.flatMap(({ to }) => (to?.seat ? [`${to.classRef} ${to.seat}`] : [])),
          ...current
            .filter(({ learnerId }) => !moved.has(learnerId))
            .map(({ classRef, seat }) => `${classRef} ${seat}`),
        ];
        expect(new Set(seats).size).toBe(seats.length);
      }),
    );
  });

  it("the same list again changes nothing", () => {
    fc.assert(
      fc.property(aRoster, aList, (current, list) => {
        const after = planRoster(current, list).pupils.flatMap(({ learnerId, name, to }, n) => {
          const id = learnerId ?? `new${n}`;
          return to ? [{ learnerId: id, name, pool: "pupils" as const, ...to }] : [];
        });
        const untouched = current.filter(
          ({ learnerId }) => !after.some((each) => each.learnerId === learnerId),
        );
        const left = new Set(
          planRoster(current, list).pupils.flatMap(({ kind, learnerId }) =>
            kind === "left" ? [learnerId] : [],
          ),
        );
        const roster = [...after, ...untouched.filter(({ learnerId }) => !left.has(learnerId))];
        const counts = countPlanned(planRoster(roster, list).pupils);
        expect(counts.new + counts.left + counts["moved-class"] + counts["changed-seat"]).toBe(0);
      }),
    );
  });
});
