/** As many papers as the argument says, and one class that has just begun; prints its pupils' cookies and attempts. */
import { civilDay } from "#app/auth/day.server.ts";
import type { LearnerViewer } from "#app/auth/viewer.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { startAttempt } from "#app/domain/quizzes/attempt.server.ts";
import { fillClasses, fillPapers } from "./classes.ts";

await fillPapers(Number(process.argv[2]));
const pupils: { cookie: string; attemptId: string }[] = [];
for (const { classSessionId, learners } of await fillClasses(1, civilDay()))
  for (const { id: personId, cookie, classId } of learners) {
    const place = { districtId: "district", schoolId: "school", classId, classSessionId };
    const viewer: LearnerViewer = {
      kind: "learner",
      seat: null,
      personId,
      ...place,
      loginSessionId: "bench",
    };
    const begun = await startAttempt(viewer);
    if (!begun.ok) throw new Error(begun.reason);
    pupils.push({ cookie, attemptId: begun.attempt.id });
  }
await closeDatabase();
process.stdout.write(JSON.stringify(pupils));
