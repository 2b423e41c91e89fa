/** The small world, made once per worker and copied for every journey. */
import { execFileSync } from "node:child_process";
import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import type { WorldFacts } from "./seed-world.ts";

export interface Template {
  environment: Record<string, string>;
  facts: WorldFacts;
  remove(): Promise<void>;
}

export interface World {
  environment: Record<string, string>;
  remove(): Promise<void>;
}

export async function createTemplate(
  onPostgres: boolean,
  environment: Record<string, string>,
): Promise<Template> {
  const world = await createEmpty(onPostgres, environment);
  const printed = execFileSync(process.execPath, ["tests/e2e/support/seed-world.ts"], {
    env: { ...process.env, LESSON_CACHE: "node_modules/.cache/lessons", ...world.environment },
    encoding: "utf8",
  });
  return { ...world, facts: JSON.parse(printed) as WorldFacts };
}

/** Nothing but a place for data: what a new installation finds. */
export async function createEmpty(onPostgres: boolean, environment: Record<string, string>): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "world-"));
  const database = onPostgres ? await createDatabase() : null;
  return worldOf({ ...environment, DATA_DIR: folder }, folder, database);
}

export async function copyWorld({ environment }: Pick<Template, "environment">): Promise<World> {
  const folder = mkdtempSync(join(tmpdir(), "app-"));
  cpSync(environment.DATA_DIR as string, folder, { recursive: true });
  const database = environment.DATABASE_URL ? await createDatabase(environment.DATABASE_URL) : null;
  return worldOf({ ...environment, DATA_DIR: folder }, folder, database);
}

function worldOf(environment: Record<string, string>, folder: string, database: Database | null): World {
  return {
    environment: database ? { ...environment, DATABASE_URL: database.url } : environment,
    async remove() {
      await database?.drop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

interface Database {
  url: string;
  drop(): Promise<void>;
}

/** An empty database on the checks' PostgreSQL, or a copy of another one there. */
async function createDatabase(copyOf?: string): Promise<Database> {
  const server = process.env.TEST_DATABASE_URL;
  if (!server) throw new Error("TEST_DATABASE_URL is not set: run the journeys through npm run verify");
  const name = `journey_${process.pid}_${Date.now()}_${Math.floor(performance.now())}`;
  const template = copyOf ? ` TEMPLATE "${new URL(copyOf).pathname.slice(1)}"` : "";
  await administer(server, `CREATE DATABASE "${name}"${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  return { url: url.href, drop: () => administer(server, `DROP DATABASE "${name}" WITH (FORCE)`) };
}

async function administer(server: string, statement: string): Promise<void> {
  const client = new Client({ connectionString: server });
  await client.connect();
  await client.query(statement);
  await client.end();
}
