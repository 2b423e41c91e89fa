/** Sheets read from photographs, and what a person has decided about them; nothing is recorded from doubt. */
import { useState } from "react";
import { sheetCodeOf, sheetNumberOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { blank } from "#app/domain/answer-sheets/typed-row.ts";
import { letters } from "#app/domain/quizzes/letters.ts";
import type { TestStep } from "#app/domain/quizzes/quiz.ts";
import type { PaperPupil } from "./paper.tsx";
import { stateOfPupil, type TakenHold } from "./paper-taken.ts";
import type { SeenSheet } from "./sheet-reader.worker.ts";

export interface PileSheet {
  id: number;
  seen: SeenSheet;
  learnerId: string | null;
  /** by position: the letter, or a dash for nothing marked */
  marks: Map<number, string>;
  /** two sheets of one pupil, or other answers typed before: which of them counts */
  conflict: "open" | "this" | "other" | null;
}

export interface PileContext {
  purpose: TestStep;
  choices: readonly (readonly string[])[];
  pupils: readonly PaperPupil[];
  taken: TakenHold;
}

export interface Pile {
  sheets: PileSheet[];
  add(seen: readonly SeenSheet[]): void;
  decide(id: number, marks: readonly (readonly [number, string])[]): void;
  /** by the code on it or by the seat; false where there is neither */
  own(id: number, typed: string): boolean;
  settle(id: number, conflict: "this" | "other"): void;
}

let ids = 0;

export function usePile(context: PileContext): Pile {
  const { pupils } = context;
  const [sheets, setSheets] = useState<PileSheet[]>([]);

  function change(id: number, to: (sheet: PileSheet) => PileSheet): void {
    const changed = sheets.map((sheet) => (sheet.id === id ? to(sheet) : sheet));
    setSheets(changed);
    const sheet = changed.find((each) => each.id === id);
    if (sheet) record(sheet, context);
  }

  return {
    sheets,
    add(seen) {
      const added: PileSheet[] = [];
      for (const each of seen) {
        const code = each.number === null ? null : sheetCodeOf(each.number);
        const learnerId = pupils.find((pupil) => pupil.code === code && code !== null)?.learnerId ?? null;
        const sheet = { id: ++ids, seen: each, learnerId, marks: clearMarks(each), conflict: null };
        const checked = { ...sheet, conflict: conflictOf(sheet, [...sheets, ...added], context) };
        record(checked, context);
        added.push(checked);
      }
      setSheets((before) => [...before, ...added]);
    },
    decide(id, marks) {
      change(id, (sheet) => ({ ...sheet, marks: new Map([...sheet.marks, ...marks]) }));
    },
    own(id, typed) {
      const number = sheetNumberOf(typed);
      const seat = /^\d{1,3}$/.test(typed.trim()) ? Number(typed) : null;
      const pupil = pupils.find(
        (each) =>
          (number !== null && each.code === sheetCodeOf(number)) || (seat !== null && each.seat === seat),
      );
      if (!pupil) return false;
      change(id, (sheet) => {
        const owned = { ...sheet, learnerId: pupil.learnerId };
        return { ...owned, conflict: conflictOf(owned, sheets, context) };
      });
      return true;
    },
    settle(id, conflict) {
      change(id, (sheet) => ({ ...sheet, conflict }));
    },
  };
}

function clearMarks({ rows }: SeenSheet): Map<number, string> {
  return new Map(rows.flatMap((row) => (row.state === "clear" ? [[row.position, row.letter] as const] : [])));
}

/** Another sheet of this pupil in the pile, or answers typed or stored before, that say something else. */
function conflictOf(
  sheet: PileSheet,
  others: readonly PileSheet[],
  { pupils, purpose, choices, taken }: PileContext,
): PileSheet["conflict"] {
  const pupil = pupils.find(({ learnerId }) => learnerId === sheet.learnerId);
  if (!pupil) return null;
  const twice = others.some(({ id, learnerId }) => id !== sheet.id && learnerId === sheet.learnerId);
  const before = [...stateOfPupil(pupil, { purpose, choices, state: taken.state }).typed];
  const differs = [...sheet.marks].some(([position, letter]) => {
    const known = before[position - 1];
    return known !== undefined && known !== blank && known !== letter;
  });
  return differs || (twice && isDoubtful(sheet)) ? "open" : null;
}

function isDoubtful({ seen }: PileSheet): boolean {
  return seen.rows.some(({ state }) => state !== "clear");
}

/** What is certain goes on its way: clear marks and decisions, of a sheet whose owner is known and that counts. */
function record(sheet: PileSheet, { purpose, choices, taken }: PileContext): void {
  const { learnerId, marks, conflict } = sheet;
  if (!learnerId || conflict === "open" || conflict === "other") return;
  for (const [position, letter] of marks) {
    const response = choices[position - 1]?.[letters.indexOf(letter as "A")];
    if (response) taken.queue?.give({ purpose, position, learnerId }, response);
  }
}
