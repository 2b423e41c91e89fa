/** Prisma says a unique key is already taken: somebody else was first. */
export function isUniqueViolation(error: unknown): boolean {
  return codeOf(error) === "P2002";
}

/** The database asks to run the transaction again (PostgreSQL under contention). */
export function isWriteConflict(error: unknown): boolean {
  if (codeOf(error) === "P2034") return true;
  // found out by the COMMIT itself, it comes as the driver said it
  const cause = error instanceof Error ? (error.cause as { kind?: unknown } | undefined) : undefined;
  return cause?.kind === "TransactionWriteConflict";
}

/** A grouped write broke a key, a reference or a trigger's rule; the driver's own error on either engine. */
export function isConstraintViolation(error: unknown): boolean {
  const { errcode } = error as { errcode?: unknown };
  // sqlite.org/rescode.html: SQLITE_CONSTRAINT is 19 in the lower byte; PostgreSQL: class 23, P0001 from triggers
  if (typeof errcode === "number") return (errcode & 0xff) === 19;
  const code = codeOf(error);
  return typeof code === "string" && (code.startsWith("23") || code === "P0001");
}

function codeOf(error: unknown): unknown {
  return error instanceof Error ? (error as { code?: unknown }).code : undefined;
}
