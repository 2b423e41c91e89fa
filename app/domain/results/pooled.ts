/** Papers added up, so that no figure speaks of single pupils. Pure. */
import { fewestPupils, type Occasion, occasions } from "#app/domain/effects/class-effect.ts";
import type { GradedQuiz } from "#app/domain/quizzes/quiz.ts";

export interface PooledPaper {
  learnerId: string;
  purpose: string;
  result: Pick<GradedQuiz, "hits" | "misses" | "falseAlarms" | "correctRejections">;
}

export interface Pooled<Group> {
  group: Group;
  occasion: Occasion;
  /** null in all figures: fewer than five, which would speak of single pupils */
  pupils: number | null;
  scams: number | null;
  hits: number | null;
  genuine: number | null;
  falseAlarms: number | null;
}

interface Sum<Group> {
  group: Group;
  occasion: Occasion;
  pupils: Set<string>;
  scams: number;
  hits: number;
  genuine: number;
  falseAlarms: number;
}

/** Takes papers one after the other; each pupil's first one of a group and occasion counts. */
export class Pool<Group> {
  private readonly sums = new Map<string, Sum<Group>>();
  private readonly keyOf: (group: Group) => string;

  constructor(keyOf: (group: Group) => string) {
    this.keyOf = keyOf;
  }

  add(group: Group, { learnerId, purpose, result }: PooledPaper): void {
    const occasion = occasions.find((each) => each === purpose);
    const { hits, misses, falseAlarms, correctRejections } = result;
    if (!occasion || hits + misses + falseAlarms + correctRejections === 0) return;
    const key = `${this.keyOf(group)} ${occasion}`;
    const none = { scams: 0, hits: 0, genuine: 0, falseAlarms: 0 };
    const sum = this.sums.get(key) ?? { group, occasion, pupils: new Set<string>(), ...none };
    if (sum.pupils.has(learnerId)) return;
    sum.pupils.add(learnerId);
    sum.scams += hits + misses;
    sum.hits += hits;
    sum.genuine += falseAlarms + correctRejections;
    sum.falseAlarms += falseAlarms;
    this.sums.set(key, sum);
  }

  /** In the order of groups as they came, and of occasions. */
  rows(): Pooled<Group>[] {
    const groups = [...new Set([...this.sums.values()].map(({ group }) => this.keyOf(group)))];
    return groups.flatMap((key) =>
      occasions.flatMap((occasion): Pooled<Group>[] => {
        const sum = this.sums.get(`${key} ${occasion}`);
        if (!sum) return [];
        const { pupils, scams, hits, genuine, falseAlarms, group } = sum;
        return pupils.size < fewestPupils
          ? [{ group, occasion, pupils: null, scams: null, hits: null, genuine: null, falseAlarms: null }]
          : [{ group, occasion, pupils: pupils.size, scams, hits, genuine, falseAlarms }];
      }),
    );
  }
}
