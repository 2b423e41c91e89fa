/** npm run admin -- <command>: for the person who looks after the server; works beside the running server. */
import { closeDatabase, databaseState } from "#app/db/client.server.ts";
import { migrate } from "#app/db/migrate.server.ts";
import { inviteByUsername } from "#app/domain/people/staff.server.ts";

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
    console.log(await command.run(args));
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  } finally {
    await closeDatabase();
  }
} else {
  const width = Math.max(...Object.keys(commands).map((each) => each.length));
  console.log("npm run admin -- <command>\n");
  for (const [each, { does }] of Object.entries(commands)) console.log(`  ${each.padEnd(width)}  ${does}`);
  process.exitCode = name === "" ? 0 : 1;
}
