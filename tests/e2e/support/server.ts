/** The built server as a process of its own, for journeys. */
import { type ChildProcess, spawn } from "node:child_process";

export interface RunningServer {
  url: string;
  process: ChildProcess;
  /** everything written to standard output */
  said(): string;
  /** what it logged as an error, and that it ended when nobody had asked it to */
  complaints: string[];
}

const pinoError = 50;

/** Waits for the line that says where it serves; port 0 takes a free one. */
export async function startServer(environment: Record<string, string>, port: number): Promise<RunningServer> {
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    env: {
      ...process.env,
      // the lessons are read and checked by the first server of all
      LESSON_CACHE: "node_modules/.cache/lessons-built",
      ...environment,
      PORT: String(port),
      NODE_ENV: "production",
      LOG_LEVEL: "warn",
      // started for every journey, compiled once
      NODE_COMPILE_CACHE: "node_modules/.cache/compiled",
    },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const complaints: string[] = [];
  let said = "";
  const url = await new Promise<string>((resolve, reject) => {
    child.stdout?.setEncoding("utf8").on("data", (chunk: string) => {
      said += chunk;
      complaints.push(...errorsIn(chunk));
      const address = /https?:\/\/localhost:\d+/.exec(said)?.[0];
      if (address) resolve(address);
    });
    child.once("exit", (code) => reject(new Error(`the server ended with ${code}: ${said}`)));
  });
  child.once("exit", (code, signal) => {
    if (!child.killed) complaints.push(`the server ended by itself with ${code ?? signal}`);
  });
  return { url, process: child, said: () => said, complaints };
}

export async function stopServer({ process: child }: RunningServer, signal: NodeJS.Signals): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once("exit", resolve));
  child.kill(signal);
  await ended;
}

function errorsIn(chunk: string): string[] {
  return chunk.split("\n").filter((line) => Number(/^\{"level":(\d+)/.exec(line)?.[1] ?? 0) >= pinoError);
}
