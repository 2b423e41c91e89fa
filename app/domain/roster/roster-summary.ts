/** What is shown of a file that has been read and compared: counts, columns and one page of rows at a time. */
import type { Bilingual } from "#app/lib/texts.ts";
import type { ColumnGuess } from "./roster-columns.ts";
import type { ComparedState } from "./roster-import.ts";
import { type ImportPlan, largeRemovals, type Removal } from "./roster-import.ts";
import { countPlanned, type PlacedLearner, type Planned, type PlannedKind } from "./roster-plan.ts";
import type { RosterProblem } from "./roster-problem.ts";
import type { ReadRoster } from "./roster-sheet.ts";
import {
  countTeachings,
  type ShownTeaching,
  shownTeachings,
  type TeachingCounts,
} from "./teaching-summary.ts";

export interface GroupSummary {
  /** sheets, with the rows of the header from 1; 0: none */
  tables: { sheet: string; headerRow: number; outside: string }[];
  tableCount: number;
  columns: ColumnGuess[];
}

/** How the file was understood. */
export interface Recognition {
  groups: GroupSummary[];
  dropped: string[];
  skippedRows: number;
  hiddenRows: number;
  otherSheets: string[];
  hiddenSheets: string[];
  pupils: number;
  /** as a person would count them */
  classes: number;
  /** a class as written, and what it would be by either meaning of 级 */
  asksYear: { written: string; entry: Bilingual | null; graduation: Bilingual | null } | null;
  problems: RosterProblem[];
  problemCount: number;
}

export interface ClassSummary {
  ref: string;
  name: Bilingual;
  isNew: boolean;
  closes: boolean;
  counts: Record<PlannedKind, number>;
}

export interface Difference {
  counts: Record<PlannedKind, number>;
  listed: number;
  classes: ClassSummary[];
  opened: Bilingual[];
  closing: Bilingual[];
  headCounts: { name: Bilingual; isNew: boolean; before: number | null; after: number }[];
  /** who begins and who ends to teach a class, and who is named as a teacher and not of the staff */
  teachings: TeachingCounts;
  removals: { name: Bilingual | null; removed: number; of: number }[];
  questions: number;
  chosenTwice: number;
  /** something of these classes is known already that happens after the day */
  laterChanges: boolean;
  wholeSchool: boolean;
  /** what the person sees; the application refuses another */
  fingerprint: string;
}

export interface ShownPlace {
  className: Bilingual | null;
  seat: number | null;
  status: string;
}

export interface ShownRow {
  kind: PlannedKind;
  name: string | null;
  from: ShownPlace | null;
  to: ShownPlace | null;
  /** place in the list and in the file */
  at: number | null;
  file: { sheet: string; row: number } | null;
  question: {
    proposal: string;
    options: (ShownPlace & { learnerId: string; name: string | null; isFormer: boolean })[];
  } | null;
}

export interface RowFilter {
  kind: PlannedKind | "questions" | "changes";
  classRef: string | null;
  page: number;
}

export interface RowPage {
  rows: ShownRow[];
  total: number;
  pages: number;
  teachings: ShownTeaching[];
}

export const rowsPerPage = 50;
const problemsShown = 50;
const tablesShown = 8;

export function recognitionOf(
  read: ReadRoster,
  hiddenSheets: readonly string[],
  asksYear: Recognition["asksYear"],
  problems: readonly RosterProblem[],
): Recognition {
  const classes = new Set(read.pupils.map(({ key }) => JSON.stringify(key)));
  return {
    groups: read.groups.map(({ tables, columns }) => ({
      tables: tables.slice(0, tablesShown).map(({ sheet, header, outside }) => {
        return { sheet, headerRow: (header?.last ?? -1) + 1, outside: outside.class || outside.grade };
      }),
      tableCount: tables.length,
      columns,
    })),
    dropped: read.dropped,
    skippedRows: read.skipped.length,
    hiddenRows: read.hiddenRows,
    otherSheets: read.otherSheets,
    hiddenSheets: [...hiddenSheets],
    pupils: read.pupils.length,
    classes: classes.size + read.headCounts.length,
    asksYear,
    problems: problems.slice(0, problemsShown),
    problemCount: problems.length,
  };
}

