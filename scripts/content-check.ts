/** Checks all lessons, or one folder: npm run content:check [-- qq-impersonation]. */
import { checkLibrary } from "#app/domain/lessons/library.server.ts";
import { formatProblems } from "#app/domain/lessons/problem.ts";

const { problems, warnings, lessons, items } = checkLibrary(process.argv[2]);
for (const warning of warnings) console.warn(`warning: gives the answer away: ${warning}`);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.info(`${lessons} lesson(s), ${items} item(s): no problems`);
}
