/** A pasted list of staff: one a line, a name and, if somebody wants it so, a user name after a comma or tab. */
import { cleanName, nameProblem } from "#app/domain/roster/pupil-name.ts";
import { normalUsername, usernameForm } from "./staff.ts";

export interface ListedStaff {
  name: string;
  /** null: proposed from the name */
  username: string | null;
}

export type StaffListProblem = { line: number; code: "name" | "username" | "twice" };

export const longestStaffList = 500;

export function readStaffList(text: string): { people: ListedStaff[]; problems: StaffListProblem[] } {
  const people: ListedStaff[] = [];
  const problems: StaffListProblem[] = [];
  const usernames = new Set<string>();
  for (const [at, raw] of text.split(/\r?\n/).entries()) {
    if (raw.trim() === "") continue;
    const line = at + 1;
    const [first = "", second = ""] = raw.split(/[\t,，;；]/);
    const name = cleanName(first);
    const username = normalUsername(second);
    if (nameProblem(name) !== null) problems.push({ line, code: "name" });
    else if (username !== "" && !isUsername(username)) problems.push({ line, code: "username" });
    else if (username !== "" && usernames.has(username)) problems.push({ line, code: "twice" });
    else people.push({ name, username: username === "" ? null : username });
    usernames.add(username);
  }
  return { people, problems };
}

/** The same people as somebody would type them, to look through before accounts are made. */
export function staffListText(people: readonly ListedStaff[]): string {
  return people.map(({ name, username }) => (username === null ? name : `${name}，${username}`)).join("\n");
}

export function isUsername(text: string): boolean {
  return usernameForm.test(text);
}

/** zhangwei, zhangwei2, zhangwei3 …: the first that nobody has. */
export function freeUsername(syllables: string, taken: ReadonlySet<string>): string {
  const letters = syllables
    .toLowerCase()
    .replace(/[^a-z0-9]/g, "")
    .replace(/^[^a-z]+/, "")
    .slice(0, 24);
  const base = letters.length >= 3 ? letters : `laoshi${letters}`;
  for (let n = 1; ; n++) {
    const username = n === 1 ? base : `${base}${n}`;
    if (!taken.has(username)) return username;
  }
}
