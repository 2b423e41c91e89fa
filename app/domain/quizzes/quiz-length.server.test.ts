/** The district has a length, a school another, the teacher who starts has the last word. */
import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import { db } from "#app/db/client.server.ts";
import { closeClassSession } from "#app/domain/class-sessions/close.server.ts";
import { minutesOf } from "#app/domain/class-sessions/plan.ts";
import { planSchema } from "#app/domain/class-sessions/plan-schema.ts";
import { type ClassSessionStart, startClassSession } from "#app/domain/class-sessions/start.server.ts";
import { loadLibrary } from "#app/domain/lessons/library.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { resetDatabase } from "#tests/support/database.ts";
import { createWorld, viewerOf, world, worldToday } from "#tests/support/world.ts";
import { listFormItems } from "./form-items.server.ts";
import { isForAllHands, isOther } from "./quiz.ts";
import { getQuizLength, setDistrictQuizLength, setSchoolQuizLength } from "./quiz-length.server.ts";

const junior = { districtId: world.districtId, schoolId: world.schools.junior };
const [officer, administrator] = [viewerOf("districtOfficer"), viewerOf("schoolAdmin")];

beforeAll(() => loadLibrary());
beforeEach(async () => {
  await resetDatabase();
  await createWorld();
});

async function started(of: Partial<ClassSessionStart> = {}) {
  const start = await startClassSession(viewerOf("teacher"), {
    ...{ classId: world.classes.seven1, lessonSlug: "qq-impersonation", band: "junior" },
    ...{ way: "computer-room", steps: ["lesson", "quiz"], commandKey: newId() },
    ...of,
  });
  if (!start.ok) throw new Error(start.reason);
  const { classSessionId } = start;
  const { id } = await db.quizForm.findFirstOrThrow({ where: { classSessionId, purpose: "quiz" } });
  const { plan } = await db.classSession.findUniqueOrThrow({ where: { id: classSessionId } });
  const items = (await listFormItems(id)).map(({ item }) => item);
  return { classSessionId, items, minutes: minutesOf(planSchema.parse(plan)) };
}

const close = (classSessionId: string) =>
  closeClassSession(viewerOf("teacher"), {
    classSessionId,
    kind: "closed",
    alsoPresent: [],
    commandKey: newId(),
  });

describe("how long a quiz is", () => {
  it("is as the district has it, as the school has it, as the teacher chooses", async () => {
    expect((await started()).items).toHaveLength(8);
    await setDistrictQuizLength(officer, { commandKey: "d", quizLength: "short" }, worldToday);
    expect(await getQuizLength(junior, worldToday)).toBe("short");
    await setSchoolQuizLength(administrator, { commandKey: "s", quizLength: "long" }, worldToday);
    expect(await getQuizLength(junior, worldToday)).toBe("long");
    const primary = { ...junior, schoolId: world.schools.primary };
    expect(await getQuizLength(primary, worldToday)).toBe("short");
    await setSchoolQuizLength(administrator, { commandKey: "b", quizLength: null }, worldToday);
    expect(await getQuizLength(junior, worldToday)).toBe("short");
  });

  it("shows in the minutes of the plan: 12 for reading, and 7, 9 or 12 for the quiz", async () => {
    const of = async (length: ClassSessionStart["length"]) => {
      const { classSessionId, items, minutes } = await started({ length });
      await close(classSessionId);
      return [items.length, minutes];
    };
    expect(await of("short")).toEqual([6, 19]);
    expect(await of("usual")).toEqual([8, 21]);
    expect(await of("long")).toEqual([expect.any(Number), 24]);
  });

  it("on cards has nothing that a card cannot answer; with a computer each, one question of another kind", async () => {
    const own = await started();
    expect(own.items.filter(isOther)).toHaveLength(1);
    await close(own.classSessionId);
    const cards = await started({ way: "cards" });
    expect(cards.items.every((item) => item.kind === "verdict" && isForAllHands(item))).toBe(true);
    expect(cards.items).toHaveLength(8);
  });

  it("in a make-up is what the class was asked, whatever has been set meanwhile", async () => {
    const lesson = await started({ length: "long" });
    await close(lesson.classSessionId);
    await setSchoolQuizLength(administrator, { commandKey: "s", quizLength: "short" }, worldToday);
    const makeUp = await started({ purpose: "made-up" });
    const ids = (items: typeof makeUp.items) => items.map(({ id }) => id).sort();
    expect(ids(makeUp.items)).toEqual(ids(lesson.items));
  });

  it("set twice by one form is set once, is in the audit, and stays in what is decided for later", async () => {
    const later = { notCounted: ["imported", "lecture"] };
    const row = {
      districtId: world.districtId,
      effectiveOn: "2027-01-01",
      recordedAt: new Date("2026-11-01"),
    };
    await db.districtSetting.create({ data: { id: newId(), ...row, settings: later } });
    const form = { commandKey: "d", quizLength: "short" } as const;
    await setDistrictQuizLength(officer, form, worldToday);
    await setDistrictQuizLength(officer, form, worldToday);
    expect(await db.districtSetting.count()).toBe(3);
    expect(await db.auditEvent.count({ where: { action: "quiz-length.changed" } })).toBe(1);
    expect(await getQuizLength(junior, "2027-01-02")).toBe("short");
    const inForce = await db.districtSetting.findFirst({
      orderBy: [{ effectiveOn: "desc" }, { recordedAt: "desc" }],
    });
    expect(inForce?.settings).toMatchObject(later);
  });

  it("is not a school's to set for the district", async () => {
    const set = setDistrictQuizLength(administrator, { commandKey: "d", quizLength: "short" }, worldToday);
    await expect(set).rejects.toMatchObject({ status: 403 });
  });
});
