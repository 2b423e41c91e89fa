/** The rows of one learner as somebody who asks "what happened, and who wrote it?" reads them. */
import type { LocalDate } from "#app/lib/dates.ts";
import { type EnrolmentRow, rowsKnown } from "./enrolment.ts";

export interface RecordedEnrolment extends EnrolmentRow {
  schoolId: string;
  openedBy: string;
  closedBy: string | null;
  reason: string | null;
  recordedById: string | null;
}

export interface Stretch<Row extends RecordedEnrolment> {
  row: Row;
  /** entered by mistake and taken back: never in force */
  takenBack: boolean;
  opened: { by: string | null; at: Date };
  /** null: still open */
  ended: { by: string | null; at: Date } | null;
}

/** Oldest first. Each stretch of days once, as it is known now, with who began it and who ended it. */
export function stretchesOf<Row extends RecordedEnrolment>(rows: readonly Row[]): Stretch<Row>[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return rowsKnown(rows)
    .map((row): Stretch<Row> => {
      let first = row;
      while (first.supersedesId) {
        const before = byId.get(first.supersedesId);
        if (!before) break;
        first = before;
      }
      const by = (of: Row) => ({ by: of.recordedById, at: of.recordedAt });
      return {
        row,
        takenBack: row.to === row.from && row.closedBy === "withdrawn-entry",
        opened: by(first),
        ended: row.to === null ? null : by(row),
      };
    })
    .filter(({ row, takenBack }) => takenBack || row.to !== row.from)
    .sort((a, b) => a.row.from.localeCompare(b.row.from) || +a.opened.at - +b.opened.at);
}

export interface LastAct<Row extends RecordedEnrolment> {
  recordedAt: Date;
  /** stretches it began */
  openings: Row[];
  /** stretches it ended, each with the row as it was before */
  endings: [Row, Row][];
}

/** What was written last about a learner; null when there is nothing, or it was itself a taking back. */
export function lastActOf<Row extends RecordedEnrolment>(rows: readonly Row[]): LastAct<Row> | null {
  const recordedAt = rows.reduce<Date | null>(
    (at, row) => (at && at >= row.recordedAt ? at : row.recordedAt),
    null,
  );
  if (!recordedAt) return null;
  const byId = new Map(rows.map((row) => [row.id, row]));
  const act = rows.filter((row) => +row.recordedAt === +recordedAt);
  const openings: Row[] = [];
  const endings: [Row, Row][] = [];
  for (const row of act) {
    const before = row.supersedesId ? byId.get(row.supersedesId) : undefined;
    const isTakingBack = row.closedBy === "withdrawn-entry" || (before && before.to !== null);
    if (isTakingBack) return null;
    if (before) endings.push([row, before]);
    else if (row.supersedesId === null) openings.push(row);
  }
  return { recordedAt, openings, endings };
}

/** Entries about one learner are told apart by their instants, also on a clock that stands still. */
export function instantAfter(rows: readonly { recordedAt: Date }[], now: Date): Date {
  const last = Math.max(0, ...rows.map(({ recordedAt }) => recordedAt.getTime()));
  return last >= now.getTime() ? new Date(last + 1) : now;
}

/** Older entries are not taken back but followed by a new one: too much has been read and printed since. */
export function mayStillBeTakenBack({ recordedAt }: { recordedAt: Date }, now: Date): boolean {
  return now.getTime() - recordedAt.getTime() < 30 * 24 * 60 * 60_000;
}

/** A seat of a class that somebody else has on a day or later. */
export function isSeatTaken(
  rows: readonly EnrolmentRow[],
  { classId, seat, on, except }: { classId: string; seat: number | null; on: LocalDate; except?: string },
): boolean {
  if (seat === null) return false;
  return rowsKnown(rows).some(
    (row) =>
      row.classId === classId &&
      row.seat === seat &&
      row.learnerId !== except &&
      row.from !== row.to &&
      (row.to === null || row.to > on),
  );
}

/** The seat after the last one, as a new pupil is usually given it; a gap is offered to nobody unasked. */
export function nextSeat(seats: readonly (number | null)[]): number {
  return Math.max(0, ...seats.map((seat) => seat ?? 0)) + 1;
}
