/**
 * Random histories, told twice: as the rows the product writes, and as a slow model that holds, for each learner,
 * a list of days and a list of lessons, and changes them event by event.
 */
import fc from "fast-check";
import { obtainedWays } from "#app/domain/completions/completion.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { completion, enrolment, excuse } from "./coverage.fixtures.ts";
import type { CompletionFact, EnrolmentFact, ExcuseFact } from "./coverage.ts";

export const firstDay = "2026-08-10"; // three weeks before the school year
export const dayCount = 60;
export const dayAt = (offset: number): LocalDate => addDays(firstDay, offset);
export const eveningOf = (offset: number) => new Date(`${dayAt(offset)}T12:00:00Z`);
export const learnerIds = ["a", "b", "c"];
export const classIds = ["seven1", "seven2", "eight1"];

interface Told {
  /** days after the first; events come in this order */
  day: number;
  learner: string;
}
export type Event =
  | (Told & { what: "sits"; classId: string; status: "enrolled" | "suspended" | "guest" })
  | (Told & { what: "leaves" })
  | (Told & { what: "entry-withdrawn" })
  | (Told & { what: "lesson"; kind: "taught" | "made-up"; obtained: string; daysAgo: number })
  /** the learner's nth lesson: taken back, or corrected; a lesson taken back may be corrected into standing again */
  | (Told & { what: "lesson-void"; nth: number })
  | (Told & { what: "lesson-corrected"; nth: number; obtained: string; daysAgo: number })
  | (Told & { what: "excuse"; reason: string; lasts: number | null });

const told = { day: fc.nat(dayCount - 1), learner: fc.constantFrom(...learnerIds) };
const daysAgo = fc.nat(20);
const nth = fc.nat(2);
const obtained = fc.constantFrom(...obtainedWays);
const what = <const What extends string>(word: What) => fc.constant(word);

export const histories: fc.Arbitrary<Event[]> = fc
  .array(
    fc.oneof(
      fc.record({
        ...told,
        what: what("sits"),
        classId: fc.constantFrom(...classIds),
        status: fc.constantFrom("enrolled", "enrolled", "suspended", "guest"),
      }),
      fc.record({ ...told, what: what("leaves") }),
      fc.record({ ...told, what: what("entry-withdrawn") }),
      fc.record({
        ...told,
        what: what("lesson"),
        kind: fc.constantFrom("taught", "made-up"),
        obtained,
        daysAgo,
      }),
      fc.record({ ...told, what: what("lesson-void"), nth }),
      fc.record({ ...told, what: what("lesson-corrected"), nth, obtained, daysAgo }),
      fc.record({
        ...told,
        what: what("excuse"),
        reason: fc.constantFrom("illness", "competition"),
        lasts: fc.option(fc.nat(30)),
      }),
    ),
    { minLength: 12, maxLength: 60, size: "max" },
  )
  .map((events) => (events as Event[]).sort((a, b) => a.day - b.day));

export interface Rows {
  enrolments: EnrolmentFact[];
  completions: CompletionFact[];
  excuses: ExcuseFact[];
}

/** As the product writes them: nothing updated, each change a row that names the one it replaces. */
export function rowsOf(events: readonly Event[]): Rows {
  const rows: Rows = { enrolments: [], completions: [], excuses: [] };
  const open = new Map<string, EnrolmentFact>();
  /** newest row of each lesson */
  const lessons = new Map<string, CompletionFact[]>();
  let made = 0;
  for (const event of events) {
    const { learner: learnerId, day } = event;
    const written = { id: String(++made).padStart(4, "0"), learnerId, recordedAt: eveningOf(day) };
    const before = open.get(learnerId);
    const ofLearner = lessons.get(learnerId) ?? [];
    const end = (to: string) => {
      if (!before) return;
      rows.enrolments.push({ ...before, ...written, id: `${written.id}e`, to, supersedesId: before.id });
      open.delete(learnerId);
    };
    if (event.what === "sits") {
      end(dayAt(day));
      const row = enrolment({ ...written, classId: event.classId, status: event.status, from: dayAt(day) });
      rows.enrolments.push(row);
      open.set(learnerId, row);
    } else if (event.what === "leaves") end(dayAt(day));
    else if (event.what === "entry-withdrawn") end(before?.from ?? "");
    else if (event.what === "excuse") {
      const to = event.lasts === null ? null : dayAt(day + event.lasts);
      rows.excuses.push(excuse({ ...written, reason: event.reason, from: dayAt(day), to }));
    } else {
      const place = event.what === "lesson" ? ofLearner.length : event.nth;
      const replaced = ofLearner[place];
      if (
        event.what !== "lesson" &&
        (!replaced || (event.what === "lesson-void" && replaced.kind === "void"))
      )
        continue;
      const kind = event.what === "lesson" ? event.kind : event.what === "lesson-void" ? "void" : "taught";
      const changed =
        event.what === "lesson-void"
          ? {}
          : { obtained: event.obtained, taughtOn: dayAt(day - event.daysAgo) };
      const row = completion({ ...replaced, ...written, ...changed, kind, replacesId: replaced?.id ?? null });
      rows.completions.push(row);
      ofLearner[place] = row;
      lessons.set(learnerId, ofLearner);
    }
  }
  return rows;
}

export interface Life {
  /** one for each day of the history */
  days: ({ classId: string; status: string } | null)[];
  lessons: { kind: string; obtained: string; taughtOn: LocalDate; stands: boolean }[];
  excuses: { reason: string; days: boolean[] }[];
}

/** The slow, obvious way: what each learner's days and lessons look like after these events. */
export function livesAfter(events: readonly Event[]): Map<string, Life> {
  const lives = new Map<string, Life>(
    learnerIds.map((id) => [id, { days: Array(dayCount).fill(null), lessons: [], excuses: [] }]),
  );
  for (const event of events) {
    const life = lives.get(event.learner) as Life;
    const { days, lessons } = life;
    if (event.what === "sits") days.fill({ classId: event.classId, status: event.status }, event.day);
    if (event.what === "leaves") days.fill(null, event.day);
    if (event.what === "entry-withdrawn" && days[dayCount - 1]) {
      const last = days[dayCount - 1];
      for (let day = dayCount - 1; day >= 0 && days[day] === last; day--) days[day] = null;
    }
    if (event.what === "excuse") {
      const until = event.lasts === null ? dayCount : event.day + event.lasts;
      life.excuses.push({
        reason: event.reason,
        days: days.map((_, day) => day >= event.day && day < until),
      });
    }
    if (event.what === "lesson") {
      const { kind, obtained } = event;
      lessons.push({ kind, obtained, taughtOn: dayAt(event.day - event.daysAgo), stands: true });
    }
    const lesson = event.what.startsWith("lesson-") ? lessons[(event as { nth: number }).nth] : undefined;
    if (lesson && event.what === "lesson-void") lesson.stands = false;
    if (lesson && event.what === "lesson-corrected") {
      const { obtained } = event;
      const taughtOn = dayAt(event.day - event.daysAgo);
      Object.assign(lesson, { kind: "taught", obtained, taughtOn, stands: true });
    }
  }
  return lives;
}
