import { describe, expect, it } from "vitest";
import { type HeldLesson, makeUpsOf, type Pupil } from "./make-up.ts";

const pupil = (learnerId: string, more: Partial<Pupil> = {}): Pupil => {
  return { learnerId, classId: "seven1", status: "enrolled", isOpen: true, excuse: null, ...more };
};
const lesson = (lessonSlug: string, taughtOn: string, more: Partial<HeldLesson> = {}): HeldLesson => ({
  classSessionId: `${lessonSlug} ${taughtOn}`,
  classId: "seven1",
  lessonSlug,
  taughtOn,
  expected: new Set(["li", "chen", "zhou"]),
  absent: new Map(),
  ...more,
});
const had =
  (...pairs: string[]) =>
  (learnerId: string, slug: string) =>
    pairs.includes(`${learnerId} ${slug}`);

describe("the make-up list", () => {
  it("is empty before the class has had a lesson, and when everybody has had it", () => {
    expect(makeUpsOf([pupil("li")], [], had())).toEqual([]);
    expect(
      makeUpsOf([pupil("li", { isOpen: false })], [lesson("skins", "2026-10-20")], had("li skins")),
    ).toEqual([]);
  });

  it("has who was absent, with the reason of the roll, and who did not finish", () => {
    const held = [lesson("skins", "2026-10-20", { absent: new Map([["li", "illness"]]) })];
    expect(
      makeUpsOf([pupil("li"), pupil("chen"), pupil("zhou", { isOpen: false })], held, had("zhou skins")),
    ).toMatchObject([
      { pupil: { learnerId: "li" }, path: "waiting", missed: [{ because: "absent", reason: "illness" }] },
      { pupil: { learnerId: "chen" }, path: "waiting", missed: [{ because: "unfinished", reason: null }] },
    ]);
  });

  it("names each lesson missed, the oldest first, once however often the class had it", () => {
    const held = [
      lesson("loans", "2026-11-10"),
      lesson("skins", "2026-10-20"),
      lesson("skins", "2026-11-03", { absent: new Map([["li", null]]) }),
    ];
    const [only] = makeUpsOf([pupil("li")], held, had());
    expect(only?.missed).toEqual([
      { lessonSlug: "skins", taughtOn: "2026-11-03", because: "absent", reason: null },
      { lessonSlug: "loans", taughtOn: "2026-11-10", because: "unfinished", reason: null },
    ]);
  });

  it("asks of who came later for one lesson of the year, and for none if they had one elsewhere", () => {
    const held = [lesson("skins", "2026-10-20"), lesson("loans", "2026-11-10")];
    expect(makeUpsOf([pupil("new")], held, had())).toMatchObject([
      { missed: [{ lessonSlug: "loans", because: "newcomer" }] },
    ]);
    expect(makeUpsOf([pupil("new", { isOpen: false })], held, had("new other"))).toEqual([]);
  });

  it("keeps who is excused on the list, on their own path", () => {
    const excuse = { reason: "long-illness", from: "2026-10-08", to: null };
    const [only] = makeUpsOf([pupil("li", { excuse })], [lesson("skins", "2026-10-20")], had());
    expect(only?.path).toBe("away");
  });

  it("has pupils who are taught at home also before the class's lesson, until they have had one", () => {
    const home = pupil("home", { status: "home-taught" });
    expect(makeUpsOf([home], [], had())).toMatchObject([{ path: "at-home", missed: [] }]);
    expect(makeUpsOf([{ ...home, isOpen: false }], [], had("home skins"))).toEqual([]);
  });

  it("leaves out who is on leave (休学)", () => {
    expect(makeUpsOf([pupil("li", { status: "suspended" })], [lesson("skins", "2026-10-20")], had())).toEqual(
      [],
    );
  });
});
