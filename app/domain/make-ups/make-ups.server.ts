/** The make-up list of classes that the viewer keeps, read from what was held and what was recorded. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { heldAndClosed } from "#app/domain/class-sessions/closings.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getRecordClass } from "#app/domain/completions/record-class.server.ts";
import { coverageOn, ledgerOf, type RecordedFacts } from "#app/domain/coverage/coverage.ts";
import { readFacts } from "#app/domain/coverage/facts.server.ts";
import { type YearInterval, yearInterval } from "#app/domain/coverage/year.ts";
import { getLesson } from "#app/domain/lessons/library.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { rowsInForce } from "#app/domain/roster/enrolment.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { getSettings } from "#app/domain/schools/settings.server.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { found } from "#app/lib/http.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { type HeldLesson, type MakeUp, type MissedLesson, makeUpsOf } from "./make-up.ts";

export interface NamedMakeUp extends Omit<MakeUp, "missed"> {
  name: string | null;
  seat: number | null;
  missed: (MissedLesson & { title: Bilingual })[];
}

export interface ClassMakeUps {
  schoolClass: ClassInfo;
  /** the class has had a lesson this year */
  begun: boolean;
  makeUps: NamedMakeUp[];
  /** who can arrange it: the homeroom teacher first */
  teachers: string[];
}

export interface MakeUpList {
  today: LocalDate;
  classes: ClassMakeUps[];
}

/** One class: for its teachers and its school's administrators. */
export async function getClassMakeUps(
  viewer: StaffViewer,
  classId: string,
): Promise<ClassMakeUps & { today: LocalDate }> {
  const schoolClass = found(await getRecordClass(viewer, classId));
  const { today, classes } = await listOf(viewer, [schoolClass]);
  return { today, ...found(classes[0]) };
}

/** The school's classes with somebody on the list, in their order. */
export async function listSchoolMakeUps(viewer: StaffViewer): Promise<MakeUpList> {
  const school = await getOwnSchool(viewer);
  const open = await listClasses(viewer, { schoolId: school.id, onDate: await schoolDay(viewer) });
  const { today, classes } = await listOf(
    viewer,
    open.filter(({ rosterKind }) => rosterKind === "named"),
  );
  return { today, classes: classes.filter(({ makeUps }) => makeUps.length > 0) };
}

async function listOf(viewer: StaffViewer, schoolClasses: readonly ClassInfo[]): Promise<MakeUpList> {
  const { districtId } = viewer;
  const today = await schoolDay(viewer);
  const { notCounted, ...settings } = await getSettings(districtId, today);
  const year = yearInterval(settings, today);
  const classIds = schoolClasses.map(({ id }) => id);
  const facts = await readFacts({ districtId, classIds }, { year, notCounted });
  const ledger = ledgerOf(facts);
  const { learners } = coverageOn(ledger, { year, onDate: today, classIds: new Set(classIds) });
  const held = await listHeld(districtId, classIds, { year, today, facts });
  const statusOf = new Map(
    rowsInForce(facts.enrolments, { day: today }).map((row) => [row.learnerId, row.status]),
  );
  const makeUps = makeUpsOf(
    learners.map(({ learnerId, classId, state, excuse }) => ({
      learnerId,
      classId,
      status: statusOf.get(learnerId) ?? "enrolled",
      isOpen: state === "not-yet" || state === "excused",
      excuse: excuse && { reason: excuse.reason, from: excuse.from, to: excuse.to },
    })),
    held,
    (learnerId, lessonSlug) =>
      (ledger.completionsOf.get(learnerId) ?? []).some(
        (row) => row.lessonSlug === lessonSlug && row.taughtOn >= year.from && row.taughtOn <= today,
      ),
  );
  const teaching = rowsInForce(
    await db.teachingAssignment.findMany({ where: { classId: { in: classIds } } }),
    { day: today },
  ).sort((a, b) => Number(b.role === "homeroom") - Number(a.role === "homeroom"));
  const names = await namesOf([
    ...makeUps.map(({ pupil }) => pupil.learnerId),
    ...teaching.map(({ personId }) => personId),
  ]);
  const seatOf = new Map(learners.map(({ learnerId, seat }) => [learnerId, seat]));
  return {
    today,
    classes: schoolClasses.map((schoolClass) => ({
      schoolClass,
      teachers: [
        ...new Set(
          teaching
            .filter(({ classId }) => classId === schoolClass.id)
            .flatMap(({ personId }) => names.get(personId) ?? []),
        ),
      ],
      begun: held.some(({ classId }) => classId === schoolClass.id),
      makeUps: makeUps
        .filter(({ pupil }) => pupil.classId === schoolClass.id)
        .map((makeUp) => ({
          ...makeUp,
          name: names.get(makeUp.pupil.learnerId) ?? null,
          seat: seatOf.get(makeUp.pupil.learnerId) ?? null,
          missed: makeUp.missed.map((missed) => ({
            ...missed,
            title: titleOf(missed.lessonSlug, schoolClass.band),
          })),
        }))
        .sort((a, b) => (a.seat ?? Number.MAX_SAFE_INTEGER) - (b.seat ?? Number.MAX_SAFE_INTEGER)),
    })),
  };
}

interface HeldScope {
  year: YearInterval;
  today: LocalDate;
  facts: RecordedFacts;
}

/** Lessons that these classes have had this year, each with who was expected and who was marked absent. */
async function listHeld(
  districtId: string,
  classIds: readonly string[],
  { year, today, facts }: HeldScope,
): Promise<HeldLesson[]> {
  const ofClasses = { some: { classId: { in: [...classIds] } } };
  const rows = await db.classSession.findMany({
    where: {
      districtId,
      purpose: "taught",
      taughtOn: { gte: year.from, lte: today },
      ...heldAndClosed,
      classes: ofClasses,
    },
    select: { id: true, lessonSlug: true, taughtOn: true, classes: true, roll: true },
  });
  return rows.flatMap(({ id, lessonSlug, taughtOn, classes, roll }) => {
    const there = rowsInForce(facts.enrolments, { day: taughtOn }).filter(
      ({ status }) => status !== "suspended",
    );
    const replaced = new Set(roll.map(({ supersedesId }) => supersedesId));
    const absent = roll.filter((mark) => mark.state === "absent" && !replaced.has(mark.id));
    return classes
      .filter(({ classId }) => classIds.includes(classId))
      .map(({ classId }) => ({
        classSessionId: id,
        classId,
        lessonSlug,
        taughtOn,
        expected: new Set(there.filter((row) => row.classId === classId).map(({ learnerId }) => learnerId)),
        absent: new Map(absent.flatMap(({ learnerId, reason }) => (learnerId ? [[learnerId, reason]] : []))),
      }));
  });
}

function titleOf(slug: string, band: string): Bilingual {
  return getLesson(slug, band)?.title ?? { "zh-CN": slug, en: slug };
}
