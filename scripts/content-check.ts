/** Checks all lessons, or one folder: npm run content:check [-- qq-impersonation]. */
import { checkLibrary } from "#app/domain/lessons/library.server.ts";
import { formatProblems } from "#app/domain/lessons/problem.ts";

const { problems, lessons, items } = checkLibrary(process.argv[2]);
if (problems.length > 0) {
  console.error(formatProblems(problems));
  process.exitCode = 1;
} else {
  console.info(`${lessons} lesson(s), ${items} item(s): no problems`);
}
