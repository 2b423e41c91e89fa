/** Taught periods of the past, as the product itself would have left them behind. */
import { transact } from "#app/db/client.server.ts";
import { planOf, type Step } from "#app/domain/class-sessions/plan.ts";
import type { Lesson } from "#app/domain/lessons/lesson.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { createForm, seedForClassSession } from "#app/domain/quizzes/form.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import type { FormPurpose } from "#app/domain/quizzes/quiz.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId, randomDigits } from "#app/lib/ids.server.ts";
import type { Random } from "#app/lib/random.ts";
import { addAttempts, type Turn } from "./attempts.ts";
import type { GatheredRows } from "./rows.ts";
import type { SeededClass } from "./teachers.ts";
import { asOf, instantOf } from "./time.ts";

/** The lesson a class of this band can have been given: its own band's, or a younger one's that it will bear. */
export function lessonFor(band: Band): Lesson | null {
  const younger: Partial<Record<Band, Band[]>> = { senior: ["junior"], college: ["senior", "junior"] };
  for (const each of [band, ...(younger[band] ?? [])]) {
    const lesson = listLessons().find((candidate) => candidate.band === each);
    if (lesson) return getLesson(lesson.slug, lesson.band);
  }
  return null;
}

export interface TaughtPeriod {
  schoolClass: SeededClass;
  lesson: Lesson;
  day: LocalDate;
  time: string;
  way: "computer-room" | "hands";
  purpose: "taught" | "made-up" | "booster";
  /** the lesson begins with the test that it is compared with */
  tested: boolean;
  turn: Turn;
  present: readonly string[];
  absent: readonly string[];
}

const stepsOf = { booster: ["roll", "quiz", "close"], hands: ["roll", "lesson", "close"] } satisfies Record<
  string,
  Step[]
>;

function planned({ way, purpose, tested }: TaughtPeriod): { steps: Step[]; forms: FormPurpose[] } {
  if (purpose === "booster") return { steps: stepsOf.booster, forms: ["booster"] };
  if (way === "hands") return { steps: stepsOf.hands, forms: [] };
  const rest: Step[] = ["lesson", "simulation", "quiz", "close"];
  return tested
    ? { steps: ["roll", "before", ...rest], forms: ["before", "quiz"] }
    : { steps: ["roll", ...rest], forms: ["quiz"] };
}

export async function addTaughtPeriod(
  rows: GatheredRows,
  period: TaughtPeriod,
  random: Random,
): Promise<void> {
  const { schoolClass, lesson, day, time, way, purpose } = period;
  const { districtId, schoolId, id: classId, teacherId } = schoolClass;
  const { slug, band } = lesson;
  const startedAt = instantOf(day, time);
  const later = (minutes: number) => new Date(startedAt.getTime() + minutes * 60_000);
  const { steps, forms } = planned(period);
  const classSessionId = newId();
  const played = steps.includes("simulation") && lesson.hasSimulation;
  const { formIds, ...versions } = await asOf(startedAt, () =>
    transact(async (tx) => {
      const lessonVersionId = await keepContentVersion(tx, "lesson", `${slug}/${band}`);
      const simulationVersionId = played
        ? await keepContentVersion(tx, "simulation", `${slug}/${band}`)
        : null;
      await tx.classSession.create({
        data: {
          id: classSessionId,
          districtId,
          schoolId,
          lessonSlug: slug,
          band,
          lessonVersionId,
          simulationVersionId,
          way,
          purpose,
          plan: planOf(steps),
          joinCode: randomDigits(6),
          taughtOn: day,
          startedAt,
          startedById: teacherId,
          classes: { create: { classId } },
        },
      });
      const place = { districtId, schoolId, lessonSlug: slug, band };
      const seed = await seedForClassSession(tx, place, random.below(2 ** 31));
      const formIds: [FormPurpose, string][] = [];
      for (const each of forms) {
        const drawn = await createForm(tx, { ...place, classSessionId, purpose: each, seed });
        formIds.push([each, drawn.formId]);
      }
      return { lessonVersionId, simulationVersionId, formIds };
    }),
  );

  const there = { districtId, schoolId, classSessionId, classId };
  const roll = [
    ...period.present.map((id) => ({ id, state: "present" })),
    ...period.absent.map((id) => ({ id, state: "absent" })),
  ];
  for (const { id: learnerId, state } of purpose === "taught" ? roll : [])
    rows.rollEntry.push({
      id: newId(),
      ...there,
      learnerId,
      state,
      recordedAt: later(3),
      recordedById: teacherId,
    });
  for (const [each, formId] of formIds) {
    const items = await listFormItems(formId);
    const startedAt = later(each === "before" ? 4 : 24);
    addAttempts(rows, { ...there, formId, items, startedAt }, { ...period, purpose: each }, random);
  }
  const formId = formIds.find(([each]) => each === "quiz")?.[1] ?? null;
  for (const learnerId of purpose === "booster" ? [] : period.present)
    rows.completion.push({
      id: newId(),
      ...there,
      learnerId,
      kind: purpose,
      obtained: way === "hands" ? "class-level" : "own-computer",
      lessonSlug: slug,
      ...versions,
      formId,
      taughtOn: day,
      recordedAt: later(40),
      recordedById: teacherId,
    });
  rows.classSessionClosing.push({
    id: newId(),
    classSessionId,
    kind: "closed",
    closedAt: later(40),
    closedById: teacherId,
  });
}
