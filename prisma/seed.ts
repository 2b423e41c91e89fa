/**
 * Fills an empty database with the demo district: `node prisma/seed.ts [--today=YYYY-MM-DD]`. A database that
 * has a district already is left as it is.
 */
import { parseArgs } from "node:util";
import { civilDay } from "#app/auth/day.server.ts";
import { closeDatabase } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { writeDemoAccounts } from "./seed/accounts.ts";
import { isEmpty, seedDemo } from "./seed/demo.ts";

const { values } = parseArgs({ options: { today: { type: "string" } } });
const today = values.today ?? civilDay();
if (!isLocalDate(today)) {
  console.error(`--today=${today}: a day is written like 2026-11-23`);
  process.exit(2);
}
await migrate();
if (await isEmpty()) {
  console.info("正在建立演示区县（约十秒）… Filling the demo district (about ten seconds) …");
  writeDemoAccounts(await seedDemo(today));
}
await closeDatabase();