export function differenceOf(
  plan: ImportPlan,
  state: ComparedState,
  options: { wholeSchool: boolean; fingerprint: string },
): Difference {
  const nameOf = classNames(plan, state.classes);
  const byClass = new Map<string, Planned[]>();
  for (const planned of plan.pupils) {
    const ref = classOf(planned);
    const list = byClass.get(ref);
    if (list) list.push(planned);
    else byClass.set(ref, [planned]);
  }
  const named = plan.classes.filter(({ info }) => info.rosterKind === "named");
  const classes = [
    ...named.map(({ ref, info, isNew }) => ({ ref, name: info.name, isNew, closes: false })),
    ...plan.closing.map(({ id, name }) => ({ ref: id, name, isNew: false, closes: true })),
  ].map((each) => ({ ...each, counts: countPlanned(byClass.get(each.ref) ?? []) }));
  return {
    ...options,
    counts: countPlanned(plan.pupils),
    listed: plan.pupils.filter(({ listedAt }) => listedAt !== null).length,
    classes,
    opened: plan.classes.filter(({ isNew }) => isNew).map(({ info }) => info.name),
    closing: plan.closing.map(({ name }) => name),
    headCounts: plan.headCounts.map(({ classRef, before, after }) => {
      const planned = plan.classes.find(({ ref }) => ref === classRef);
      return { name: nameOf.get(classRef) ?? unnamed, isNew: planned?.isNew ?? false, before, after };
    }),
    teachings: countTeachings(plan),
    removals: largeRemovals(plan, state.current).map(({ classRef, removed, of }: Removal) => {
      return { name: classRef === null ? null : (nameOf.get(classRef) ?? unnamed), removed, of };
    }),
    questions: plan.pupils.filter(({ candidates }) => candidates.length > 0).length,
    chosenTwice: plan.chosenTwice.length,
    laterChanges:
      [...plan.classes.map(({ ref }) => ref), ...plan.closing.map(({ id }) => id)].some((ref) =>
        state.changedLater.has(ref),
      ) ||
      plan.teachings.some(({ classRef }) => state.teachersLater.has(classRef)) ||
      plan.pupils.some(({ learnerId }) => learnerId !== null && state.changedLater.has(learnerId)),
  };
}

const unnamed: Bilingual = { "zh-CN": "", en: "" };

export function pageOf(
  plan: ImportPlan,
  read: Pick<ReadRoster, "pupils">,
  state: ComparedState,
  { kind, classRef, page }: RowFilter,
): RowPage {
  const fits = (planned: Planned) => {
    if (classRef !== null && classOf(planned) !== classRef) return false;
    if (kind === "questions") return planned.candidates.length > 0;
    return kind === "changes" ? planned.kind !== "unchanged" : planned.kind === kind;
  };
  const fitting = plan.pupils.filter(fits);
  const pages = Math.max(1, Math.ceil(fitting.length / rowsPerPage));
  const shown = Math.min(Math.max(page, 1), pages);
  const nameOf = classNames(plan, state.classes);
  const slice = fitting.slice((shown - 1) * rowsPerPage, shown * rowsPerPage);
  const wanted = new Set(slice.flatMap(({ candidates }) => candidates));
  const learners = new Map(
    state.current.flatMap((each): [string, PlacedLearner][] =>
      wanted.has(each.learnerId) ? [[each.learnerId, each]] : [],
    ),
  );
  const rows = slice.map((planned) => shownRow(planned, read, nameOf, learners));
  return { rows, total: fitting.length, pages, teachings: shownTeachings(plan, nameOf) };
}

function shownRow(
  { kind, name, from, to, listedAt, learnerId, candidates }: Planned,
  read: Pick<ReadRoster, "pupils">,
  nameOf: ReadonlyMap<string, Bilingual>,
  learners: ReadonlyMap<string, PlacedLearner>,
): ShownRow {
  const placeOf = (place: { classRef: string | null; seat: number | null; status: string }): ShownPlace => {
    return { className: nameOf.get(place.classRef ?? "") ?? null, seat: place.seat, status: place.status };
  };
  const options = candidates.flatMap((id) => {
    const learner = learners.get(id);
    if (!learner) return [];
    return [{ learnerId: id, name: learner.name, isFormer: learner.isFormer === true, ...placeOf(learner) }];
  });
  const listed = listedAt === null ? undefined : read.pupils[listedAt];
  return {
    kind,
    name: listed && options.length > 0 ? listed.name : name,
    from: from && placeOf(from),
    to: to && placeOf(to),
    at: listedAt,
    file: listed ? { sheet: listed.sheet, row: listed.row } : null,
    question: options.length > 0 ? { proposal: learnerId ?? "new", options } : null,
  };
}

function classOf({ to, from }: Planned): string {
  return to?.classRef ?? from?.classRef ?? "";
}

function classNames(plan: ImportPlan, classes: ComparedState["classes"]): Map<string, Bilingual> {
  const names = new Map<string, Bilingual>();
  for (const { id, name } of classes) names.set(id, name);
  for (const { ref, info } of plan.classes) names.set(ref, info.name);
  return names;
}
