/** One pupil for the school that has or had them: where they sat, who wrote that down, what can be entered next. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { type ClassInfo, classInfoOf } from "#app/domain/schools/class.ts";
import { factsOf, withSchool } from "#app/domain/schools/class-facts.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { now } from "#app/lib/clock.server.ts";
import { addDays, type LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type EnrolmentStatus, rowsInForce } from "./enrolment.ts";
import { lastActOf, mayStillBeTakenBack, stretchesOf } from "./enrolment-acts.ts";
import type { Reason } from "./hand-work-words.ts";

export interface PupilStretch {
  id: string;
  className: Bilingual;
  seat: number | null;
  status: EnrolmentStatus;
  reason: Reason | null;
  from: LocalDate;
  to: LocalDate | null;
  openedBy: string;
  closedBy: string | null;
  takenBack: boolean;
  recorded: { by: string | null; at: Date };
  ended: { by: string | null; at: Date } | null;
}

export interface Pupil {
  learnerId: string;
  /** null: an anonymous seat, or erased */
  name: string | null;
  /** null: not in a class of the school today */
  here: { schoolClass: ClassInfo; seat: number | null; status: EnrolmentStatus; since: LocalDate } | null;
  isStaff: boolean;
  stretches: PupilStretch[];
  /** a row of the last entry, when it may still be taken back */
  undoable: string | null;
  /** where they could go: classes with names, open today */
  classes: ClassInfo[];
}

/** Whose name is looked at one by one leaves a trace. */
export async function getPupil(viewer: StaffViewer, learnerId: string, day: LocalDate): Promise<Pupil> {
  const { id: schoolId } = await getOwnSchool(viewer);
  const rows = await db.enrolment.findMany({ where: { learnerId, districtId: viewer.districtId } });
  const own = rows.filter((row) => row.schoolId === schoolId);
  found(own[0]);
  const [classes, stored, names] = await Promise.all([
    listClasses(viewer, { schoolId, onDate: day }),
    db.schoolClass.findMany({
      where: { id: { in: own.map(({ classId }) => classId) } },
      include: withSchool,
    }),
    namesOf([learnerId, ...own.flatMap(({ recordedById }) => recordedById ?? [])]),
  ]);
  const storedOf = new Map(stored.map((row) => [row.id, row]));
  const infoOn = (classId: string, on: LocalDate) => {
    const row = found(storedOf.get(classId));
    return classInfoOf(factsOf(row, on), on);
  };
  const today = rowsInForce(own, { day })[0];
  const isOpen = today && classes.some(({ id }) => id === today.classId);
  const act = lastActOf(rows);
  const lastRow = act && mayStillBeTakenBack(act, now()) ? (act.openings[0] ?? act.endings[0]?.[0]) : null;
  const pupil: Pupil = {
    learnerId,
    name: names.get(learnerId) ?? null,
    here:
      today && isOpen
        ? {
            schoolClass: infoOn(today.classId, day),
            seat: today.seat,
            status: today.status as EnrolmentStatus,
            since: today.from,
          }
        : null,
    isStaff: own.every(({ classId }) => storedOf.get(classId)?.stage === "staff"),
    stretches: stretchesOf(own).map(({ row, takenBack, opened, ended }) => ({
      id: row.id,
      className: infoOn(row.classId, row.to && row.to > row.from ? addDays(row.to, -1) : row.from).name,
      seat: row.seat,
      status: row.status as EnrolmentStatus,
      reason: row.reason as Reason | null,
      from: row.from,
      to: row.to,
      openedBy: row.openedBy,
      closedBy: row.closedBy,
      takenBack,
      recorded: { by: names.get(opened.by ?? "") ?? null, at: opened.at },
      ended: ended && { by: names.get(ended.by ?? "") ?? null, at: ended.at },
    })),
    undoable: lastRow && lastRow.schoolId === schoolId ? lastRow.id : null,
    classes: classes.filter(({ rosterKind, stage }) => rosterKind === "named" && stage !== "staff"),
  };
  const subject = { schoolId, subjectKind: "person", subjectId: learnerId };
  await recordAudit(db, { viewer, action: "names.viewed", ...subject });
  return pupil;
}
