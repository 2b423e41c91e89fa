import type { appendOnlyTables } from "../app/db/append-only.ts";
import type { Dialect } from "../app/db/config.server.ts";

type AppendOnlyTable = (typeof appendOnlyTables)[number];

/** What a migration has to say about an append-only table that has no triggers yet, or lost them. */
export function triggerSql(dialect: Dialect, { table, mayDelete }: AppendOnlyTable): string {
  const verbs = mayDelete ? ["UPDATE"] : ["UPDATE", "DELETE"];
  if (dialect === "sqlite") return verbs.map((verb) => sqliteTrigger(table, verb)).join("\n");
  return [
    `CREATE TRIGGER "${table}_append_only" BEFORE ${verbs.join(" OR ")} ON "${table}"`,
    `  FOR EACH ROW EXECUTE FUNCTION refuse_change();`,
    `CREATE TRIGGER "${table}_keep" BEFORE TRUNCATE ON "${table}"`,
    `  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();`,
  ].join("\n");
}

function sqliteTrigger(table: string, verb: string): string {
  return [
    `CREATE TRIGGER "${table}_no_${verb.toLowerCase()}" BEFORE ${verb} ON "${table}"`,
    `BEGIN SELECT RAISE(ABORT, '${table} is append-only: ${verb} refused'); END;`,
  ].join("\n");
}

/** Needed once, before the first trigger on PostgreSQL. */
export const refuseChangeFunction = `CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is append-only: % refused', TG_TABLE_NAME, TG_OP;
END $$;`;
