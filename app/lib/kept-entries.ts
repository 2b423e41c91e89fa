/**
 * What a page has to keep until the server has it, in the browser's storage: one entry per place, so that two tabs do
 * not overwrite each other's. Without storage everything waits in memory alone.
 */
export interface KeptEntries<T> {
  load(): T[];
  keep(entry: T): void;
  /** only if this very entry is kept: another tab may have put a newer one there */
  forget(entry: T): void;
}

export function keptEntries<T extends { answerKey: string }>(
  prefix: string,
  placeOf: (entry: T) => string | number,
): KeptEntries<T> {
  const quietly = <R>(work: () => R, otherwise: R): R => {
    try {
      return work();
    } catch {
      return otherwise;
    }
  };
  const read = (name: string): T => JSON.parse(localStorage.getItem(name) as string);
  const nameOf = (entry: T) => `${prefix}${placeOf(entry)}`;
  return {
    load: () =>
      quietly(
        () =>
          Object.keys(localStorage)
            .filter((name) => name.startsWith(prefix))
            .map(read),
        [],
      ),
    keep: (entry) => quietly(() => localStorage.setItem(nameOf(entry), JSON.stringify(entry)), undefined),
    forget: (entry) =>
      quietly(() => {
        const name = nameOf(entry);
        if (read(name).answerKey === entry.answerKey) localStorage.removeItem(name);
      }, undefined),
  };
}
