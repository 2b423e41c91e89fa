import type { SQLInputValue, SQLOutputValue } from "node:sqlite";
import { type ArgType, type ColumnType, ColumnTypeEnum } from "@prisma/driver-adapter-utils";

/**
 * How values stand in the file. Instants are ISO 8601 text in UTC with milliseconds, exactly what
 * Date.toISOString() writes: they sort as text and plain SQL can read and write them.
 */
export function toSqlite(value: unknown, type?: ArgType): SQLInputValue {
  if (value === null || value === undefined) return null;
  if (value instanceof Date) return value.toISOString();
  switch (typeof value) {
    case "boolean":
      return value ? 1 : 0;
    case "string":
      return textToSqlite(value, type);
    case "number":
    case "bigint":
      return value;
    default:
      return ArrayBuffer.isView(value) ? (value as Uint8Array) : JSON.stringify(value);
  }
}

function textToSqlite(text: string, type?: ArgType): SQLInputValue {
  switch (type?.scalarType) {
    case "int":
    case "float":
    case "decimal":
      return Number(text);
    case "bigint":
      return BigInt(text);
    case "datetime":
      return new Date(text).toISOString();
    case "bytes":
      return Buffer.from(text, "base64");
    default:
      return text;
  }
}

const declared: Record<string, ColumnType> = {
  INTEGER: ColumnTypeEnum.Int32,
  INT: ColumnTypeEnum.Int32,
  BIGINT: ColumnTypeEnum.Int64,
  REAL: ColumnTypeEnum.Double,
  DOUBLE: ColumnTypeEnum.Double,
  DECIMAL: ColumnTypeEnum.Numeric,
  BOOLEAN: ColumnTypeEnum.Boolean,
  DATETIME: ColumnTypeEnum.DateTime,
  JSONB: ColumnTypeEnum.Json,
  BLOB: ColumnTypeEnum.Bytes,
  TEXT: ColumnTypeEnum.Text,
};

/** The declared type of a column, null for an expression: its values decide (columnTypeOfValues). */
export function declaredColumnType(name: string | null): ColumnType | null {
  return name === null ? null : (declared[name.toUpperCase()] ?? null);
}

export function columnTypeOfValues(rows: SQLOutputValue[][], column: number): ColumnType {
  for (const row of rows) {
    const value = row[column];
    if (value === null || value === undefined) continue;
    if (typeof value === "string") return ColumnTypeEnum.Text;
    if (typeof value === "bigint") return ColumnTypeEnum.Int64;
    if (typeof value === "number") return ColumnTypeEnum.UnknownNumber;
    return ColumnTypeEnum.Bytes;
  }
  return ColumnTypeEnum.Int32;
}

/** Which columns hold values that Prisma wants in another form than SQLite gives. */
export function needsConversion(type: ColumnType | null): boolean {
  return type === ColumnTypeEnum.Int64 || type === ColumnTypeEnum.Json || type === ColumnTypeEnum.DateTime;
}

export function fromSqlite(value: SQLOutputValue | undefined, type: ColumnType): unknown {
  if (value === null || value === undefined) return null;
  if (typeof value === "bigint") {
    return type === ColumnTypeEnum.Int64 || !Number.isSafeInteger(Number(value))
      ? String(value)
      : Number(value);
  }
  if (type === ColumnTypeEnum.Json) return String(value);
  // another program may have written milliseconds
  if (type === ColumnTypeEnum.DateTime && typeof value === "number") return new Date(value).toISOString();
  return value;
}
