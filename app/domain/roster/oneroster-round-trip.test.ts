import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { ClassKey } from "#app/domain/schools/class-label.ts";
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import { context, filesOf, knownOf, nobodyKnown } from "./oneroster.fixtures.ts";
import { joinName, splitName } from "./oneroster-name.ts";
import { readExchange } from "./oneroster-read.ts";
import {
  bulkPackage,
  deltaPackage,
  type ExchangedMember,
  type ExchangedRoster,
  type ExchangedTeaching,
} from "./oneroster-write.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";

const signs = fc.constantFrom(..."王欧阳阿依古丽·买提㛃-'. Ana,，（）");
const name = fc
  .string({ unit: signs, minLength: 1, maxLength: 12 })
  .map(cleanName)
  .filter((text) => nameProblem(text) === null && text !== ".");

const key: fc.Arbitrary<ClassKey> = fc.oneof(
  fc.record({
    stage: fc.constantFrom("junior", "vocational", "kindergarten"),
    entryYear: fc.integer({ min: 2024, max: 2026 }),
    number: fc.integer({ min: 1, max: 30 }),
    programme: fc.constantFrom(null, "幼师", "=电商"),
  }),
  fc.constant({ stage: "staff", entryYear: 2020, number: 1, programme: null } as const),
);
const status = fc.constantFrom("enrolled", "suspended", "guest", "home-taught") as fc.Arbitrary<
  ExchangedMember["status"]
>;
const teaching = fc.record({
  personAt: fc.nat(9),
  classAt: fc.nat(9),
  role: fc.constantFrom("homeroom", "subject") as fc.Arbitrary<TeachingRole>,
  /** appointed, and in no staff group */
  name: fc.option(name),
});
const person = fc.record({ name: fc.option(name), status, hasSeat: fc.boolean(), classAt: fc.nat(9) });

/** Random schools: any classes, names nobody expects, anonymous seats, people without one. */
const roster: fc.Arbitrary<ExchangedRoster> = fc
  .record({
    keys: fc.uniqueArray(key, {
      minLength: 1,
      maxLength: 6,
      selector: (each) =>
        each.stage === "staff" ? "staff" : `${each.stage} ${each.entryYear} ${each.number}`,
    }),
    count: fc.nat(200),
    people: fc.array(person, { maxLength: 20 }),
    taught: fc.array(teaching, { maxLength: 12 }),
  })
  .map(({ keys, count, people, taught }) => {
    const classes = keys.map((each, at) => {
      const headCount = each.stage === "kindergarten" ? count : null;
      return {
        id: `class-${at}`,
        key: each,
        title: `${each.programme ?? ""}${at} 班`,
        grade: "07",
        headCount,
      };
    });
    const named = classes.filter(({ headCount }) => headCount === null);
    const members = people.flatMap((each, at): ExchangedMember[] => {
      const inClass = named[each.classAt % Math.max(named.length, 1)];
      if (!inClass) return [];
      const seat = each.hasSeat ? at + 1 : null;
      return [
        { learnerId: `learner-${at}`, classId: inClass.id, seat, status: each.status, name: each.name },
      ];
    });
    const staffId = classes.find(({ key: { stage } }) => stage === "staff")?.id;
    const staff = members.filter(({ classId }) => classId === staffId);
    const teachings = new Map<string, ExchangedTeaching>();
    const appointed = new Map(taught.map(({ personAt, name }) => [personAt, name]));
    for (const { personAt, classAt, role } of taught) {
      const { id: classId } = classes[classAt % classes.length] as (typeof classes)[number];
      const member = staff[personAt];
      const who = member
        ? { personId: member.learnerId, name: member.name }
        : { personId: `teacher-${personAt}`, name: appointed.get(personAt) ?? null };
      if (classId !== staffId) teachings.set(`${who.personId} ${classId} ${role}`, { ...who, classId, role });
    }
    const school = { id: "school", name: "示例中学", code: "500104" };
    const district = { id: "district", name: "示例区" };
    return { district, school, schoolYear: 2026, classes, members, teachings: [...teachings.values()] };
  });

const textOf = ({ classId, personId, role }: Omit<ExchangedTeaching, "name">) =>
  `${classId} ${personId} ${role}`;
const isSame = (a: ExchangedTeaching, b: ExchangedTeaching, role: TeachingRole) =>
  a.classId === b.classId && a.personId === b.personId && a.role === role;

