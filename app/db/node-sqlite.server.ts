import {
  DriverAdapterError,
  type IsolationLevel,
  type SqlDriverAdapter,
  type SqlDriverAdapterFactory,
  type SqlQuery,
  type SqlResultSet,
  type Transaction,
} from "@prisma/driver-adapter-utils";
import { onlyReads } from "./sql-verbs.ts";
import { toPrismaError } from "./sqlite-errors.server.ts";
import type { SqliteConnection, SqliteStore } from "./sqlite-store.server.ts";
import { toSqlite } from "./sqlite-values.server.ts";

const info = { provider: "sqlite", adapterName: "fanzha-node-sqlite" } as const;
const savepointName = /^[A-Za-z0-9_]+$/;

/** Node's own SQLite behind Prisma's driver-adapter contract. */
export function nodeSqliteAdapter(store: SqliteStore): SqlDriverAdapterFactory {
  return { ...info, connect: async () => adapterOf(store) };
}

function adapterOf(store: SqliteStore): SqlDriverAdapter {
  const inTurn = async <T>(work: (connection: SqliteConnection) => T): Promise<T> => {
    const endTurn = await store.turns.take("statement");
    try {
      return translated(() => work(store.writer()));
    } finally {
      endTurn();
    }
  };
  return {
    ...info,
    queryRaw: async (query) =>
      onlyReads(query.sql)
        ? queried(store.reader(), query)
        : inTurn((connection) => queried(connection, query)),
    executeRaw: (query) => inTurn((connection) => executed(connection, query)),
    executeScript: (script) => inTurn((connection) => connection.exec(script)),
    startTransaction: (isolation) => startTransaction(store, isolation),
    getConnectionInfo: () => ({ maxBindValues: 32_766, supportsRelationJoins: false }),
    dispose: async () => store.close(),
  };
}

async function startTransaction(store: SqliteStore, isolation?: IsolationLevel): Promise<Transaction> {
  if (isolation && isolation !== "SERIALIZABLE") {
    throw new DriverAdapterError({ kind: "InvalidIsolationLevel", level: isolation });
  }
  const endTurn = await store.turns.take("statement");
  const connection = store.writer();
  try {
    // at once, not on the first write: a transaction that has read must not fail when it comes to write
    translated(() => connection.exec("BEGIN IMMEDIATE"));
  } catch (error) {
    endTurn();
    throw error;
  }
  return transactionOn(connection, endTurn);
}

function transactionOn(connection: SqliteConnection, endTurn: () => void): Transaction {
  let open = true;
  const whileOpen = <T>(work: () => T): T => {
    if (!open) throw new DriverAdapterError({ kind: "TransactionAlreadyClosed", cause: "it has ended" });
    return translated(work);
  };
  const end = async (command: "COMMIT" | "ROLLBACK") => {
    if (!open) return;
    open = false;
    try {
      translated(() => connection.database.isTransaction && connection.exec(command));
    } finally {
      // a COMMIT that failed leaves the transaction open
      if (connection.database.isTransaction) connection.exec("ROLLBACK");
      endTurn();
    }
  };
  const savepoint = (command: string) => async (name: string) => {
    if (!savepointName.test(name)) throw new TypeError(`not a savepoint's name: ${name}`);
    whileOpen(() => connection.exec(`${command} ${name}`));
  };
  return {
    ...info,
    options: { usePhantomQuery: true },
    queryRaw: async (query) => whileOpen(() => queried(connection, query)),
    executeRaw: async (query) => whileOpen(() => executed(connection, query)),
    commit: () => end("COMMIT"),
    rollback: () => end("ROLLBACK"),
    createSavepoint: savepoint("SAVEPOINT"),
    rollbackToSavepoint: savepoint("ROLLBACK TO"),
    releaseSavepoint: savepoint("RELEASE"),
  };
}

function queried(connection: SqliteConnection, { sql, args, argTypes }: SqlQuery): SqlResultSet {
  return translated(() =>
    connection.query(
      sql,
      args.map((arg, i) => toSqlite(arg, argTypes[i])),
    ),
  );
}

function executed(connection: SqliteConnection, { sql, args, argTypes }: SqlQuery): number {
  return connection.run(
    sql,
    args.map((arg, i) => toSqlite(arg, argTypes[i])),
  );
}

function translated<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw toPrismaError(error);
  }
}
