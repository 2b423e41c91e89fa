/**
 * Runs every check and ends with a line "N passed, M failed". Installs what the tests need where it may
 * (apt as root), and otherwise says exactly what is missing. Needs nothing else of the machine.
 */
import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { chromium109 } from "#tests/support/chromium109.ts";
import { startPostgres } from "#tests/support/postgres.ts";
import { installTools } from "./tools.ts";

const node = process.execPath;
const bin = (path: string) => join("node_modules", path);
const reports = mkdtempSync(join(tmpdir(), "verify-"));
let passed = 0;
let failed = 0;

installTools();
const postgres = await startPostgres();
process.env.TEST_DATABASE_URL = postgres.url;
process.env.CHROMIUM_109 = await chromium109();
try {
  check("database clients", node, "prisma/generate.ts");
  check("style", node, bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings", ".");
  check("route types", node, bin("@react-router/dev/bin.cjs"), "typegen");
  check("types", node, bin("typescript/bin/tsc"), "--noEmit");
  check("lessons", node, "scripts/content-check.ts");
  const built = check("build", node, "scripts/build.ts");
  countVitest();
  if (built) countPlaywright();
  else console.info("\n— journeys: not run, since there is no build");
} finally {
  await postgres.stop();
  rmSync(reports, { recursive: true, force: true });
}
console.info(`\n${passed} passed, ${failed} failed`);
process.exit(failed === 0 && passed > 0 ? 0 : 1);

function run(env: Record<string, string>, command: string, ...args: string[]): boolean {
  return spawnSync(command, args, { stdio: "inherit", env: { ...process.env, ...env } }).status === 0;
}

function check(name: string, command: string, ...args: string[]): boolean {
  heading(name);
  const isGood = run({}, command, ...args);
  if (isGood) passed++;
  else failed++;
  return isGood;
}

function heading(name: string): void {
  console.info(`\n— ${name} (after ${Math.round(performance.now() / 1000)} s)`);
}

function countVitest(): void {
  heading("unit and database tests (SQLite, PostgreSQL)");
  const file = join(reports, "vitest.json");
  run(
    {},
    node,
    bin("vitest/vitest.mjs"),
    "run",
    "--reporter=dot",
    "--reporter=json",
    `--outputFile.json=${file}`,
  );
  const report = readReport<{ numPassedTests: number; numFailedTests: number; success: boolean }>(file);
  passed += report?.numPassedTests ?? 0;
  failed += Math.max(report?.numFailedTests ?? 0, report?.success ? 0 : 1);
}

function countPlaywright(): void {
  heading("journeys (current Chromium on SQLite, Chromium 109 on PostgreSQL)");
  const file = join(reports, "playwright.json");
  const green = run(
    { PLAYWRIGHT_JSON_OUTPUT_NAME: file },
    node,
    bin("@playwright/test/cli.js"),
    "test",
    "--reporter=dot,json",
  );
  const stats = readReport<{ stats: { expected: number; flaky: number; unexpected: number } }>(file)?.stats;
  passed += (stats?.expected ?? 0) + (stats?.flaky ?? 0);
  if (stats && stats.flaky > 0)
    console.info(`${stats.flaky} of them only at the second try: look at them above`);
  failed += Math.max(stats?.unexpected ?? 0, green ? 0 : 1);
}

/** null when the runner died before writing it; its exit code then counts as a failure. */
function readReport<T>(file: string): T | null {
  try {
    return JSON.parse(readFileSync(file, "utf8")) as T;
  } catch {
    return null;
  }
}