describe("a roster that leaves as OneRoster and comes back", () => {
  it("is the same roster, whatever the school and its names", () => {
    fc.assert(
      fc.property(roster, (school) => {
        const read = readExchange(filesOf(bulkPackage(school)), context, knownOf(school));
        const isEmpty =
          school.members.length === 0 &&
          school.teachings.length === 0 &&
          school.classes.every(({ headCount }) => headCount === null);
        expect(read.problems.map(({ code }) => code)).toEqual(isEmpty ? ["nothing-listed"] : []);
        const keyOf = new Map(school.classes.map(({ id, key }) => [id, key]));
        expect(read.pupils.map(({ sheet, row, ...pupil }) => pupil)).toEqual(
          school.members.map(({ classId, name, ...rest }) => {
            return { ...rest, name: name ?? "", key: keyOf.get(classId) };
          }),
        );
        expect(read.headCounts.map(({ key, count }) => ({ key, count }))).toEqual(
          school.classes.flatMap(({ key, headCount }) =>
            headCount === null ? [] : [{ key, count: headCount }],
          ),
        );
        expect(read.teachings.map(({ sheet, row, listedAt, ...each }) => each)).toEqual(
          school.teachings.map(({ personId, classId, role, name }) => {
            return { key: keyOf.get(classId), role, name: name ?? "", isGone: false, learnerId: personId };
          }),
        );
      }),
    );
  });

  it("means the same in a school that knows nobody of it, but for seats without a name", () => {
    fc.assert(
      fc.property(roster, (school) => {
        const read = readExchange(filesOf(bulkPackage(school)), context, nobodyKnown);
        const named = school.members.filter(({ name }) => name !== null);
        expect(read.pupils.map(({ name, seat, status }) => ({ name, seat, status }))).toEqual(
          named.map(({ name, seat, status }) => ({ name, seat, status })),
        );
        expect(read.pupils.every(({ learnerId }) => learnerId === undefined)).toBe(true);
        expect(read.teachings.map(({ role, name }) => [role, name])).toEqual(
          school.teachings.map(({ role, name }) => [role, name ?? ""]),
        );
        // a teacher of the package's own staff group is that person; one who was only appointed is a name
        const staff = new Set(named.map(({ learnerId }) => learnerId));
        for (const [at, { name, listedAt, learnerId }] of read.teachings.entries()) {
          expect(learnerId).toBeUndefined();
          const isListed = staff.has(school.teachings[at]?.personId ?? "");
          expect(listedAt === undefined ? null : read.pupils[listedAt]?.name).toBe(isListed ? name : null);
        }
      }),
    );
  });

  it("carries over as changes what one day has and another has not", () => {
    fc.assert(
      fc.property(roster, roster, (before, { members }) => {
        const named = before.classes.filter(({ headCount }) => headCount === null).map(({ id }) => id);
        const after = {
          ...before,
          members: members.flatMap((each, at) => {
            const classId = named[at % Math.max(named.length, 1)];
            const name =
              before.members.find(({ learnerId }) => learnerId === each.learnerId)?.name ?? each.name;
            return classId && name !== null ? [{ ...each, classId, name }] : [];
          }),
          // some go on, some stop, some become the class's other teacher
          teachings: before.teachings.flatMap((each, at): ExchangedTeaching[] => {
            const role = at % 3 === 1 ? (each.role === "subject" ? "homeroom" : "subject") : each.role;
            const isTwice = role !== each.role && before.teachings.some((other) => isSame(other, each, role));
            return at % 3 === 0 || isTwice ? [] : [{ ...each, role }];
          }),
        };
        const read = readExchange(
          filesOf(deltaPackage(before, after, new Date("2026-11-20T08:00:00Z"))),
          context,
          knownOf(before),
        );
        expect(read.isPartial).toBe(true);
        const state = new Map(
          before.members.map(({ learnerId, seat, status }) => [learnerId, `${seat} ${status}`]),
        );
        // two newcomers may have one name and no seats
        const newcomers = after.members.filter(({ learnerId }) => !state.has(learnerId));
        for (const { learnerId, name, seat, status: state_ } of read.pupils) {
          const at = newcomers.findIndex((each) => each.name === name && each.seat === seat);
          const id = learnerId ?? newcomers.splice(at, 1)[0]?.learnerId;
          if (state_ === "gone") state.delete(id as string);
          else state.set(id as string, `${seat} ${state_}`);
        }
        const expected = new Map(
          after.members.map(({ learnerId, seat, status }) => [learnerId, `${seat} ${status}`]),
        );
        expect([...state].sort()).toEqual([...expected].sort());

        const idOf = new Map(before.classes.map(({ id, key }) => [JSON.stringify(key), id]));
        const taught = new Set(before.teachings.map(textOf));
        for (const { key, learnerId = "", role, isGone } of read.teachings) {
          const text = textOf({ classId: idOf.get(JSON.stringify(key)) ?? "", personId: learnerId, role });
          if (isGone) taught.delete(text);
          else taught.add(text);
        }
        expect([...taught].sort()).toEqual(after.teachings.map(textOf).sort());
      }),
    );
  });

  it("has names put together as they were, and other systems' cut names too", () => {
    fc.assert(fc.property(name, (text) => joinName(splitName(text)) === text));
    expect(joinName({ familyName: "欧阳", givenName: "小雨" })).toBe("欧阳小雨");
    expect(joinName({ familyName: "Li", givenName: "Anna" })).toBe("Anna Li");
  });
});
