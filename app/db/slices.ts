/** SQLite binds at most 32,766 values to a statement, PostgreSQL 65,535. */
const mostAtOnce = 10_000;

/** Reads rows of however many ids, as many at once as both engines take; each id once. */
export async function inSlices<Row>(
  ids: Iterable<string>,
  read: (slice: { in: string[] }) => Promise<Row[]>,
): Promise<Row[]> {
  const once = [...new Set(ids)];
  const slices: Promise<Row[]>[] = [];
  for (let start = 0; start < once.length; start += mostAtOnce)
    slices.push(read({ in: once.slice(start, start + mostAtOnce) }));
  return (await Promise.all(slices)).flat();
}
