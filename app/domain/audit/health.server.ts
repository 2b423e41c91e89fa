import { databaseState } from "#app/db/client.server.ts";
import packageJson from "../../../package.json" with { type: "json" };

/** What an administrator's monitor asks: which version runs, and does its database answer. */
export async function readHealth() {
  return { version: packageJson.version, database: await databaseState() };
}
