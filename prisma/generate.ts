// Generates both clients when the schema or Prisma itself has changed since the last time.
import { execFile } from "node:child_process";
import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { promisify } from "node:util";
import { root, schemaFiles } from "./schemas.ts";

const generated = path.join(root, "app/db/generated");
const stampFile = path.join(generated, ".stamp");
const cli = path.join(root, "node_modules/prisma");

const stamp = createHash("sha256")
  .update(readFileSync(path.join(cli, "package.json")))
  .update(readFileSync(schemaFiles.sqlite))
  .update(readFileSync(schemaFiles.postgresql))
  .digest("hex");

if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) process.exit(0);

// The CLI wants a schema engine at hand before any command and would download one; generating needs none,
// any executable will do.
const env = {
  ...process.env,
  PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
};
rmSync(stampFile, { force: true });
const run = promisify(execFile);
await Promise.all(
  Object.values(schemaFiles).map((schema) =>
    run(process.execPath, [path.join(cli, "build/index.js"), "generate", "--no-hints", "--schema", schema], {
      cwd: root,
      env,
    }),
  ),
);
writeFileSync(stampFile, stamp);
