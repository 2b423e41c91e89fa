/** The thread that commits the groups of a server: pages are served while the disk takes its time. */
import { parentPort } from "node:worker_threads";
import { sqliteFile } from "./config.server.ts";
import type { GroupAnswer, GroupOrder } from "./group-writer.server.ts";
import { writeSqliteGroup } from "./sqlite-groups.server.ts";
import { openWriter } from "./sqlite-store.server.ts";

const connection = openWriter(sqliteFile());

parentPort?.on("message", (order: GroupOrder) => {
  if (order === "close") {
    connection.close();
    parentPort?.close();
  } else parentPort?.postMessage(answerTo(order));
});

function answerTo(writes: Exclude<GroupOrder, "close">): GroupAnswer {
  try {
    const outcomes = writeSqliteGroup(connection, writes);
    return outcomes.map((outcome) => ("error" in outcome ? { error: said(outcome.error) } : outcome));
  } catch (error) {
    return { error: said(error) };
  }
}

/** Between threads an error keeps its message alone; whoever catches it asks for SQLite's numbers. */
function said(error: unknown): object {
  const { name, message, code, errcode, errstr } = error as Error & Record<string, unknown>;
  return { name, message, code, errcode, errstr };
}
