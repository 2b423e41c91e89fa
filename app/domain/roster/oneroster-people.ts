/** Who sits in a class and who stands before it, by the enrolments of a OneRoster package. */
import type { ClassKey } from "#app/domain/schools/class-label.ts";
import { joinName } from "./oneroster-name.ts";
import { type ExchangePackage, type ExchangeRow, placed } from "./oneroster-package.ts";
import type { KnownRoster } from "./oneroster-read.ts";
import { ours } from "./oneroster-tables.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";
import { highestSeat } from "./roster-row.ts";
import { sensitiveNumber } from "./roster-scan.ts";
import type { ListedPupil, ReadRoster } from "./roster-sheet.ts";
import { type ListedStatus, listedStatuses, readStatus } from "./roster-words.ts";

/** Classes by their id in the package; null: of no interest here (another school's, a course's own group). */
export type Keys = Map<string, ClassKey | null>;

/** Answers where in the list each user stands. */
export function readMembers(
  { tables }: ExchangePackage,
  keys: Keys,
  { learners }: KnownRoster,
  read: ReadRoster,
): Map<string, number> {
  const { file, columns, rows } = tables.enrollments;
  const users = new Map(tables.users.rows.map((user) => [user.of("sourcedId"), user]));
  const placedAt = new Map<string, number>();
  const listedAt = new Map<string, number>();
  // somebody who leaves one class and enters another has moved
  const gone = new Set(rows.filter((line) => isGone(line, users)));
  for (const line of [...rows.filter((each) => !gone.has(each)), ...gone]) {
    const { row, of } = line;
    const key = keys.get(of("classSourcedId"));
    const isTeacher = of("role") === "teacher";
    if (of("role") !== "student" && !isTeacher) read.skipped.push({ sheet: file, row });
    if (of("role") !== "student" || !key) continue;
    const id = of("userSourcedId");
    const own = learners.get(id);
    const first = placedAt.get(id);
    if (gone.has(line)) {
      const isStillThere = own?.classId === of("classSourcedId");
      if (first !== undefined || !own || !isStillThere) continue;
      placedAt.set(id, row);
      read.pupils.push({
        sheet: file,
        row,
        key,
        name: own.name ?? "",
        seat: null,
        status: "gone",
        learnerId: id,
      });
    } else if (first !== undefined) {
      const at = columns.get("userSourcedId");
      read.problems.push({ ...placed("exchange-two-classes", file, row, at), otherRow: first });
    } else {
      placedAt.set(id, row);
      const pupil = readPupil(line, users.get(id), own, { key, file, columns }, read);
      if (!pupil) continue;
      listedAt.set(id, read.pupils.length);
      read.pupils.push(own ? { ...pupil, learnerId: id } : pupil);
    }
  }
  return listedAt;
}

type Users = ReadonlyMap<string, ExchangeRow>;

function isGone(line: ExchangeRow, users: Users): boolean {
  const user = users.get(line.of("userSourcedId"));
  return line.isDeleted || user?.isDeleted === true || user?.of("enabledUser") === "false";
}

/** The primary teacher of a class is its 班主任. Who they are to the school is found out when the list is compared. */
export function readTeachers(
  { tables }: ExchangePackage,
  keys: Keys,
  { learners }: KnownRoster,
  listedAt: ReadonlyMap<string, number>,
  read: ReadRoster,
): void {
  const { file, columns, rows } = tables.enrollments;
  const users: Users = new Map(tables.users.rows.map((user) => [user.of("sourcedId"), user]));
  for (const line of rows) {
    const { row, of } = line;
    const key = of("role") === "teacher" ? keys.get(of("classSourcedId")) : null;
    // a staff group is taught by whoever teaches it that day
    if (!key || key.stage === "staff") continue;
    const id = of("userSourcedId");
    const own = learners.get(id);
    const name = own?.name ?? nameOf(users.get(id), own);
    const wrong = sensitiveNumber(name);
    if (wrong) {
      read.problems.push(placed(wrong, file, row, columns.get("userSourcedId")));
      continue;
    }
    read.teachings.push({
      sheet: file,
      row,
      key,
      role: of("primary") === "true" ? "homeroom" : "subject",
      name,
      isGone: isGone(line, users),
      ...(own ? { learnerId: id } : {}),
      ...(listedAt.has(id) ? { listedAt: listedAt.get(id) } : {}),
    });
  }
}

interface At {
  key: ClassKey;
  file: string;
  columns: ReadonlyMap<string, number>;
}

function readPupil(
  { row, of }: ExchangeRow,
  user: ExchangeRow | undefined,
  own: { name: string | null } | undefined,
  { key, file, columns }: At,
  read: ReadRoster,
): ListedPupil | null {
  const refuse = (...[code, column]: [Parameters<typeof placed>[0], string]) => {
    read.problems.push(placed(code, file, row, columns.get(column)));
    return null;
  };
  if (key.stage === "kindergarten") return refuse("no-names-of-small-children", "userSourcedId");
  const isAnonymous = user ? user.of(ours.anonymous) === "true" : own?.name === null;
  // a seat without a name is somebody's only here
  if (isAnonymous && !own) {
    read.skipped.push({ sheet: file, row });
    return null;
  }
  const name = isAnonymous ? "" : nameOf(user, own);
  const wrong = isAnonymous ? null : (sensitiveNumber(name) ?? nameProblem(name));
  if (wrong) {
    const at = user ? { file: "users.csv", row: user.row } : { file, row };
    read.problems.push(placed(wrong, at.file, at.row, undefined));
    return null;
  }
  const seat = of(ours.seat);
  if (seat !== "" && (!/^\d{1,2}$/.test(seat) || Number(seat) < 1 || Number(seat) > highestSeat))
    return refuse("seat-unreadable", ours.seat);
  const status = statusOf(of(ours.status));
  if (status === undefined) return refuse("status-unreadable", ours.status);
  return { sheet: file, row, key, name, seat: seat === "" ? null : Number(seat), status };
}

function nameOf(user: ExchangeRow | undefined, own: { name: string | null } | undefined): string {
  if (!user) return own?.name ?? "";
  return cleanName(joinName({ givenName: user.of("givenName"), familyName: user.of("familyName") }));
}

/** null: the package does not say; undefined: it says something else. */
function statusOf(text: string): ListedStatus | null | undefined {
  if (text === "") return null;
  return listedStatuses.find((each) => each === text) ?? readStatus(text) ?? undefined;
}
