export interface NameRow {
  id: string;
  personId: string;
  name: string;
  recordedAt: Date;
  supersedesId: string | null;
}

/** The name each person goes by: the newest row that no other row replaces. */
export function currentNames(rows: readonly NameRow[]): Map<string, string> {
  const superseded = new Set(rows.map((row) => row.supersedesId));
  const newest = new Map<string, NameRow>();
  for (const row of rows) {
    if (superseded.has(row.id)) continue;
    const known = newest.get(row.personId);
    if (!known || known.recordedAt <= row.recordedAt) newest.set(row.personId, row);
  }
  return new Map([...newest].map(([personId, row]) => [personId, row.name]));
}
