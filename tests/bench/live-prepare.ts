/** `CLASSES` of sixty with their papers begun, and one teacher of all of them; prints a LiveSubjects. */
import { civilDay } from "#app/auth/day.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { addTeacher, beginPaper, fillClasses } from "./classes.ts";

export interface LiveSubjects {
  /** cookie */
  teacher: string;
  rooms: { classSessionId: string; pupils: { cookie: string; attemptId: string }[] }[];
}

const running = await fillClasses(Number(process.argv[2]), civilDay(), 60);
const rooms: LiveSubjects["rooms"] = [];
for (const { classSessionId, learners } of running) {
  const pupils: LiveSubjects["rooms"][number]["pupils"] = [];
  for (const learner of learners)
    pupils.push({ cookie: learner.cookie, attemptId: await beginPaper(learner, classSessionId) });
  rooms.push({ classSessionId, pupils });
}
const subjects: LiveSubjects = { teacher: await addTeacher(running), rooms };
await closeDatabase();
process.stdout.write(JSON.stringify(subjects));
