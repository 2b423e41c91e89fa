/** Whether a statement changes nothing. A WITH that writes names its verb; a word inside a literal is no harm. */
export function onlyReads(sql: string): boolean {
  if (/^\s*SELECT\b/i.test(sql)) return true;
  return /^\s*(WITH|VALUES|EXPLAIN)\b/i.test(sql) && !/\b(INSERT|UPDATE|DELETE|REPLACE)\b/i.test(sql);
}
