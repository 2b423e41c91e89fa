/** Lists without seat numbers: who has a seat keeps it, newcomers sit behind, in the order of the list. */
import type { ListedLearner, Planned } from "./roster-plan.ts";
import { highestSeat } from "./roster-row.ts";

/** Fills in the open seats of `pupils`; staff sit nowhere. */
export function giveSeats(
  pupils: readonly Planned[],
  others: readonly Planned[],
  listed: readonly ListedLearner[],
): void {
  const open = pupils.filter(({ to, listedAt }) => {
    return to?.seat === null && listedAt !== null && listed[listedAt]?.pool === "pupils";
  });
  if (open.length === 0) return;
  const taken = new Map<string, Set<number>>();
  const takenIn = (classRef: string) => {
    const seats = taken.get(classRef) ?? new Set<number>();
    taken.set(classRef, seats);
    return seats;
  };
  for (const { to } of [...pupils, ...others]) if (to && to.seat !== null) takenIn(to.classRef).add(to.seat);
  const withoutSeat = open.filter(({ from, to }) => {
    if (!from || !to || from.classRef !== to.classRef || from.seat === null) return true;
    if (takenIn(to.classRef).has(from.seat)) return true;
    to.seat = from.seat;
    takenIn(to.classRef).add(from.seat);
    return false;
  });
  const last = new Map([...taken].map(([classRef, seats]) => [classRef, Math.max(0, ...seats)]));
  for (const { to } of withoutSeat) {
    if (!to) continue;
    const seat = (last.get(to.classRef) ?? 0) + 1;
    last.set(to.classRef, seat);
    if (seat <= highestSeat) to.seat = seat;
  }
}
