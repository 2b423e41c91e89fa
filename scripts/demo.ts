/**
 * The demo district, from a fresh clone to a page in the browser: builds what is not built, creates and fills
 * the database once, serves it, and says where it is and who may sign in.
 */
import { execFileSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join, resolve } from "node:path";
import type { DemoAccount } from "#prisma/seed/accounts.ts";
import { build } from "./build.ts";

const dataDirectory = resolve(process.env.DATA_DIR ?? "data");
const port = Number(process.env.PORT ?? 3000);

if (isStale("build/server/index.js")) {
  console.info("正在构建… Building …");
  build();
}
execFileSync(process.execPath, ["prisma/seed.ts", ...process.argv.slice(2)], { stdio: "inherit" });
await import("./start.ts");
printAccounts();

/** Older than anything it is made of. */
function isStale(built: string): boolean {
  if (!existsSync(built)) return true;
  const builtAt = statSync(built).mtimeMs;
  const sources = ["app", "public", "prisma/schema.prisma", "package-lock.json", "vite.config.ts"];
  return sources.some((source) => newestIn(source) > builtAt);
}

function newestIn(path: string): number {
  // made by the build itself
  if (path.includes("generated") || !existsSync(path)) return 0;
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.mtimeMs;
  return Math.max(0, ...readdirSync(path).map((name) => newestIn(join(path, name))));
}

function printAccounts(): void {
  const file = join(dataDirectory, "demo-accounts.json");
  if (!existsSync(file)) return;
  const accounts = JSON.parse(readFileSync(file, "utf8")) as DemoAccount[];
  const roles = { district: "区教委 District", school: "学校 School", teacher: "教师 Teacher" };
  console.info("\n演示账号 Demo accounts");
  for (const [role, label] of Object.entries(roles)) {
    const account = accounts.find((each) => each.role === role);
    if (!account || account.role === "student") continue;
    const { username, password, startUrl } = account;
    console.info(`  ${label}  ${username}  ${password}  http://localhost:${port}${startUrl}`);
  }
  const [pupil] = accounts.filter((account) => account.role === "student");
  if (pupil)
    console.info(
      `  学生 Pupil  学校 ${pupil.schoolCode} 班级 ${pupil.classCode} 座号 ${pupil.seat} PIN ${pupil.pin}` +
        `  http://localhost:${port}/card （开始上课后 while class is running）`,
    );
  console.info(`  全部账号 All accounts: ${file}`);
}
