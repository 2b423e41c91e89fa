/** npm run admin -- <command>: for the person who looks after the server; works beside the running server. */
import { writeFileSync } from "node:fs";
import { certificateFolder, getAuthority } from "#app/auth/certificate.server.ts";
import { civilDay } from "#app/auth/day.server.ts";
import { makeCertificate } from "#app/auth/make-certificate.server.ts";
import { closeDatabase, databaseState } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { contentReport } from "#app/domain/lessons/report.server.ts";
import { reportTable } from "#app/domain/lessons/report.ts";
import { inviteByUsername } from "#app/domain/people/staff.server.ts";
import { writeStatements } from "#app/domain/results/statements-file.server.ts";

interface AdminCommand {
  does: string;
  /** Answers what to print. */
  run(args: string[]): Promise<string>;
}

const commands: Record<string, AdminCommand> = {
  migrate: {
    does: "bring the database to this version's shape (the server does so itself when it starts)",
    async run() {
      const applied = await migrate();
      return applied.length > 0 ? `applied:\n${applied.join("\n")}` : "nothing to do";
    },
  },
  status: {
    does: "say which database is used and whether it is well",
    async run() {
      const state = await databaseState();
      if (!state.ok) process.exitCode = 1;
      return JSON.stringify(state, null, 2);
    },
  },
  "content-report": {
    does: "[--json FILE]: what each lesson holds, whether it is reviewed and when it expires",
    async run([option, file]) {
      await migrate();
      const rows = await contentReport();
      if (option === undefined) return reportTable(rows, civilDay());
      if (option !== "--json" || !file) throw new Error("content-report [--json FILE]");
      writeFileSync(file, `${JSON.stringify(rows, null, 2)}\n`);
      return `${rows.length} row(s) written to ${file}`;
    },
  },
  "make-certificate": {
    does: "HOST…: a certificate for the names and addresses that browsers type, where no public authority gives one",
    async run(hosts) {
      const { certificate, key } = await makeCertificate(hosts, {
        folder: certificateFolder(),
        now: new Date(),
      });
      const fingerprint = getAuthority()?.fingerprint;
      return [
        `made for ${hosts.join(", ")}; start the server with`,
        `  TLS_CERT=${certificate} TLS_KEY=${key} PORT=443 HTTP_PORT=80`,
        "and install the authority on the PCs with a camera: open /certificate there, compare the fingerprint",
        `  ${fingerprint}`,
      ].join("\n");
    },
  },
  "export-statements": {
    does: "FILE [HOME]: this year's results as xAPI statements, one a line, opaque ids, no names; HOME: this server's address",
    async run([file, home = process.env.PUBLIC_URL]) {
      if (!file || !home || !URL.canParse(home))
        throw new Error("export-statements FILE https://this.server");
      await migrate();
      const count = await writeStatements(file, new URL(home).origin);
      return `${count} statement(s) written to ${file}`;
    },
  },
  invite: {
    does: "USERNAME: a new one-time code for somebody who cannot sign in any more",
    async run([username = ""]) {
      const invitation = await inviteByUsername(username);
      if (!invitation) throw new Error(`there is no account "${username}"`);
      return `${invitation.code}   (open /invitation before ${invitation.expiresAt.toISOString()})`;
    },
  },
};

const [name = "", ...args] = process.argv.slice(2);
const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
if (command) {
  try {
    console.info(await command.run(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
} else {
  const width = Math.max(...Object.keys(commands).map((each) => each.length));
  console.info("npm run admin -- <command>\n");
  for (const [each, { does }] of Object.entries(commands)) console.info(`  ${each.padEnd(width)}  ${does}`);
  process.exitCode = name === "" ? 0 : 1;
}
