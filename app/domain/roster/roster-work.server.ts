/**
 * One list between upload and application: read, compared, corrected, written. Everything about it lies in this object's
 * memory, in a thread of its own (roster-thread.server.ts) or in the process that calls it, and goes with it.
 */
import { createHash } from "node:crypto";
import { type Bulk, openBulk } from "#app/db/bulk.server.ts";
import { gradesBefore } from "#app/domain/schools/class.ts";
import { type LabelContext, readClassLabel, type YearMeaning } from "#app/domain/schools/class-label.ts";
import { className, type Stage } from "#app/domain/schools/stage.ts";
import type { LocalDate } from "#app/lib/dates.ts";
import type { Bilingual } from "#app/lib/texts.ts";
import { nameVariant } from "./name-variants.server.ts";
import { type KnownRoster, readExchange } from "./oneroster-read.ts";
import { openRosterFile } from "./roster-file.server.ts";
import { type ImportPlan, type ImportSchool, planImport } from "./roster-import.ts";
import { problemOf, type RosterProblem } from "./roster-problem.ts";
import { type ReadRoster, readRoster } from "./roster-sheet.ts";
import { loadRosterState, type RosterState } from "./roster-state.server.ts";
import {
  type Difference,
  differenceOf,
  pageOf,
  type Recognition,
  type RowFilter,
  type RowPage,
  recognitionOf,
} from "./roster-summary.ts";
import { type Hands, removeStaged } from "./roster-traces.server.ts";
import type { WorkPhase, WorkResult, WorkSettings, Written } from "./roster-work-types.ts";
import { writePlan } from "./roster-writes.server.ts";
import type { ReadSheets } from "./workbook-sheet.ts";

export interface WorkOrder {
  importId: string;
  file: Uint8Array;
  day: LocalDate;
  school: ImportSchool;
  yearMeaning: YearMeaning | null;
}

export interface WorkHands {
  inTurn: Hands["inTurn"];
  report(phase: WorkPhase, done: number, of: number): void;
  isCancelled(): boolean;
}

export class RosterWork {
  private readonly order: WorkOrder;
  private readonly hands: WorkHands;
  private book: ReadSheets = { sheets: [], hiddenSheets: [] };
  /** a OneRoster package instead of sheets */
  private exchange: ReadonlyMap<string, string> | null = null;
  private settings: Required<Omit<WorkSettings, "yearMeaning">> & { yearMeaning: YearMeaning | null };
  private read: ReadRoster | null = null;
  private compared: { state: RosterState; plan: ImportPlan; fingerprint: string } | null = null;
  private bulk: Bulk | null = null;

  constructor(order: WorkOrder, hands: WorkHands) {
    this.order = order;
    this.hands = hands;
    const { yearMeaning } = order;
    this.settings = { corrections: new Map(), wholeSchool: false, decisions: new Map(), yearMeaning };
  }

  async start(): Promise<WorkResult> {
    this.hands.report("reading", 0, 0);
    const file = Buffer.from(this.order.file);
    // only the cells are needed from here on
    this.order.file = new Uint8Array();
    const opened = await openRosterFile(file);
    if (!opened.ok) return { recognition: unread(opened.problem), difference: null };
    this.book = opened.book;
    this.exchange = opened.exchange;
    return this.settle({});
  }

  async settle(settings: WorkSettings): Promise<WorkResult> {
    this.settings = { ...this.settings, ...settings };
    const label = this.labelContext(this.settings.yearMeaning);
    if (!this.read || settings.corrections || settings.yearMeaning)
      this.read = this.exchange
        ? readExchange(this.exchange, label, await this.known())
        : readRoster(this.book.sheets, label, this.settings.corrections);
    const { read } = this;
    this.compared = null;
    const problems = [...read.problems];
    if (problems.length === 0 && read.asksYear === null) {
      await this.compare(read);
      problems.push(...this.differingProgrammes());
    }
    const recognition = recognitionOf(read, this.book.hiddenSheets, this.asksYear(read), problems);
    return { recognition, difference: problems.length === 0 ? this.difference() : null };
  }

  page(filter: RowFilter): RowPage {
    if (!this.read || !this.compared) return { rows: [], total: 0, pages: 1, teachings: [] };
    return pageOf(this.compared.plan, this.read, this.compared.state, filter);
  }

