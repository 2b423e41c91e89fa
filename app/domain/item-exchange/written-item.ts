/**
 * A question as a file says it, field by field: what GIFT, Aiken and sheets have in common. The six kinds, the lesson
 * and the rest are worked out of it in one place, whatever the file was.
 */
import type { Claims } from "#app/domain/lessons/claims.ts";
import type { Band } from "#app/domain/schools/stage.ts";
import { type Field, fields, type ItemProblem, shortened } from "./item-problem.ts";

export interface WrittenText {
  text: string;
  row: number;
  /** of a sheet */
  column: string | null;
}

export interface WrittenItem {
  row: number;
  texts: ReadonlyMap<Field, WrittenText>;
}

/** What holds where a file says nothing, and what is known of the library. */
export interface ItemSetting {
  lesson: string;
  band: Band;
  /** bands for which a lesson is there; null: no such lesson */
  bandsOf(lesson: string): readonly Band[] | null;
  claims: Claims;
  /** an id for a question without one: the same for the same words */
  idOf(words: unknown): string;
}

export const mostOptions = 6;
export const longestText = 1_000;
export const mostQuestions = 3_000;

/** `Field`s of options, 1 to 6; the same for the steps of an order. */
export function optionField(number: number, english = false): Field {
  return `option${number as 1 | 2 | 3 | 4 | 5 | 6}${english ? ".en" : ""}` as Field;
}

export function isField(key: string): key is Field {
  return (fields as readonly string[]).includes(key);
}

/** Faults and notes with the place of the field they speak of; without one, the question's own. */
export class Complaints {
  readonly problems: ItemProblem[] = [];
  private readonly item: WrittenItem;

  constructor(item: WrittenItem) {
    this.item = item;
  }

  add(code: ItemProblem["code"], field: Field | null, detail: string | number | null = null): void {
    const place = field && this.item.texts.get(field);
    this.problems.push({
      code,
      row: place?.row ?? this.item.row,
      column: place?.column ?? null,
      field,
      detail: detail === null ? null : shortened(String(detail)),
    });
  }
}
