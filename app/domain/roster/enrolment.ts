/**
 * Rows with two times: the days they speak of, [from, to), and the instant they were recorded. A change is a
 * new row that supersedes the old one, so two questions have exact answers: "who was here on day D" and
 * "whom did we believe to be here on day D, when we asked at T".
 */
import { type DayInterval, isWithin, type LocalDate } from "#app/lib/dates.ts";

export interface DatedRow extends DayInterval {
  id: string;
  recordedAt: Date;
  supersedesId: string | null;
}

export interface AsOf {
  day: LocalDate;
  /** leave out to ask what is known by everything handed in */
  knownAt?: Date;
}

/** Rows not replaced by anything recorded up to `knownAt`, whatever days they speak of. */
export function rowsKnown<Row extends DatedRow>(rows: readonly Row[], knownAt?: Date): Row[] {
  const known = knownAt ? rows.filter((row) => row.recordedAt <= knownAt) : rows;
  const superseded = new Set<string>();
  for (const row of known) if (row.supersedesId) superseded.add(row.supersedesId);
  return known.filter((row) => !superseded.has(row.id));
}

/** Rows in force on a day. A row taken back as a mistake is superseded by one with from = to: never in force. */
export function rowsInForce<Row extends DatedRow>(rows: readonly Row[], { day, knownAt }: AsOf): Row[] {
  return rowsKnown(rows, knownAt).filter((row) => isWithin(day, row));
}

export const enrolmentStatuses = ["enrolled", "suspended", "guest", "home-taught"] as const;
/** 在读 · 休学 · 借读 · 送教上门. Only 休学 leaves the denominator. */
export type EnrolmentStatus = (typeof enrolmentStatuses)[number];

export interface EnrolmentRow extends DatedRow {
  classId: string;
  learnerId: string;
  seat: number | null;
  status: string;
}

/** What a set of rows in force on one day must never show; empty when all is well. */
export function enrolmentConflicts(inForce: readonly EnrolmentRow[]): string[] {
  const conflicts: string[] = [];
  const classOf = new Map<string, string>();
  const holderOf = new Map<string, string>();
  for (const { classId, learnerId, seat } of inForce) {
    if (classOf.has(learnerId)) conflicts.push(`learner ${learnerId} sits in two places`);
    classOf.set(learnerId, classId);
    if (seat === null) continue;
    const place = `${classId} seat ${seat}`;
    if (holderOf.has(place)) conflicts.push(`${place} is taken twice`);
    holderOf.set(place, learnerId);
  }
  return conflicts;
}
