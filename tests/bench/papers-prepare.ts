/** As many papers as the argument says, and one class that has just begun; prints its pupils' cookies and attempts. */
import { civilDay } from "#app/auth/day.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { beginPaper, fillClasses, fillPapers } from "./classes.ts";

await fillPapers(Number(process.argv[2]));
const pupils: { cookie: string; attemptId: string }[] = [];
for (const { classSessionId, learners } of await fillClasses(1, civilDay()))
  for (const learner of learners)
    pupils.push({ cookie: learner.cookie, attemptId: await beginPaper(learner, classSessionId) });
await closeDatabase();
process.stdout.write(JSON.stringify(pupils));
