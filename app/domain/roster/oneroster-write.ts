/** A school's roster as the tables of OneRoster: the whole of it, or what has changed since another day. */
import type { ClassKey } from "#app/domain/schools/class-label.ts";
import type { TeachingRole } from "#app/domain/schools/teaching.ts";
import { csvText } from "#app/lib/csv.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { EnrolmentStatus } from "./enrolment.ts";
import { splitName } from "./oneroster-name.ts";
import { columnsOf, otherFiles, ours, type TableName, tableNames } from "./oneroster-tables.ts";

export interface ExchangedClass {
  id: string;
  key: ClassKey;
  /** 七年级 3 班 */
  title: string;
  /** PK, 01 to 12, PS */
  grade: string;
  /** null: a class of names */
  headCount: number | null;
}

export interface ExchangedMember {
  learnerId: string;
  classId: string;
  seat: number | null;
  status: EnrolmentStatus;
  /** null: an anonymous seat */
  name: string | null;
}

export interface ExchangedTeaching {
  personId: string;
  classId: string;
  role: TeachingRole;
  name: string | null;
}

export interface ExchangedRoster {
  district: { id: string; name: string };
  school: { id: string; name: string; code: string };
  /** the year it begins in */
  schoolYear: number;
  classes: readonly ExchangedClass[];
  members: readonly ExchangedMember[];
  teachings: readonly ExchangedTeaching[];
}

type Row = Record<string, string>;
export type Tables = Record<TableName, Row[]>;

export interface PackageFile {
  name: string;
  text: string;
}

export function bulkPackage(roster: ExchangedRoster): PackageFile[] {
  return packageOf(tablesOf(roster), "bulk");
}

/** Rows that are new, differ or are gone since `before`; a file without any is absent. */
export function deltaPackage(before: ExchangedRoster, after: ExchangedRoster, at: Date): PackageFile[] {
  const [then, now] = [tablesOf(before), tablesOf(after)];
  const dateLastModified = at.toISOString();
  const changed = tableNames.map((table): [TableName, Row[]] => {
    const old = new Map(then[table].map((row) => [row.sourcedId, row]));
    const kept = new Set(now[table].map(({ sourcedId }) => sourcedId));
    const active = now[table].filter((row) => !isSame(row, old.get(row.sourcedId)));
    const gone = then[table].filter(({ sourcedId }) => !kept.has(sourcedId));
    return [
      table,
      [
        ...active.map((row) => ({ ...row, status: "active", dateLastModified })),
        ...gone.map((row) => ({ ...row, status: "tobedeleted", dateLastModified })),
      ],
    ];
  });
  return packageOf(Object.fromEntries(changed) as Tables, "delta");
}

function isSame(row: Row, other: Row | undefined): boolean {
  return other !== undefined && Object.entries(row).every(([column, value]) => other[column] === value);
}

function packageOf(tables: Tables, mode: "bulk" | "delta"): PackageFile[] {
  const present = tableNames.filter((table) => mode === "bulk" || tables[table].length > 0);
  const files = [
    ...tableNames.map((table): [string, string] => [table, present.includes(table) ? mode : "absent"]),
    ...otherFiles.map((name): [string, string] => [name, "absent"]),
  ].sort(([a], [b]) => (a < b ? -1 : 1));
  const manifest = [
    ["propertyName", "value"],
    ["manifest.version", "1.0"],
    ["oneroster.version", "1.2"],
    ...files.map(([name, value]) => [`file.${name}`, value]),
    ["source.systemName", "fanzha-ketang"],
    ["source.systemCode", "fanzha"],
  ];
  return [
    { name: "manifest.csv", text: csvText(manifest) },
    ...present.map((table) => {
      const columns = columnsOf[table];
      const rows = tables[table].map((row) => columns.map((column) => row[column] ?? ""));
      return { name: `${table}.csv`, text: csvText([columns, ...rows]) };
    }),
  ];
}

