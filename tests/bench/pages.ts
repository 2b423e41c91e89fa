import type { BenchSubjects } from "./prepare.ts";
import type { Running } from "./processes.ts";
import { median, type Result, resultOf } from "./result.ts";

/** The slowest page of each kind, one client, warm: milliseconds against what the product promises. */
export async function slowestPages(
  app: Running,
  subjects: BenchSubjects,
  repeats: number,
): Promise<Result[]> {
  const { administrator, teacher, officer, classId, classSessionId, pupils } = subjects;
  const month = new Date().toISOString().slice(0, 7);
  const staff: [string, string][] = [
    ...["/teach", `/teach/classes/${classId}`, `/teach/class-sessions/${classSessionId}`].map(by(teacher)),
    ...[`/teach/class-sessions/${classSessionId}/board`, "/account"].map(by(teacher)),
    ...["/school", "/school/coverage", "/school/roster", "/school/roster/import"].map(by(administrator)),
    ...["/school/staff", "/school/monthly-forms", `/school/monthly-forms/${month}`].map(by(administrator)),
    ...["/district", `/district/months/${month}`, "/district/schools"].map(by(officer)),
  ];
  const pupil = ["/learn", "/learn/quiz", "/learn/simulation", "/join", "/"].map(by(pupils[0]?.cookie ?? ""));
  return [
    await slowestOf("slowest-staff-page", { app, pages: staff, promised: 100, repeats }),
    await slowestOf("slowest-pupil-page", { app, pages: pupil, promised: 30, repeats }),
  ];
}

function by(cookie: string): (path: string) => [string, string] {
  return (path) => [path, cookie];
}

interface Measuring {
  app: Running;
  /** path and cookie */
  pages: [string, string][];
  /** milliseconds */
  promised: number;
  repeats: number;
}

async function slowestOf(name: string, { app, pages, promised, repeats }: Measuring): Promise<Result> {
  let slowest: { path: string; times: number[] } = { path: "", times: [0] };
  for (const [path, cookie] of pages) {
    const times: number[] = [];
    for (let n = 0; n < 4 * repeats; n++) {
      const began = performance.now();
      const answer = await fetch(`${app.url}${path}`, { headers: { cookie } });
      await answer.arrayBuffer();
      if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}`);
      // the first ones warm up
      if (n >= repeats) times.push(performance.now() - began);
    }
    if (median(times) > median(slowest.times)) slowest = { path, times };
  }
  const shown = slowest.path.replace(/[0-9a-f-]{36}/g, "…");
  return resultOf(name, "ms", slowest.times, [promised], `the promise; slowest was ${shown}`);
}
