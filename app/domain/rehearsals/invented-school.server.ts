import { db } from "#app/db/client.server.ts";
import { type Stage, schoolYearOf } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { inventedName } from "./invented-name.ts";

const pupils = 40;
const stages: readonly { stage: Stage; grades: number }[] = [
  { stage: "kindergarten", grades: 3 },
  { stage: "primary", grades: 6 },
  { stage: "junior", grades: 3 },
  { stage: "senior", grades: 3 },
  { stage: "college", grades: 3 },
];
/** one class for every band that lessons are written for */
const classes: readonly { stage: Stage; grade: number }[] = [
  { stage: "junior", grade: 1 },
  { stage: "primary", grade: 2 },
  { stage: "primary", grade: 5 },
  { stage: "senior", grade: 1 },
  { stage: "college", grade: 1 },
  { stage: "kindergarten", grade: 3 },
];

/** Fills an empty database with one school, its classes and their one teacher; answers the teacher. */
export async function createInventedSchool(day: LocalDate, at: Date): Promise<string> {
  const [regionId, districtId, schoolId, personId] = [newId(), newId(), newId(), newId()];
  const year = schoolYearOf(day);
  const from = `${year}-09-01`;
  const place = { districtId, schoolId, from, recordedAt: at };
  await db.region.create({ data: { id: regionId, name: "示例市" } });
  await db.district.create({
    data: { id: districtId, regionId, name: "示例区", authority: "示例区教育委员会", createdAt: at },
  });
  await db.school.create({
    data: {
      id: schoolId,
      districtId,
      code: "000000",
      name: "示例学校",
      shortName: "示例学校",
      kind: "nine-year",
      openedOn: `${year - 10}-09-01`,
      createdAt: at,
    },
  });
  await db.schoolStage.createMany({
    data: stages.map((each) => ({ id: newId(), schoolId, ...each, from: `${year - 10}-09-01` })),
  });
  await db.person.create({ data: { id: personId, districtId, createdAt: at } });
  await db.personName.create({ data: { id: newId(), personId, name: "示例老师", recordedAt: at } });
  // no password fits: the sign-in is handed over
  await db.staffAccount.create({
    data: { personId, username: "rehearsal", passwordHash: "-", passwordSetAt: at, createdAt: at },
  });
  await db.appointment.create({ data: { id: newId(), ...place, personId, role: "teacher" } });
  for (const { stage, grade } of classes) {
    const classId = newId();
    const entryYear = year - grade + 1;
    const rosterKind = stage === "kindergarten" ? "head-count" : "named";
    await db.schoolClass.create({
      data: {
        id: classId,
        districtId,
        schoolId,
        stage,
        entryYear,
        number: 1,
        rosterKind,
        openedOn: `${entryYear}-09-01`,
        recordedAt: at,
      },
    });
    await db.teachingAssignment.create({
      data: { id: newId(), ...place, classId, personId, role: "homeroom" },
    });
    if (rosterKind === "named") await createPupils({ ...place, classId });
    else await db.classHeadCount.create({ data: { id: newId(), ...place, classId, count: 25 } });
  }
  return personId;
}

async function createPupils(place: {
  districtId: string;
  schoolId: string;
  classId: string;
  from: string;
  recordedAt: Date;
}): Promise<void> {
  const { districtId, recordedAt } = place;
  const learners = Array.from({ length: pupils }, (_, n) => ({ id: newId(), seat: n + 1 }));
  await db.person.createMany({ data: learners.map(({ id }) => ({ id, districtId, createdAt: recordedAt })) });
  await db.personName.createMany({
    data: learners.map(({ id, seat }) => {
      return { id: newId(), personId: id, name: inventedName(seat), recordedAt };
    }),
  });
  await db.enrolment.createMany({
    data: learners.map(({ id, seat }) => {
      return { id: newId(), ...place, learnerId: id, seat, status: "enrolled", openedBy: "admitted" };
    }),
  });
}
