/** What only shows when a whole list has been read: nobody in it, a seat given twice, two classes that sign in alike. */
import { type ClassKey, keyText } from "#app/domain/schools/class-label.ts";
import { longestList, problemOf, type RosterProblem } from "./roster-problem.ts";
import type { ListedPupil, Place, ReadRoster } from "./roster-sheet.ts";

export function checkRoster(read: ReadRoster): void {
  const { pupils, headCounts, teachings, problems } = read;
  const count = pupils.length + headCounts.length + teachings.length;
  if (count > longestList) problems.push(problemOf("too-many-rows", null, null, String(longestList)));
  else if (count === 0 && problems.length === 0 && read.asksYear === null)
    problems.push(problemOf(read.groups.length === 0 ? "no-header" : "nothing-listed", null, null));
  problems.push(...repeated(pupils, "seat-twice", ({ seat, status }) => (status === "gone" ? null : seat)));
  problems.push(...repeated(headCounts, "class-twice", () => 0));
  problems.push(...twoProgrammes(pupils));
}

/** The same place of a class given twice. */
function repeated<T extends Place & { key: ClassKey }>(
  lines: readonly T[],
  code: "seat-twice" | "class-twice",
  placeOf: (line: T) => number | null,
): RosterProblem[] {
  const first = new Map<string, T>();
  return lines.flatMap((line) => {
    const place = placeOf(line);
    if (place === null) return [];
    const key = `${keyText(line.key)} ${place}`;
    const earlier = first.get(key);
    if (!earlier) first.set(key, line);
    const where = earlier && earlier.sheet !== line.sheet ? earlier.sheet : "";
    const problem = problemOf(code, line.sheet, line.row, code === "seat-twice" ? String(place) : "");
    return earlier ? [{ ...problem, otherRow: earlier.row, otherSheet: where || null }] : [];
  });
}

/** 高一 2 班 and 高一国际部 2 班 would be typed alike at sign-in. */
function twoProgrammes(pupils: readonly ListedPupil[]): RosterProblem[] {
  const programmeOf = new Map<string, string | null>();
  const told = new Set<string>();
  return pupils.flatMap(({ key, sheet, row }) => {
    const text = keyText(key);
    const before = programmeOf.get(text);
    if (before === undefined) programmeOf.set(text, key.programme);
    if (before === undefined || before === key.programme || told.has(text)) return [];
    told.add(text);
    return [problemOf("two-classes-one-number", sheet, row, `${key.number}`)];
  });
}