  /** Compares again and writes if the difference is still the one that was seen. */
  async apply({
    actorId,
    recordedAt,
    fingerprint,
  }: {
    actorId: string;
    recordedAt: string;
    fingerprint: string;
  }): Promise<Written> {
    if (!this.read) throw new Error("nothing has been read");
    const { order, hands } = this;
    await this.compare(this.read);
    const compared = this.compared;
    if (!compared || compared.fingerprint !== fingerprint) return { ok: false, reason: "changed-meanwhile" };
    const { plan, state } = compared;
    const { importId, school, day } = order;
    const report = (done: number, of: number) => hands.report("writing", done, of);
    report(0, plan.pupils.length);
    return writePlan(
      { bulk: await this.database(), inTurn: hands.inTurn, report, isCancelled: hands.isCancelled },
      { importId, actorId, school, day, plan, state, recordedAt },
    );
  }

  async close(): Promise<void> {
    const bulk = this.bulk;
    this.bulk = null;
    this.read = this.compared = null;
    this.book = { sheets: [], hiddenSheets: [] };
    this.exchange = null;
    await bulk?.close();
  }

  /** After an error on the way: nothing of this import stays. */
  async cleanUp(): Promise<void> {
    await removeStaged({ bulk: await this.database(), inTurn: this.hands.inTurn }, this.order.importId);
  }

  private async database(): Promise<Bulk> {
    this.bulk ??= await openBulk();
    return this.bulk;
  }

  /** Whom and what a package may name by ids of ours. */
  private async known(): Promise<KnownRoster> {
    const { school, day } = this.order;
    const { classes, current } = await loadRosterState(await this.database(), school.id, day);
    return {
      school,
      classes: new Map(classes.map((info) => [info.id, info])),
      learners: new Map(
        current.map(({ learnerId, name, classRef, isFormer }) => {
          return [learnerId, { name, classId: isFormer ? null : classRef }];
        }),
      ),
    };
  }

  private async compare(read: ReadRoster): Promise<void> {
    this.hands.report("comparing", 0, 0);
    const { school, day } = this.order;
    const { decisions, wholeSchool } = this.settings;
    const state = await loadRosterState(await this.database(), school.id, day);
    const options = { decisions, wholeSchool, isPartial: read.isPartial, variantOf: nameVariant };
    const plan = planImport({ ...state, school, day }, read, options);
    this.compared = { state, plan, fingerprint: fingerprintOf(plan, state.version) };
  }

  private difference(): Difference | null {
    if (!this.compared) return null;
    const { plan, state, fingerprint } = this.compared;
    return differenceOf(plan, state, { wholeSchool: this.settings.wholeSchool, fingerprint });
  }

  private differingProgrammes(): RosterProblem[] {
    return (this.compared?.plan.programmeDiffers ?? []).map(({ name }) =>
      problemOf("programme-differs", null, null, name["zh-CN"]),
    );
  }

  private labelContext(yearMeaning: YearMeaning | null): LabelContext {
    return { day: this.order.day, stages: this.order.school.stages, yearMeaning };
  }

  private asksYear({ asksYear: written }: ReadRoster): Recognition["asksYear"] {
    if (written === null) return null;
    return {
      written,
      entry: this.shownBy(written, "entry"),
      graduation: this.shownBy(written, "graduation"),
    };
  }

  private shownBy(written: string, meaning: YearMeaning): Bilingual | null {
    const context = this.labelContext(meaning);
    const [first = "", second = ""] = written.split(" ");
    const read = readClassLabel(
      second ? { grade: first, name: second } : { grade: "", name: first },
      context,
    );
    if (!read.ok) return null;
    const { key } = read;
    const grades = context.stages.find(({ stage }) => stage === key.stage)?.grades ?? 3;
    const named = { ...key, grades, gradesBefore: gradesBefore(key.stage as Stage, grades) };
    return { "zh-CN": className(named, this.order.day, "zh-CN"), en: className(named, this.order.day, "en") };
  }
}

function unread(code: RosterProblem["code"]): Recognition {
  const problem = problemOf(code);
  const nothing = { groups: [], dropped: [], otherSheets: [], hiddenSheets: [], asksYear: null };
  return {
    ...nothing,
    skippedRows: 0,
    hiddenRows: 0,
    pupils: 0,
    classes: 0,
    problems: [problem],
    problemCount: 1,
  };
}

function fingerprintOf(
  { pupils, headCounts, classes, closing, teachings }: ImportPlan,
  version: string,
): string {
  const hash = createHash("sha256").update(version);
  for (const { kind, learnerId, to, listedAt } of pupils)
    hash.update(`${kind} ${learnerId} ${listedAt} ${to?.classRef} ${to?.seat} ${to?.status}\n`);
  for (const { kind, classRef, role, personId, planned } of teachings)
    hash.update(`${kind} ${classRef} ${role} ${personId} ${planned?.listedAt}\n`);
  hash.update(JSON.stringify([headCounts, classes.map(({ ref }) => ref), closing.map(({ id }) => id)]));
  return hash.digest("base64url");
}
