/** Two ids of one learner, recognised by a transfer code. What was taught to one of them was taught to both. */
export interface LearnerLinkRow {
  id: string;
  learnerId: string;
  laterId: string;
  recordedAt: Date;
  supersedesId: string | null;
}

/** For each id that has others, all ids of that learner and since when this is known. */
export type LearnerLinks = ReadonlyMap<string, { ids: string[]; knownAt: Date }>;

export function linksOf(rows: readonly LearnerLinkRow[]): LearnerLinks {
  const superseded = new Set(rows.map(({ supersedesId }) => supersedesId));
  const groups = new Map<string, { ids: string[]; knownAt: Date }>();
  for (const { id, learnerId, laterId, recordedAt } of rows) {
    if (superseded.has(id)) continue;
    const [a, b] = [groups.get(learnerId), groups.get(laterId)];
    const ids = [...new Set([learnerId, laterId, ...(a?.ids ?? []), ...(b?.ids ?? [])])];
    const knownAt = latest([recordedAt, ...(a ? [a.knownAt] : []), ...(b ? [b.knownAt] : [])]);
    for (const each of ids) groups.set(each, { ids, knownAt });
  }
  return groups;
}

export function alsoOf(links: LearnerLinks, learnerId: string): string[] {
  return links.get(learnerId)?.ids ?? [learnerId];
}

/**
 * Rows about a learner, given to each of their ids. Nobody is counted twice by that: on one day only one of them is
 * on a roster. What was known before the link was known stays as it was.
 */
export function sharedRows<Row extends { learnerId: string | null; recordedAt: Date }>(
  links: LearnerLinks,
  rows: readonly Row[],
): Row[] {
  if (links.size === 0) return [...rows];
  return rows.flatMap((row) => {
    const group = row.learnerId === null ? undefined : links.get(row.learnerId);
    if (!group) return [row];
    const knownAt = latest([group.knownAt, row.recordedAt]);
    const others = group.ids.filter((id) => id !== row.learnerId);
    return [row, ...others.map((learnerId) => ({ ...row, learnerId, recordedAt: knownAt }))];
  });
}

function latest(instants: readonly Date[]): Date {
  return new Date(Math.max(...instants.map((instant) => instant.getTime())));
}
