/** Repeatable chance: the same seed gives the same sequence on every machine and in every year. */
export interface Random {
  /** in [0, 1) */
  next(): number;
  /** a whole number in [0, bound) */
  below(bound: number): number;
  shuffled<T>(list: readonly T[]): T[];
  pick<T>(list: readonly T[]): T;
}

// mulberry32 (Tommy Ettinger, public domain): 32 bits of state, good enough for order and draws, never for secrets
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
  const below = (bound: number) => Math.floor(next() * bound);
  return {
    next,
    below,
    pick: (list) => {
      if (list.length === 0) throw new RangeError("nothing to pick from");
      return list[below(list.length)] as (typeof list)[number];
    },
    shuffled: (list) => {
      const copy = [...list];
      for (let i = copy.length - 1; i > 0; i--) {
        const j = below(i + 1);
        [copy[i], copy[j]] = [copy[j] as (typeof copy)[number], copy[i] as (typeof copy)[number]];
      }
      return copy;
    },
  };
}

/** A seed from words (FNV-1a), of 31 bits: both databases keep it in a plain integer. */
export function seedOf(words: string): number {
  let hash = 0x811c9dc5;
  for (const character of words) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  return hash & 0x7fffffff;
}