export function tablesOf(roster: ExchangedRoster): Tables {
  const { district, school, schoolYear, classes, members, teachings } = roster;
  const year = `${district.id}.${schoolYear}`;
  const courseOf = (stage: string) => `${school.id}.${stage}`;
  const people = peopleOf(roster);
  return {
    academicSessions: [
      {
        sourcedId: year,
        title: `${schoolYear}—${schoolYear + 1} 学年`,
        type: "schoolYear",
        startDate: firstDay(schoolYear),
        // the day after the last one
        endDate: firstDay(schoolYear + 1),
        schoolYear: String(schoolYear + 1),
      },
    ],
    orgs: [
      { sourcedId: district.id, name: district.name, type: "district" },
      {
        sourcedId: school.id,
        name: school.name,
        type: "school",
        identifier: school.code,
        parentSourcedId: district.id,
      },
    ],
    courses: [...new Set(classes.map(({ key }) => key.stage))].sort().map((stage) => ({
      sourcedId: courseOf(stage),
      schoolYearSourcedId: year,
      title: "反诈课堂",
      courseCode: stage,
      orgSourcedId: school.id,
    })),
    classes: classes.map((each) => ({
      ...classRow(each),
      courseSourcedId: courseOf(each.key.stage),
      schoolSourcedId: school.id,
      termSourcedIds: year,
    })),
    users: people.map(({ id, name }) => ({
      sourcedId: id,
      enabledUser: "true",
      ...splitName(name),
      primaryOrgSourcedId: school.id,
      [ours.anonymous]: name === null ? "true" : "",
    })),
    roles: people.map(({ id, isStaff }) => ({
      sourcedId: `${id}.${school.id}`,
      userSourcedId: id,
      roleType: "primary",
      role: isStaff ? "teacher" : "student",
      orgSourcedId: school.id,
    })),
    enrollments: [
      ...members.map(({ learnerId, classId, seat, status }) => ({
        sourcedId: `${classId}.${learnerId}`,
        classSourcedId: classId,
        schoolSourcedId: school.id,
        userSourcedId: learnerId,
        role: "student",
        [ours.seat]: seat === null ? "" : String(seat),
        [ours.status]: status,
      })),
      ...teachings.map(({ personId, classId, role }) => ({
        sourcedId: `${classId}.${personId}.${role}`,
        classSourcedId: classId,
        schoolSourcedId: school.id,
        userSourcedId: personId,
        role: "teacher",
        primary: role === "homeroom" ? "true" : "false",
      })),
    ],
  };
}

/** Learners, and teachers who sit in no staff group. */
function peopleOf({
  classes,
  members,
  teachings,
}: ExchangedRoster): { id: string; name: string | null; isStaff: boolean }[] {
  const staff = new Set(classes.filter(({ key }) => key.stage === "staff").map(({ id }) => id));
  const learners = members.map(({ learnerId, name, classId }) => {
    return { id: learnerId, name, isStaff: staff.has(classId) };
  });
  const known = new Set(learners.map(({ id }) => id));
  const teachers = new Map(
    teachings.flatMap(({ personId, name }): [string, string | null][] =>
      known.has(personId) ? [] : [[personId, name]],
    ),
  );
  return [...learners, ...[...teachers].map(([id, name]) => ({ id, name, isStaff: true }))];
}

function classRow({ id, key, title, grade, headCount }: ExchangedClass): Row {
  return {
    sourcedId: id,
    title,
    grades: grade,
    classType: "homeroom",
    [ours.stage]: key.stage,
    [ours.entryYear]: String(key.entryYear),
    [ours.number]: String(key.number),
    [ours.programme]: key.programme ?? "",
    [ours.headCount]: headCount === null ? "" : String(headCount),
  };
}

function firstDay(schoolYear: number): LocalDate {
  return `${schoolYear}-09-01`;
}
