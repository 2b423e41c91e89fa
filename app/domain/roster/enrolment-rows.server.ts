/** The only writer of enrolment rows: a change ends one stretch by a superseding row and opens the next. */
import type { Transaction } from "#app/db/client.server.ts";
import type { Prisma } from "#app/db/generated/sqlite/client.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import type { EnrolmentStatus } from "./enrolment.ts";

/** Who records, and when. */
export interface Recorder {
  recordedAt: Date;
  recordedById: string | null;
}

export type StoredEnrolment = Prisma.EnrolmentGetPayload<object>;

export interface Ending {
  row: StoredEnrolment;
  on: LocalDate;
  closedBy:
    | "moved-class"
    | "changed-seat"
    | "changed-status"
    | "transferred-out"
    | "left"
    | "graduated"
    | "withdrawn-entry";
  reason?: string | null;
}

export interface Opening {
  districtId: string;
  schoolId: string;
  classId: string;
  learnerId: string;
  seat: number | null;
  status: EnrolmentStatus;
  from: LocalDate;
  openedBy: "admitted" | "moved-class" | "changed-seat" | "changed-status" | "transferred-in" | "returned";
  reason?: string | null;
}

export async function endEnrolments(
  tx: Pick<Transaction, "enrolment">,
  endings: readonly Ending[],
  recorder: Recorder,
): Promise<void> {
  await inSlices(endings, (slice) =>
    tx.enrolment.createMany({
      data: slice.map(({ row, on, closedBy, reason = row.reason }) => {
        return {
          ...row,
          id: newId(),
          to: on,
          closedBy,
          reason,
          supersedesId: row.id,
          importId: null,
          ...recorder,
        };
      }),
    }),
  );
}

export async function openEnrolments(
  tx: Pick<Transaction, "enrolment">,
  openings: readonly Opening[],
  recorder: Recorder,
): Promise<void> {
  await inSlices(openings, (slice) =>
    tx.enrolment.createMany({ data: slice.map((opening) => ({ id: newId(), ...opening, ...recorder })) }),
  );
}

/** Takes rows back: openings were never in force, endings did not happen. */
export async function takeBackEnrolments(
  tx: Pick<Transaction, "enrolment">,
  {
    openings,
    endings,
  }: { openings: readonly StoredEnrolment[]; endings: readonly [StoredEnrolment, StoredEnrolment][] },
  recorder: Recorder,
): Promise<void> {
  const never = openings.map((row) => {
    return {
      ...row,
      to: row.from,
      closedBy: "withdrawn-entry",
      id: newId(),
      supersedesId: row.id,
      ...recorder,
    };
  });
  const again = endings.map(([ended, before]) => {
    return { ...before, id: newId(), supersedesId: ended.id, ...recorder };
  });
  // rows copied from an import's are not the import's
  await inSlices([...never, ...again], (slice) =>
    tx.enrolment.createMany({ data: slice.map((row) => ({ ...row, importId: null })) }),
  );
}

/** New people of the district with their names; their ids in the same order. */
export async function createLearners(
  tx: Pick<Transaction, "person" | "personName">,
  districtId: string,
  names: readonly string[],
  recorder: Recorder,
): Promise<string[]> {
  const people = names.map((name) => ({ id: newId(), name }));
  const createdAt = recorder.recordedAt;
  await inSlices(people, (slice) =>
    tx.person.createMany({ data: slice.map(({ id }) => ({ id, districtId, createdAt })) }),
  );
  await inSlices(people, (slice) =>
    tx.personName.createMany({
      data: slice.map(({ id, name }) => ({ id: newId(), personId: id, name, ...recorder })),
    }),
  );
  return people.map(({ id }) => id);
}

async function inSlices<T>(list: readonly T[], write: (slice: readonly T[]) => Promise<unknown>) {
  for (let start = 0; start < list.length; start += 1_000) await write(list.slice(start, start + 1_000));
}
