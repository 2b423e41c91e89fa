/** Reads a file of staff in a thread with the bounds that pupils' lists have. Nothing of it is kept. */
import type { StaffViewer } from "#app/auth/viewer.ts";
import { problemOf } from "#app/domain/roster/roster-problem.ts";
import { longestReadingMs, Thread, ThreadEnded } from "#app/domain/roster/roster-threads.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import type { StaffFile } from "./staff-sheet.ts";

/** Threads are large; these are short, and whoever meets a third one presses again. */
const mostAtOnce = 2;
let reading = 0;

export async function readStaffFile(viewer: StaffViewer, file: Uint8Array): Promise<StaffFile | "busy"> {
  await getOwnSchool(viewer);
  if (file.length === 0) return { people: null, problems: [problemOf("no-file")] };
  if (reading >= mostAtOnce) return "busy";
  reading++;
  const thread = new Thread({ is: "staff", file }, () => {});
  const tooLong = setTimeout(() => void thread.end("too-hard"), longestReadingMs);
  try {
    return (await thread.ask({ do: "read-staff" })) as StaffFile;
  } catch (error) {
    if (error instanceof ThreadEnded) return { people: null, problems: [problemOf("too-hard")] };
    throw error;
  } finally {
    clearTimeout(tooLong);
    reading--;
    await thread.end();
  }
}
