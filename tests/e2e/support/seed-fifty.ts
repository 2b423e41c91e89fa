/**
 * Makes 七年级 1 班 a class of fifty, on leave not counted; with a class session's id, everybody of it signs in, answers
 * and hands in.
 */
import { closeDatabase, db } from "#app/db/client.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import { newId } from "#app/lib/ids.server.ts";
import { answer } from "#tests/support/class-sessions.ts";
import { world, worldToday } from "#tests/support/world.ts";

const { districtId, schools, classes } = world;
const [classSessionId] = process.argv.slice(2);

if (classSessionId) {
  for (const { learnerId, status } of await listRoster([classes.seven1], worldToday))
    if (status !== "suspended") await answer(classSessionId, learnerId, 8, true);
} else {
  const recordedAt = new Date("2026-09-01T01:00:00Z");
  // 1 to 10 sit there already, one of them on leave
  const seats = Array.from({ length: 41 }, (_, at) => at + 11);
  const people = seats.map((seat) => ({ seat, id: newId(), name: `同学${seat}` }));
  await db.person.createMany({ data: people.map(({ id }) => ({ id, districtId, createdAt: recordedAt })) });
  await db.personName.createMany({
    data: people.map(({ id: personId, name }) => ({ id: newId(), personId, name, recordedAt })),
  });
  await db.enrolment.createMany({
    data: people.map(({ id: learnerId, seat }) => ({
      id: newId(),
      districtId,
      schoolId: schools.junior,
      classId: classes.seven1,
      learnerId,
      seat,
      status: "enrolled",
      from: "2026-09-01",
      openedBy: "admitted",
      recordedAt,
    })),
  });
}
await closeDatabase();
