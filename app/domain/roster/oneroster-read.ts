/** A OneRoster package as a list of a school: whoever is matched by an id of ours is, everybody else as in any file. */
import { type ClassKey, type LabelContext, readClassLabel } from "#app/domain/schools/class-label.ts";
import type { Stage } from "#app/domain/schools/stage.ts";
import { type ExchangePackage, type ExchangeRow, placed, readPackage } from "./oneroster-package.ts";
import { type Keys, readMembers, readTeachers } from "./oneroster-people.ts";
import { ours } from "./oneroster-tables.ts";
import { checkRoster } from "./roster-check.ts";
import { problemOf } from "./roster-problem.ts";
import { sensitiveNumber } from "./roster-scan.ts";
import { nothingRead, type ReadRoster } from "./roster-sheet.ts";

/** The roster in force, as far as a package may name it. */
export interface KnownRoster {
  school: { id: string; name: string };
  classes: ReadonlyMap<string, ClassKey>;
  /** name and class now, former pupils included */
  learners: ReadonlyMap<string, { name: string | null; classId: string | null }>;
}

export function readExchange(
  files: ReadonlyMap<string, string>,
  context: LabelContext,
  known: KnownRoster,
): ReadRoster {
  const book = readPackage(files, {
    orgs: new Set([known.school.id]),
    classes: new Set(known.classes.keys()),
    users: new Set(known.learners.keys()),
  });
  const read = nothingRead();
  read.dropped = book.dropped;
  read.otherSheets = book.otherFiles;
  read.problems = [...book.problems];
  read.isPartial = book.tables.enrollments.mode !== "bulk";
  if (read.problems.length > 0) return read;
  const school = schoolOf(book, known, read);
  if (school === null) return read;
  const keys = readClasses(book, school, context, known, read);
  const listedAt = readMembers(book, keys, known, read);
  readTeachers(book, keys, known, listedAt, read);
  const count = read.pupils.length + read.headCounts.length + read.teachings.length;
  if (count === 0 && read.problems.length === 0 && read.asksYear === null)
    read.problems.push(problemOf("nothing-listed"));
  checkRoster(read);
  return read;
}

/** The one school that the package is about, or the one of its schools that this is. */
function schoolOf({ tables }: ExchangePackage, { school }: KnownRoster, read: ReadRoster): string | null {
  const { file, rows } = tables.orgs;
  const schools = rows.filter(({ of, isDeleted }) => of("type") === "school" && !isDeleted);
  const own = schools.find(({ of }) => of("sourcedId") === school.id || of("name") === school.name);
  if (own) return own.of("sourcedId");
  const [only, another] = schools;
  if (!only) return school.id;
  if (!another) return only.of("sourcedId");
  read.problems.push(problemOf("exchange-several-schools", file, another.row, school.name));
  return null;
}

function readClasses(
  { tables }: ExchangePackage,
  school: string,
  context: LabelContext,
  known: KnownRoster,
  read: ReadRoster,
): Keys {
  const keys: Keys = new Map(known.classes);
  const { file, columns, rows } = tables.classes;
  const hasHomerooms = rows.some(({ of }) => of("classType") === "homeroom");
  for (const line of rows) {
    const { row, of, isDeleted } = line;
    const id = of("sourcedId");
    const isOurs = of("schoolSourcedId") === school && (!hasHomerooms || of("classType") === "homeroom");
    if (!isOurs || isDeleted) {
      // who sits in a class that ends is said by its enrolments
      if (!isOurs || !keys.has(id)) keys.set(id, null);
      continue;
    }
    const sensitive = sensitiveNumber(of("title"));
    if (sensitive) {
      read.problems.push(placed(sensitive, file, row, columns.get("title")));
      continue;
    }
    const key =
      keys.get(id) ?? writtenKey(line, context) ?? readTitle(line, context, read, file, columns.get("title"));
    keys.set(id, key);
    const count = of(ours.headCount);
    if (!key || count === "") continue;
    if (key.stage !== "kindergarten")
      read.problems.push(placed("count-only-for-kindergarten", file, row, columns.get(ours.headCount)));
    else if (!/^\d{1,3}$/.test(count) || Number(count) > 200)
      read.problems.push(placed("count-unreadable", file, row, columns.get(ours.headCount)));
    else read.headCounts.push({ sheet: file, row, key, count: Number(count) });
  }
  return keys;
}

/** What a class of ours says about itself; null: it is not one, or not of a stage taught here. */
function writtenKey({ of }: ExchangeRow, { stages }: LabelContext): ClassKey | null {
  const [entryYear, number] = [of(ours.entryYear), of(ours.number)];
  const stage = stages.find((each) => each.stage === of(ours.stage))?.stage as Stage | undefined;
  const isWhole = /^\d{1,4}$/.test(entryYear) && /^[1-9]\d?$/.test(number);
  if (!stage || !isWhole) return null;
  return {
    stage,
    entryYear: Number(entryYear),
    number: Number(number),
    programme: of(ours.programme) || null,
  };
}

function readTitle(
  { row, of }: ExchangeRow,
  context: LabelContext,
  read: ReadRoster,
  file: string,
  column: number | undefined,
): ClassKey | null {
  const label = readClassLabel({ grade: "", name: of("title") }, context);
  if (label.ok) return label.key;
  if (label.problem === "year-meaning-unknown") read.asksYear ??= of("title");
  else read.problems.push(placed(label.problem, file, row, column, of("title").slice(0, 16)));
  return null;
}
