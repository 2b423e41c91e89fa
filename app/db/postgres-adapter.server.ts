import { PrismaPg } from "@prisma/adapter-pg";
import type { SqlDriverAdapter, SqlDriverAdapterFactory } from "@prisma/driver-adapter-utils";
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
      return adapter.startTransaction(isolation);
    },
    executeScript: (script) => adapter.executeScript(script),
    getConnectionInfo: () => adapter.getConnectionInfo?.() ?? { supportsRelationJoins: true },
    dispose: () => adapter.dispose(),
  };
}
