/** What the checks need besides npm packages, and how to get it. */
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync } from "node:fs";

interface Tool {
  name: string;
  package: string;
  isThere: () => boolean;
}

/** CHROMIUM, or Debian's: without its window where that is installed, since it is a third faster. */
export function chromiumPath(): string {
  const headless = "/usr/bin/chromium-headless-shell";
  return process.env.CHROMIUM ?? (existsSync(headless) ? headless : "/usr/bin/chromium");
}

/** The folder of initdb and postgres: PG_BIN, or Debian's newest. */
export function postgresBin(): string | null {
  if (process.env.PG_BIN) return process.env.PG_BIN;
  const root = "/usr/lib/postgresql";
  if (!existsSync(root)) return null;
  const newest = readdirSync(root).sort((a, b) => Number(b) - Number(a))[0];
  return newest ? `${root}/${newest}/bin` : null;
}

const tools: Tool[] = [
  {
    name: "Chromium (or set CHROMIUM to its path)",
    package: "chromium",
    isThere: () => existsSync(chromiumPath()),
  },
  {
    name: "PostgreSQL 14 or newer (or set PG_BIN to the folder of initdb)",
    package: "postgresql",
    isThere: () => existsSync(`${postgresBin()}/initdb`),
  },
  { name: "a Chinese font", package: "fonts-noto-cjk", isThere: hasChineseFont },
];

/** Installs what is missing by apt where that is allowed; otherwise lists it and stops. */
export function installTools(): void {
  let missing = tools.filter((tool) => !tool.isThere());
  if (missing.length > 0 && process.getuid?.() === 0 && existsSync("/usr/bin/apt-get")) {
    console.info(`Installing ${missing.map((tool) => tool.package).join(", ")} …`);
    apt("update", "-qq");
    apt("install", "-y", "-qq", "--no-install-recommends", ...missing.map((tool) => tool.package));
    missing = tools.filter((tool) => !tool.isThere());
  }
  if (missing.length === 0) return;
  console.error("The checks need, and this machine lacks:");
  for (const { name, package: debian } of missing)
    console.error(`  - ${name}   Debian: apt-get install ${debian}`);
  process.exit(1);
}

function apt(...args: string[]): void {
  spawnSync("apt-get", args, {
    stdio: ["ignore", "ignore", "inherit"],
    env: { ...process.env, DEBIAN_FRONTEND: "noninteractive" },
  });
}

function hasChineseFont(): boolean {
  const listed = spawnSync("fc-list", [":lang=zh-cn"], { encoding: "utf8" });
  return listed.status === 0 && listed.stdout.trim() !== "";
}
