/**
 * Papers one after the other, oldest first, counted into what item statistics need: how often an item was answered
 * just so by pupils who stood just so on the others. Nothing of a pupil is left in it.
 */
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";
import { addScores, type FormSums, noFormSums, type Sighting } from "./item-analysis.ts";

/** before the lesson; right after it. Boosters are answered by pupils who have met such items, and are left out. */
export type TallyOccasion = "before" | "quiz";

export interface TalliedForm {
  id: string;
  purpose: TallyOccasion;
  lessonSlug: string;
  band: string;
  /** the year in which its school year began */
  year: number;
  /** by position */
  items: ReadonlyMap<number, TalliedItem>;
}

export interface TalliedItem {
  /** the measurement hash: wordings of one stem, options and key are one item */
  hash: string;
  /** of verdicts, which KR-20 keeps apart */
  subscale: "scam" | "genuine" | null;
}

export interface ItemTally {
  hash: string;
  occasion: TallyOccasion;
  band: string;
  year: number;
  sightings: Sighting[];
}

export interface FormTally {
  lessonSlug: string;
  purpose: TallyOccasion;
  band: string;
  year: number;
  subscale: "scam" | "genuine";
  sums: FormSums;
}

export interface Tallies {
  answers: number;
  items: ItemTally[];
  forms: FormTally[];
}

type Positions = GradedQuiz["positions"];

/** No form is longer; a table of counts has a place for every standing. */
const mostItems = 32;

interface Bucket extends Omit<ItemTally, "sightings"> {
  /** the item's own, whatever the occasion, band and year */
  number: number;
  /** by response: right × others seen × others right */
  cells: Map<string, Uint32Array>;
}

interface Counting {
  form: TalliedForm;
  /** by position */
  buckets: (Bucket | undefined)[];
  sums: Record<"scam" | "genuine", FormSums>;
}

export class TallyCounter {
  private readonly buckets = new Map<string, Bucket>();
  private readonly forms = new Map<string, Counting>();
  private readonly numbers = new Map<string, number>();
  /** by pupil: the numbers of the items met so far */
  private readonly met = new Map<string, number[]>();
  private answers = 0;

  constructor(forms: readonly TalliedForm[]) {
    for (const form of forms) {
      if (form.items.size > mostItems) throw new RangeError(`form ${form.id} has ${form.items.size} items`);
      const buckets: Counting["buckets"] = [];
      for (const [position, { hash }] of form.items) buckets[position] = this.bucket(form, hash);
      this.forms.set(form.id, { form, buckets, sums: { scam: noFormSums(), genuine: noFormSums() } });
    }
  }

  /** In the order in which they were handed in: a pupil's second answer to an item is no first attempt. */
  add(formId: string, learnerId: string, positions: Positions): void {
    const counting = this.forms.get(formId);
    if (!counting) return;
    let seen = 0;
    let right = 0;
    for (const { verdict } of positions) {
      if (verdict === "skipped") continue;
      seen++;
      if (isRight(verdict)) right++;
    }
    const met = this.met.get(learnerId) ?? [];
    if (met.length === 0) this.met.set(learnerId, met);
    let isFirst = true;
    for (const { position, verdict, response } of positions) {
      const bucket = counting.buckets[position];
      if (!bucket || verdict === "skipped" || response === null) continue;
      if (met.includes(bucket.number)) {
        isFirst = false;
        continue;
      }
      met.push(bucket.number);
      this.answers++;
      const own = isRight(verdict) ? 1 : 0;
      const cells = cellsOf(bucket, response);
      const at = cell(own, seen - 1, right - own);
      cells[at] = (cells[at] ?? 0) + 1;
    }
    if (isFirst && seen === counting.form.items.size) addComplete(counting, positions);
  }

  result(): Tallies {
    const items = [...this.buckets.values()].map(({ cells, number: _, ...of }) => ({
      ...of,
      sightings: sightingsOf(cells),
    }));
    const forms = [...this.forms.values()].flatMap(({ form, sums }) =>
      (["scam", "genuine"] as const).flatMap((subscale) => {
        const { lessonSlug, purpose, band, year } = form;
        const of = { lessonSlug, purpose, band, year, subscale };
        return sums[subscale].right.length > 0 ? [{ ...of, sums: sums[subscale] }] : [];
      }),
    );
    return { answers: this.answers, items: items.filter(({ sightings }) => sightings.length > 0), forms };
  }

  private bucket({ purpose: occasion, band, year }: TalliedForm, hash: string): Bucket {
    const key = `${hash} ${occasion} ${band} ${year}`;
    const known = this.buckets.get(key);
    if (known) return known;
    const bucket = { hash, occasion, band, year, number: this.numberOf(hash), cells: new Map() };
    this.buckets.set(key, bucket);
    return bucket;
  }

  private numberOf(hash: string): number {
    const known = this.numbers.get(hash);
    if (known !== undefined) return known;
    const number = this.numbers.size;
    this.numbers.set(hash, number);
    return number;
  }
}

function isRight(verdict: Positions[number]["verdict"]): boolean {
  return verdict === "hit" || verdict === "correct-rejection" || verdict === "right";
}

function cell(own: number, othersSeen: number, othersRight: number): number {
  return (own * mostItems + othersSeen) * mostItems + othersRight;
}

function cellsOf(bucket: Bucket, response: string): Uint32Array {
  const known = bucket.cells.get(response);
  if (known) return known;
  const cells = new Uint32Array(2 * mostItems * mostItems);
  bucket.cells.set(response, cells);
  return cells;
}

function sightingsOf(cells: Bucket["cells"]): Sighting[] {
  const sightings: Sighting[] = [];
  for (const [response, counts] of cells)
    counts.forEach((times, at) => {
      if (times === 0) return;
      const othersRight = at % mostItems;
      const othersSeen = Math.floor(at / mostItems) % mostItems;
      sightings.push({ right: at >= mostItems * mostItems, othersSeen, othersRight, response, times });
    });
  return sightings;
}

function addComplete({ form, sums }: Counting, positions: Positions): void {
  const scores = { scam: [] as number[], genuine: [] as number[] };
  for (const { position, verdict } of positions) {
    const subscale = form.items.get(position)?.subscale;
    if (subscale) scores[subscale].push(isRight(verdict) ? 1 : 0);
  }
  for (const subscale of ["scam", "genuine"] as const) addScores(sums[subscale], scores[subscale]);
}
