/** Development server with reload: its own database in DATA_DIR (./data), filled with the demo district at first. */
import { spawnSync } from "node:child_process";

const run = (...args: string[]) => {
  const { status } = spawnSync(process.execPath, args, { stdio: "inherit" });
  if (status !== 0) process.exit(status ?? 1);
};

run("prisma/generate.ts");
run("scripts/admin.ts", "migrate");
run("prisma/seed.ts");
run("node_modules/@react-router/dev/bin.cjs", "dev", "--port", process.env.PORT ?? "3000");
