/** Tables of coverage. Page and .xlsx are both filled from these rows, so that their figures cannot differ. */
import type { Bilingual } from "#app/lib/texts.ts";
import { addSums, type CoverageRate, type CoverageSums, rateOf } from "./sums.ts";
import { type WayShare, waySharesOf } from "./ways.ts";

/** One population in one line of a table. */
export interface Figures {
  enrolled: number;
  taught: number;
  madeUp: number;
  excused: number;
  notYet: number;
  suspended: number;
  /** how the covered were obtained; "entered later" always stands apart */
  ways: WayShare[];
  /** null: nobody to teach */
  rate: CoverageRate | null;
}

export function figuresOf(sums: CoverageSums): Figures {
  const { enrolled, taught, madeUp, excused, notYet, suspended } = sums;
  const ways = waySharesOf(sums);
  return { enrolled, taught, madeUp, excused, notYet, suspended, ways, rate: rateOf(sums) };
}

/** Pupils and staff stand beside each other and are never added up. */
export interface Line {
  pupils: Figures;
  staff: Figures;
}

interface Populations {
  pupils: CoverageSums;
  staff: CoverageSums;
}

export interface UnitLine extends Line {
  id: string;
  code: string;
  name: string;
  kind: string;
}

export interface UnitTable {
  lines: UnitLine[];
  /** of the lines shown */
  sum: Line;
}

export const unitOrders = ["code", "name", "not-yet"] as const;
export type UnitOrder = (typeof unitOrders)[number];

/** What is asked of the list of units; everything may be left out. */
export interface UnitListing {
  text: string;
  kind: string;
  order: UnitOrder;
}

export const wholeDistrict: UnitListing = { text: "", kind: "", order: "code" };

/** Reads an address; what makes no sense there is as if it had not been asked. */
export function unitListingOf(query: URLSearchParams): UnitListing {
  const order = unitOrders.find((each) => each === query.get("sort")) ?? wholeDistrict.order;
  return { text: (query.get("q") ?? "").trim(), kind: query.get("kind") ?? "", order };
}

type Unit = Populations & Pick<UnitLine, "id" | "code" | "name" | "kind">;

/** Units as asked for. "not-yet" puts first where most pupils wait for the lesson: whom to help, not a rank. */
export function unitTable(units: readonly Unit[], { text, kind, order }: UnitListing): UnitTable {
  const shown = units.filter(
    (unit) =>
      (kind === "" || unit.kind === kind) &&
      (text === "" || unit.name.includes(text) || unit.code.includes(text)),
  );
  const compare = comparisons[order];
  return {
    lines: [...shown].sort((a, b) => compare(a, b) || byCode(a, b)).map(unitLine),
    sum: sumOf(shown),
  };
}

const byCode = (a: Unit, b: Unit) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0);

const comparisons: Record<UnitOrder, (a: Unit, b: Unit) => number> = {
  code: byCode,
  name: (a, b) => a.name.localeCompare(b.name, "zh-CN"),
  "not-yet": (a, b) => b.pupils.notYet - a.pupils.notYet || b.staff.notYet - a.staff.notYet,
};

function unitLine({ id, code, name, kind, pupils, staff }: Unit): UnitLine {
  return { id, code, name, kind, pupils: figuresOf(pupils), staff: figuresOf(staff) };
}

function sumOf(all: readonly Populations[]): Line {
  return {
    pupils: figuresOf(addSums(all.map(({ pupils }) => pupils))),
    staff: figuresOf(addSums(all.map(({ staff }) => staff))),
  };
}

export interface ClassLine extends Figures {
  id: string;
  name: Bilingual;
}

export interface ClassTable {
  lines: ClassLine[];
  pupils: Figures;
  staff: Figures;
}

interface SchoolSums extends Populations {
  classes: readonly { schoolClass: { id: string; name: Bilingual }; sums: CoverageSums }[];
}

/** A unit's classes in their order, the staff group last, and the two sums. */
export function classTable({ classes, pupils, staff }: SchoolSums): ClassTable {
  return {
    lines: classes.map(({ schoolClass: { id, name }, sums }) => ({ id, name, ...figuresOf(sums) })),
    pupils: figuresOf(pupils),
    staff: figuresOf(staff),
  };
}
