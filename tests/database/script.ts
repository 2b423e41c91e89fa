import { type ChildProcess, spawn } from "node:child_process";
import { createInterface, type Interface } from "node:readline";

export interface RunningScript {
  child: ChildProcess;
  lines: Interface;
  ended: Promise<unknown>;
}

/** Runs one of the project's scripts as a process of its own, on the database of this test file. */
export function startScript(
  file: string,
  args: string[] = [],
  env: Record<string, string> = {},
): RunningScript {
  const child = spawn(process.execPath, [file, ...args], {
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  return {
    child,
    lines: createInterface(child.stdout),
    ended: new Promise((resolve) => child.once("close", resolve)),
  };
}

export async function outputOf(
  file: string,
  args: string[],
  env: Record<string, string> = {},
): Promise<string> {
  const { lines, ended } = startScript(file, args, env);
  const all: string[] = [];
  lines.on("line", (line) => all.push(line));
  await ended;
  return all.join("\n");
}
