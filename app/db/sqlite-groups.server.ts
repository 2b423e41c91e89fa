import type { SqliteConnection } from "./sqlite-store.server.ts";
import type { Outcome, PlainWrite } from "./writer.server.ts";

/**
 * A group in one transaction. SQLite undoes a failing statement by itself and keeps the transaction, so each
 * write stands alone without a savepoint; only an error of the whole file ends the transaction.
 */
export function writeSqliteGroup(connection: SqliteConnection, writes: readonly PlainWrite[]): Outcome[] {
  connection.exec("BEGIN IMMEDIATE");
  try {
    const outcomes = writes.map(({ sql, params }): Outcome => {
      try {
        return { changes: connection.run(sql, params) };
      } catch (error) {
        if (!connection.database.isTransaction) throw error;
        return { error };
      }
    });
    connection.exec("COMMIT");
    return outcomes;
  } catch (error) {
    if (connection.database.isTransaction) connection.exec("ROLLBACK");
    throw error;
  }
}
