/**
 * Plain SQL on a connection of its own, for work on tens of thousands of rows that must not pass through the pages'
 * thread: Prisma takes twenty times as long for them. Works in a worker thread. On SQLite whoever writes must hold the
 * turn of the process (`inTurn`), for a second writer would block the first.
 */
import type { Client } from "pg";
import { dialect, postgresUrl, sqliteFile } from "./config.server.ts";
import { openWriter, type SqliteConnection } from "./sqlite-store.server.ts";

export type BulkValue = string | number | null;
/** Objects go into JSON columns. */
export type BulkRow = Record<string, BulkValue | object>;

export interface Bulk {
  /** `?` for values; the column names are the keys. Instants are ISO text on both engines. */
  rows<Row>(sql: string, params?: readonly BulkValue[]): Promise<Row[]>;
  run(sql: string, params?: readonly BulkValue[]): Promise<void>;
  /** Rows of one shape, by the columns of the first. */
  insert(table: string, rows: readonly BulkRow[]): Promise<void>;
  /** The same in two steps: everything that can be done before the turn is done when it is called. */
  readied(table: string, rows: readonly BulkRow[]): () => Promise<void>;
  /** Serializable; run again when PostgreSQL asks for it. */
  transaction<T>(work: () => Promise<T>): Promise<T>;
  /** After a turn: SQLite's log goes into its file here and not in a commit that somebody waits for. */
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openBulk(): Promise<Bulk> {
  return dialect === "sqlite" ? sqliteBulk(bulkWriter()) : postgresBulk(postgresUrl());
}

/**
 * A transaction of 50,000 rows stays in memory until it is committed, and is moved into the file afterwards. What is
 * readied for it is in memory, too: nothing of a list lies on the disk before it is taken.
 */
function bulkWriter(): SqliteConnection {
  const connection = openWriter(sqliteFile());
  connection.exec("PRAGMA cache_size=-64000; PRAGMA wal_autocheckpoint=0; PRAGMA temp_store=MEMORY");
  return connection;
}

function sqliteBulk(connection: SqliteConnection): Bulk {
  const { database } = connection;
  const insertInto = (table: string, rows: readonly BulkRow[]) => {
    const columns = columnsOf(rows);
    const places = columns.map(() => "?").join(", ");
    const statement = database.prepare(`INSERT INTO ${table} (${quoted(columns)}) VALUES (${places})`);
    for (const row of rows) statement.run(...columns.map((column) => plain(row[column])));
  };
  let staged = 0;
  // copying from a table beside takes half as long as taking values over from here
  const stage = (table: string, rows: readonly BulkRow[]) => {
    const names = quoted(columnsOf(rows));
    const beside = `temp."staged${++staged}"`;
    database.exec(`CREATE TABLE ${beside} AS SELECT ${names} FROM "${table}" WHERE false; BEGIN`);
    insertInto(beside, rows);
    database.exec("COMMIT");
    return async () => database.exec(`INSERT INTO "${table}" (${names}) SELECT ${names} FROM ${beside}`);
  };
  return {
    readied: (table, rows) => (rows.length > 0 ? stage(table, rows) : async () => {}),
    async rows<Row>(sql: string, params: readonly BulkValue[] = []) {
      return database.prepare(sql).all(...params) as Row[];
    },
    async run(sql, params = []) {
      database.prepare(sql).run(...params);
    },
    async insert(table, rows) {
      if (rows.length > 0) insertInto(`"${table}"`, rows);
    },
    async settle() {
      for (; staged > 0; staged--) database.exec(`DROP TABLE temp."staged${staged}"`);
      connection.exec("PRAGMA wal_checkpoint(PASSIVE)");
    },
    async transaction(work) {
      connection.exec("BEGIN IMMEDIATE");
      try {
        const result = await work();
        connection.exec("COMMIT");
        return result;
      } catch (error) {
        if (database.isTransaction) connection.exec("ROLLBACK");
        throw error;
      }
    },
    async close() {
      connection.close();
    },
  };
}

/** By the columns of the first. */
function columnsOf(rows: readonly BulkRow[]): string[] {
  return Object.keys(rows[0] ?? {});
}

function quoted(columns: readonly string[]): string {
  return columns.map((column) => `"${column}"`).join(", ");
}

function plain(value: BulkValue | object | undefined): BulkValue {
  return typeof value === "object" && value !== null ? JSON.stringify(value) : (value ?? null);
}

const attempts = 5;
/** pg_type's number of a timestamp without time zone, which holds UTC here. */
const timestamp = 1114;

function isoOf(text: string): string {
  return new Date(`${text.replace(" ", "T")}Z`).toISOString();
}

async function postgresBulk(url: string): Promise<Bulk> {
  const { Client, types } = await import("pg");
  // instants as ISO text, as they stand in the other engine's file
  const getTypeParser = ((oid: number, format?: "text" | "binary") =>
    oid === timestamp ? isoOf : types.getTypeParser(oid, format)) as typeof types.getTypeParser;
  const client: Client = new Client({ connectionString: url, types: { getTypeParser } });
  await client.connect();
  const query = async (sql: string, params: readonly BulkValue[]) => {
    let n = 0;
    return client.query(
      sql.replace(/\?/g, () => `$${++n}`),
      [...params],
    );
  };
  const readied = (table: string, rows: readonly BulkRow[]) => {
    const names = quoted(columnsOf(rows));
    const sql = `INSERT INTO "${table}" (${names}) SELECT ${names} FROM jsonb_populate_recordset(null::"${table}", $1::jsonb)`;
    const values = JSON.stringify(rows);
    return async () => {
      if (rows.length > 0) await client.query(sql, [values]);
    };
  };
  return {
    async rows<Row>(sql: string, params: readonly BulkValue[] = []) {
      return (await query(sql, params)).rows as Row[];
    },
    async run(sql, params = []) {
      await query(sql, params);
    },
    readied,
    insert: (table, rows) => readied(table, rows)(),
    // the server moves its log by itself
    settle: async () => {},
    async transaction(work) {
      for (let attempt = 1; ; attempt++) {
        await client.query("BEGIN ISOLATION LEVEL SERIALIZABLE");
        try {
          const result = await work();
          await client.query("COMMIT");
          return result;
        } catch (error) {
          await client.query("ROLLBACK").catch(() => {});
          const { code } = error as { code?: string };
          if (attempt === attempts || !(code === "40001" || code === "40P01")) throw error;
        }
      }
    },
    close: () => client.end(),
  };
}
