import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory, Transaction } from "@prisma/driver-adapter-utils";
import { onlyReads } from "./sql-verbs.ts";
import { refuseInsideTurn } from "./turns.server.ts";

const connections = 10;

/** Prisma's pg adapter; a write beside the caller's own transaction is refused as on SQLite. */
export function postgresAdapter(url: string): SqlDriverAdapterFactory {
  const factory = new PrismaPg({ connectionString: url, max: connections });
  const { provider, adapterName } = factory;
  return { provider, adapterName, connect: async () => guarded(await factory.connect()) };
}

function guarded(adapter: SqlDriverAdapter): SqlDriverAdapter {
  const { provider, adapterName } = adapter;
  return {
    provider,
    adapterName,
    queryRaw: async (query) => {
      if (!onlyReads(query.sql)) refuseInsideTurn();
      return adapter.queryRaw(query);
    },
    executeRaw: async (query) => {
      refuseInsideTurn();
      return adapter.executeRaw(query);
    },
    startTransaction: async (isolation) => {
      refuseInsideTurn();
      return oneAfterAnother(await adapter.startTransaction(isolation));
    },
    executeScript: (script) => adapter.executeScript(script),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  };
}

/** Prisma asks for relations side by side; pg 9 will refuse a question while another of its connection is answered. */
function oneAfterAnother(transaction: Transaction): Transaction {
  const queryRaw = transaction.queryRaw.bind(transaction);
  const executeRaw = transaction.executeRaw.bind(transaction);
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(ask: () => Promise<T>): Promise<T> => {
    const answer = last.then(ask, ask);
    last = answer;
    return answer;
  };
  return Object.assign(transaction, {
    queryRaw: (query) => inTurn(() => queryRaw(query)),
    executeRaw: (query) => inTurn(() => executeRaw(query)),
  } satisfies Partial<Transaction>);
}
