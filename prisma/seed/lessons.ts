/** Taught periods of the past, as the product itself would have left them behind. */
import { transact } from "#app/db/client.server.ts";
import { planOf, type Step } from "#app/domain/class-sessions/plan.ts";
import type { Lesson } from "#app/domain/lessons/lesson.ts";
import { getLesson, listLessons } from "#app/domain/lessons/library.server.ts";
import { keepContentVersion } from "#app/domain/lessons/versions.server.ts";
import { createForm } from "#app/domain/quizzes/form.server.ts";
import { listFormItems } from "#app/domain/quizzes/form-items.server.ts";
import {
  type FormItem,
  gradeQuiz,
  gradingVersion,
  lettersOf,
  orderSeedOf,
} from "#app/domain/quizzes/quiz.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId, randomDigits } from "#app/lib/ids.server.ts";
import type { Random } from "#app/lib/random.ts";
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
  purpose: "taught" | "made-up";
  present: readonly string[];
  absent: readonly string[];
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
  const steps: Step[] =
    way === "hands" ? ["roll", "lesson", "close"] : ["roll", "lesson", "simulation", "quiz", "close"];
  const classSessionId = newId();
  const played = way === "computer-room" && lesson.hasSimulation;
  const { formId, ...versions } = await asOf(startedAt, () =>
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
      const form = { districtId, schoolId, classSessionId, purpose: "quiz", lessonSlug: slug, band } as const;
      const drawn = way === "hands" ? null : await createForm(tx, { ...form, seed: random.below(2 ** 31) });
      return { lessonVersionId, simulationVersionId, formId: drawn?.formId ?? null };
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
  const items = formId === null ? [] : await listFormItems(formId);
  for (const learnerId of period.present) {
    if (formId !== null)
      addAttempt(rows, { ...there, learnerId, formId, items, startedAt: later(24) }, random);
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
  }
  rows.classSessionClosing.push({
    id: newId(),
    classSessionId,
    kind: "closed",
    closedAt: later(40),
    closedById: teacherId,
  });
}

interface SeededAttempt {
  districtId: string;
  schoolId: string;
  classSessionId: string;
  classId: string;
  learnerId: string;
  formId: string;
  items: readonly FormItem[];
  startedAt: Date;
}

function addAttempt(rows: GatheredRows, { items, ...attempt }: SeededAttempt, random: Random): void {
  const id = newId();
  const orderSeed = orderSeedOf(random.below(2 ** 31), attempt.learnerId);
  rows.attempt.push({ id, ...attempt, orderSeed });
  const skill = 0.6 + random.next() * 0.38;
  const answers = new Map<number, string>();
  let at = attempt.startedAt.getTime();
  for (const { position, item } of items) {
    at += 15_000 + random.below(40_000);
    const response = responseTo(item, skill, random);
    answers.set(position, response);
    rows.answer.push({
      id: newId(),
      attemptId: id,
      position,
      answerKey: newId(),
      response,
      givenAt: new Date(at),
    });
  }
  const result = gradeQuiz(items, answers) as unknown as object;
  rows.attemptSubmission.push({
    id: newId(),
    attemptId: id,
    submittedAt: new Date(at + 8_000),
    gradingVersion,
    result,
  });
}

function responseTo(item: FormItem["item"], skill: number, random: Random): string {
  const knows = random.next() < skill - (item.difficulty - 1) * 0.1;
  const sure = random.next() < 0.5;
  if (item.kind === "verdict") {
    const saysScam = item.genuine ? !knows : knows;
    return saysScam ? (sure ? "A" : "B") : sure ? "D" : "C";
  }
  const right = item.options.findIndex(({ correct }) => correct);
  return knows ? (lettersOf(item)[right] ?? "A") : random.pick(lettersOf(item));
}
