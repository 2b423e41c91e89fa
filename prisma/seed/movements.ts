/** What happens to rosters between two Septembers: pupils come and go, or go on leave. */
import { randomUUID } from "node:crypto";
import { admitLearner, recordChange } from "#app/domain/roster/hand-work.server.ts";
import { listRoster } from "#app/domain/roster/roster.server.ts";
import type { ClassInfo } from "#app/domain/schools/class.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Random } from "#app/lib/random.ts";
import { pupilName } from "./names.ts";
import { asOf, instantOf } from "./time.ts";
import type { SeededSchool } from "./units.ts";

const movements = ["on-leave", "out", "in", "guest", "none", "none", "none"] as const;

/** About every second class has one movement in the days given. */
export async function seedMovements(
  school: SeededSchool,
  classes: readonly ClassInfo[],
  days: readonly LocalDate[],
  random: Random,
): Promise<void> {
  if (days.length === 0) return;
  for (const { id, rosterKind, stage } of classes) {
    if (rosterKind !== "named" || stage === "staff") continue;
    const movement = random.pick(movements);
    const on = random.pick(days);
    if (movement !== "none") await asOf(instantOf(on, "15:00"), () => move(movement, school, id, on, random));
  }
}

async function move(
  movement: Exclude<(typeof movements)[number], "none">,
  { admin }: SeededSchool,
  classId: string,
  on: LocalDate,
  random: Random,
): Promise<void> {
  const roster = await listRoster([classId], on);
  const { learnerId } = random.pick(roster);
  const seat = Math.max(...roster.map((each) => each.seat ?? 0)) + 1;
  const command = { commandKey: randomUUID(), on };
  const done =
    movement === "on-leave"
      ? await recordChange(admin, learnerId, { ...command, what: "suspended", reason: "illness" })
      : movement === "out"
        ? await recordChange(admin, learnerId, { ...command, what: "left", reason: "outside-district" })
        : await admitLearner(admin, {
            ...command,
            classId,
            name: pupilName(random),
            seat,
            status: movement === "guest" ? "guest" : "enrolled",
            openedBy: movement === "guest" ? "admitted" : "transferred-in",
          });
  if (!done.ok) throw new Error(`${movement} on ${on}: ${done.reason}`);
}
