/**
 * What a whole district learned from one lesson. The same figures as a class's, with one difference: pupils of a class
 * are alike, so it is classes that are drawn again, not pupils. Nothing here speaks of a school. Decision 0184.
 */
import {
  type Change,
  type ClassEffect,
  computeClassEffect,
  type Estimate,
  type Occasion,
  occasions,
  type PupilCounts,
} from "./class-effect.ts";
import { sumCounts } from "./signal-detection.ts";

export interface ClassedPupil {
  classId: string;
  counts: PupilCounts;
}

export interface DistrictEffect {
  classes: number;
  effect: ClassEffect;
}

export function computeDistrictEffect(pupils: readonly ClassedPupil[], seed: number): DistrictEffect {
  const all = computeClassEffect(
    classesOf(pupils, occasions).map(({ counts }) => counts),
    seed,
  );
  const estimates: ClassEffect["estimates"] = {};
  for (const occasion of occasions) {
    const estimate = all.estimates[occasion];
    const answered = pupils.filter(({ counts }) => counts[occasion]).length;
    if (estimate) estimates[occasion] = { ...estimate, pupils: answered } satisfies Estimate;
  }
  const change = (name: "gain" | "kept", from: Occasion, to: Occasion): Change | null => {
    // the same pupils on both occasions, class by class
    const both = pupils.filter(({ counts }) => counts[from] && counts[to]);
    const paired = classesOf(both, [from, to]);
    const found = computeClassEffect(
      paired.map(({ counts }) => counts),
      seed,
    )[name];
    return found && { ...found, pupils: both.length };
  };
  return {
    classes: new Set(pupils.map(({ classId }) => classId)).size,
    effect: { estimates, gain: change("gain", "before", "quiz"), kept: change("kept", "quiz", "booster") },
  };
}

/** Each class as if it were one pupil: all its counts of each of the occasions. */
function classesOf(pupils: readonly ClassedPupil[], of: readonly Occasion[]): ClassedPupil[] {
  const byClass = new Map<string, PupilCounts[]>();
  for (const { classId, counts } of pupils) {
    const known = byClass.get(classId);
    if (known) known.push(counts);
    else byClass.set(classId, [counts]);
  }
  return [...byClass]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([classId, all]) => {
      const counts: PupilCounts = {};
      for (const occasion of of) {
        const given = all.flatMap((each) => each[occasion] ?? []);
        if (given.length > 0) counts[occasion] = sumCounts(given);
      }
      return { classId, counts };
    });
}
