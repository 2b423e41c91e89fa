/** One row of a list. */
import {
  type ClassKey,
  type LabelContext,
  type ReadLabel,
  readClassLabel,
} from "#app/domain/schools/class-label.ts";
import { cleanName, nameProblem } from "./pupil-name.ts";
import { textOfCell } from "./roster-columns.ts";
import type { RosterProblemCode } from "./roster-problem.ts";
import { sensitiveNumber } from "./roster-scan.ts";
import { headingOf, isFooter, type ListedStatus, meaningOf, type Role, readStatus } from "./roster-words.ts";
import type { Cell } from "./workbook-sheet.ts";

export type Columns = Partial<Record<Role, number>>;

export interface RowContext {
  columns: Columns;
  /** the table's columns, both ends included */
  span: { from: number; to: number };
  /** what title or sheet name say about the class */
  outside: { grade: string; class: string };
  label: LabelContext;
}

export type Line =
  | { is: "skipped" }
  | { is: "pupil"; pupil: { key: ClassKey; name: string; seat: number | null; status: ListedStatus | null } }
  | { is: "count"; key: ClassKey; count: number }
  | Refusal;

interface Refusal {
  is: "refused";
  code: RosterProblemCode;
  column: Role;
  detail?: string;
}

export const highestSeat = 99;
const largestCount = 200;

/** null: the row is empty. */
export function readRow(row: readonly Cell[], context: RowContext): Line | null {
  const { columns, span } = context;
  const isEmpty = (at: number) => row[at] === null || row[at] === undefined || textOfCell(row[at]) === "";
  const filled: number[] = [];
  for (let at = span.from; at <= span.to; at++) if (!isEmpty(at) && textOf(row, at) !== "") filled.push(at);
  if (filled.length === 0) return null;
  const subject = columns.name ?? columns.count ?? -1;
  if (isNobody(row, filled, subject, context)) return { is: "skipped" };
  for (const [role, at] of Object.entries(columns) as [Role, number][]) {
    const cell = row[at];
    if (cell && typeof cell === "object") return refused(`cell-is-${cell.unusable}`, role);
    const number = sensitiveNumber(textOf(row, at));
    if (number) return refused(number, role);
  }
  const label = labelOf(row, context);
  if ("is" in label) return label;
  return columns.name === undefined
    ? readCount(label.key, textOf(row, columns.count))
    : readPupil(row, label.key, columns);
}

/** Totals, signatures, a header printed again, a numbered place with nobody on it. */
function isNobody(
  row: readonly Cell[],
  filled: readonly number[],
  subject: number,
  { columns }: RowContext,
): boolean {
  const first = textOf(row, filled[0]);
  const named = textOf(row, subject);
  if (meaningOf(headingOf(named))?.role === "name" || meaningOf(headingOf(named))?.role === "count")
    return true;
  if (named === "") {
    const kept = Object.values(columns);
    // 12, 七年级 3 班 and no name: an empty place; something beside it is a name forgotten
    return filled.every((at) => kept.includes(at) || /^\d{1,3}$/.test(textOf(row, at))) || isFooter(first);
  }
  // 合计 46 人 may stand anywhere in its row
  return (isFooter(named) || isFooter(first)) && filled.length <= 3;
}

function readPupil(row: readonly Cell[], key: ClassKey, columns: Columns): Line {
  if (key.stage === "kindergarten") return refused("no-names-of-small-children", "name");
  const name = cleanName(textOf(row, columns.name));
  const wrong = nameProblem(name);
  if (wrong) return refused(wrong, "name");
  const seatText = textOf(row, columns.seat);
  const seat = wholeNumber(seatText);
  if (seat === null ? seatText !== "" : seat < 1 || seat > highestSeat)
    return refused("seat-unreadable", "seat");
  const statusText = textOf(row, columns.status);
  const status = statusText === "" ? null : readStatus(statusText);
  if (statusText !== "" && status === null) return refused("status-unreadable", "status");
  return { is: "pupil", pupil: { key, name, seat, status } };
}

function readCount(key: ClassKey, text: string): Line {
  const count = wholeNumber(text);
  if (key.stage !== "kindergarten") return refused("count-only-for-kindergarten", "count");
  if (count === null || count > largestCount) return refused("count-unreadable", "count");
  return { is: "count", key, count };
}

/** Lists repeat a class forty times; reading it once is enough. */
type Read = ReadLabel & { grade: string };
const labels = new WeakMap<LabelContext, Map<string, Read>>();

function labelOf(row: readonly Cell[], { columns, outside, label }: RowContext): { key: ClassKey } | Refusal {
  const gradeText = textOf(row, columns.grade);
  const name = textOf(row, columns.class) || outside.class;
  const key = `${gradeText}\n${name}`;
  const known = labels.get(label) ?? new Map<string, Read>();
  labels.set(label, known);
  const read = known.get(`${key}\n${outside.grade}`) ?? readLabel(gradeText, name, outside.grade, label);
  known.set(`${key}\n${outside.grade}`, read);
  if (read.ok) return { key: read.key };
  const column = read.problem === "grade-unreadable" && columns.grade !== undefined ? "grade" : "class";
  return { ...refused(read.problem, column), detail: shown(read.grade, name) };
}

/** 七年级 above the table and 八年级 1 班 in it: the cell knows better. */
function readLabel(inCell: string, name: string, outside: string, label: LabelContext): Read {
  const alone = { ...readClassLabel({ grade: inCell, name }, label), grade: inCell };
  const isSaid = alone.ok || alone.problem === "year-meaning-unknown";
  if (isSaid || inCell !== "" || outside === "") return alone;
  return { ...readClassLabel({ grade: outside, name }, label), grade: outside };
}

/** The class as written, for the sentence: only if it looks like one, for a column may have been taken wrongly. */
function shown(grade: string, name: string): string {
  const text = [grade, name].filter((part) => part !== "").join(" ");
  return text.length <= 16 && /[班级年\d小中大托一二三四五六七八九]/.test(text) && !/\d{5}/.test(text)
    ? text
    : "";
}

function refused(code: RosterProblemCode, column: Role): Refusal {
  return { is: "refused", code, column };
}

function textOf(row: readonly Cell[], at: number | undefined): string {
  const cell = at === undefined ? null : row[at];
  if (cell && typeof cell === "object") return "?";
  return (cell ?? "").trim();
}

function wholeNumber(text: string): number | null {
  const plain = text
    .normalize("NFKC")
    .replace(/[\s号座人名]/g, "")
    .replace(/\.0+$/, "");
  return /^\d{1,3}$/.test(plain) ? Number(plain) : null;
}
