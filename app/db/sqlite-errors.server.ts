import { DriverAdapterError, type MappedError } from "@prisma/driver-adapter-utils";

interface SqliteError extends Error {
  errcode: number;
}

export function isSqliteError(error: unknown): error is SqliteError {
  return error instanceof Error && typeof (error as Partial<SqliteError>).errcode === "number";
}

// sqlite.org/rescode.html
const busy = 5;
const uniqueConstraint = 2067;
const primaryKeyConstraint = 1555;
const notNullConstraint = 1299;

/** SQLite's errors in Prisma's words, so that P2002, P2003 … come out as on any other database. */
export function toPrismaError(error: unknown): unknown {
  if (!isSqliteError(error)) return error;
  const mapped = { originalCode: String(error.errcode), originalMessage: error.message, ...kindOf(error) };
  return new DriverAdapterError(mapped);
}

function kindOf(error: SqliteError): MappedError {
  const after = (words: string) => error.message.split(words)[1];
  // ON DELETE RESTRICT reports itself as a trigger
  if (error.message === "FOREIGN KEY constraint failed") {
    return { kind: "ForeignKeyConstraintViolation", constraint: { foreignKey: {} } };
  }
  switch (error.errcode) {
    case uniqueConstraint:
    case primaryKeyConstraint:
      return { kind: "UniqueConstraintViolation", constraint: { fields: failedFields(error.message) } };
    case notNullConstraint:
      return { kind: "NullConstraintViolation", constraint: { fields: failedFields(error.message) } };
  }
  // the lower byte is the kind; SQLITE_BUSY has several sub-kinds
  if ((error.errcode & 0xff) === busy) return { kind: "SocketTimeout" };
  if (error.message.startsWith("no such table: ")) {
    return { kind: "TableDoesNotExist", table: after("no such table: ") };
  }
  if (error.message.startsWith("no such column: ")) {
    return { kind: "ColumnNotFound", column: after("no such column: ") };
  }
  if (error.message.includes(" has no column named ")) {
    return { kind: "ColumnNotFound", column: after(" has no column named ") };
  }
  return { kind: "sqlite", extendedCode: error.errcode, message: error.message };
}

/** "UNIQUE constraint failed: School.districtId, School.code" → districtId, code */
function failedFields(message: string): string[] {
  const list = message.split("constraint failed: ")[1] ?? "";
  return list.split(", ").map((field) => field.slice(field.lastIndexOf(".") + 1));
}
