/** A PostgreSQL of the checks' own: in a temporary folder, on loopback only, gone afterwards. */
import { spawn, spawnSync } from "node:child_process";
import { chmodSync, mkdtempSync, openSync, readFileSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Client } from "pg";
import { postgresBin } from "#scripts/tools.ts";

export async function startPostgres(): Promise<{ url: string; stop: () => Promise<void> }> {
  const bin = postgresBin();
  const folder = mkdtempSync(join(tmpdir(), "postgres-"));
  const port = await freePort();
  // PostgreSQL refuses to run as root
  const user = process.getuid?.() === 0 ? unprivilegedUser() : null;
  if (user) spawnSync("chown", [user, folder]);
  chmodSync(folder, 0o700);
  const command = (name: string, args: string[]): [string, string[]] =>
    user ? ["runuser", ["-u", user, "--", `${bin}/${name}`, ...args]] : [`${bin}/${name}`, args];

  const made = spawnSync(
    ...command("initdb", ["-D", folder, "-U", "owner", "-A", "trust", "-E", "UTF8", "--no-locale"]),
    {
      cwd: "/",
      encoding: "utf8",
    },
  );
  if (made.status !== 0) throw new Error(`initdb failed: ${made.stderr}`);
  const settings = [
    "listen_addresses=127.0.0.1",
    `port=${port}`,
    `unix_socket_directories=${folder}`,
    "max_connections=300",
    // nothing here outlives the run
    "fsync=off",
    "synchronous_commit=off",
    "full_page_writes=off",
    // what tests provoke on purpose
    "log_min_messages=fatal",
  ];
  const server = spawn(...command("postgres", ["-D", folder, ...settings.flatMap((each) => ["-c", each])]), {
    cwd: "/",
    // a file, since nobody reads a pipe while the checks run
    stdio: ["ignore", "ignore", openSync(join(folder, "log"), "w")],
  });
  const url = `postgresql://owner@127.0.0.1:${port}/postgres`;
  await untilReady(url, () => readFileSync(join(folder, "log"), "utf8"));
  return {
    url,
    async stop() {
      const ended = new Promise((resolve) => server.once("exit", resolve));
      spawnSync(...command("pg_ctl", ["stop", "-D", folder, "-m", "immediate"]), { cwd: "/" });
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

/** Debian's package brings a user of its own. */
function unprivilegedUser(): string {
  return spawnSync("id", ["postgres"]).status === 0 ? "postgres" : "nobody";
}

async function untilReady(url: string, said: () => string): Promise<void> {
  for (let tries = 0; ; tries++) {
    const client = new Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch (error) {
      if (tries > 200) throw new Error(`PostgreSQL does not answer: ${said()}`, { cause: error });
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }
}
