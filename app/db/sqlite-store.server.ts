import { mkdirSync } from "node:fs";
import path from "node:path";
import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from "node:sqlite";
import { type ColumnType, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import {
  columnTypeOfValues,
  declaredColumnType,
  fromSqlite,
  needsConversion,
} from "./sqlite-values.server.ts";
import { Turns } from "./turns.server.ts";

const statementsKept = 500;
const busyTimeoutMs = 10_000;
const writesWaiting = 2_000;

interface Statement {
  statement: StatementSync;
  names: string[];
  types: (ColumnType | null)[];
  asIs: boolean;
}

export interface Rows {
  columnNames: string[];
  columnTypes: ColumnType[];
  rows: unknown[][];
}

/** One connection with its prepared statements, the least recently used let go. */
export class SqliteConnection {
  readonly database: DatabaseSync;
  private readonly statements = new Map<string, Statement>();

  constructor(file: string, options: { readOnly: boolean }) {
    this.database = new DatabaseSync(file, {
      ...options,
      timeout: busyTimeoutMs,
      enableForeignKeyConstraints: true,
    });
  }

  query(sql: string, params: SQLInputValue[]): Rows {
    const { statement, names, types, asIs } = this.prepared(sql);
    const found = statement.all(...params) as unknown as SQLOutputValue[][];
    const columnTypes = types.map((type, column) => type ?? columnTypeOfValues(found, column));
    const rows = asIs
      ? found
      : found.map((row) => row.map((value, i) => fromSqlite(value, columnTypes[i] as ColumnType)));
    return { columnNames: names, columnTypes, rows };
  }

  run(sql: string, params: SQLInputValue[]): number {
    return Number(this.prepared(sql).statement.run(...params).changes);
  }

  exec(sql: string): void {
    this.database.exec(sql);
  }

  close(): void {
    this.statements.clear();
    if (this.database.isOpen) this.database.close();
  }

  private prepared(sql: string): Statement {
    let entry = this.statements.get(sql);
    if (entry) {
      this.statements.delete(sql);
    } else {
      entry = this.prepare(sql);
      const oldest = this.statements.size >= statementsKept ? this.statements.keys().next().value : undefined;
      if (oldest !== undefined) this.statements.delete(oldest);
    }
    this.statements.set(sql, entry);
    return entry;
  }

  private prepare(sql: string): Statement {
    const statement = this.database.prepare(sql);
    const columns = statement.columns();
    const types = columns.map((column) => declaredColumnType(column.type));
    statement.setReturnArrays(true);
    if (types.includes(ColumnTypeEnum.Int64)) statement.setReadBigInts(true);
    return {
      statement,
      types,
      names: columns.map((column) => column.name),
      asIs: !types.some(needsConversion),
    };
  }
}

/**
 * The embedded database of this process: one connection that writes, taken in turns, and one that only reads
 * and in WAL mode never waits for the writer. node:sqlite is synchronous: a second writing connection in the
 * same process would block the thread that has to finish the first.
 */
export interface SqliteStore {
  turns: Turns;
  writer(): SqliteConnection;
  reader(): SqliteConnection;
  close(): void;
}

export function sqliteStore(file: string): SqliteStore {
  let writing: SqliteConnection | null = null;
  let reading: SqliteConnection | null = null;
  const writer = () => {
    writing ??= openWriter(file);
    return writing;
  };
  return {
    turns: new Turns(writesWaiting),
    writer,
    reader() {
      if (!reading) {
        writer();
        reading = new SqliteConnection(file, { readOnly: true });
        reading.exec("PRAGMA cache_size=-32000");
      }
      return reading;
    },
    close() {
      reading?.close();
      writing?.close();
      reading = writing = null;
    },
  };
}

export function openWriter(file: string): SqliteConnection {
  mkdirSync(path.dirname(file), { recursive: true });
  const connection = new SqliteConnection(file, { readOnly: false });
  // FULL: what was answered "saved" outlives a power cut
  connection.exec("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16000");
  // an erased name is overwritten, not only unlinked
  connection.exec("PRAGMA secure_delete=ON");
  // else REPLACE deletes rows past the triggers that refuse it
  connection.exec("PRAGMA recursive_triggers=ON");
  return connection;
}
