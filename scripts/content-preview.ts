/**
 * npm run content:preview -- qq-impersonation [--port 4000]: one lesson folder in all its faces, shown by the built
 * product and shown again whenever a file of it is saved; what is wrong stands on the page with file and line.
 */
import { type ChildProcess, spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, watch } from "node:fs";
import {
  createServer,
  type IncomingMessage,
  request as requestTo,
  type Server,
  type ServerResponse,
} from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { lessonFolderPath } from "#app/domain/lessons/folders.server.ts";
import { checkLibrary } from "#app/domain/lessons/library.server.ts";
import { ContentError, type Problem } from "#app/domain/lessons/problem.ts";
import { errorPage, indexPage, reloadScript } from "./content-preview-pages.ts";

const built = "build/server/index.js";

export interface Preview {
  port: number;
  stop(): Promise<void>;
}

export async function startPreview(slug: string, port: number): Promise<Preview> {
  const source = lessonFolderPath(slug);
  if (!/^[a-z0-9-]+$/.test(slug) || !existsSync(source)) throw new Error(`there is no folder ${source}`);
  if (!existsSync(built)) throw new Error("the product is not built yet: npm run build, once");
  const work = mkdtempSync(join(tmpdir(), "preview-"));
  const listeners = new Set<ServerResponse>();
  let problems: Problem[] = [];
  let product: { child: ChildProcess; port: number } | null = null;

  const server = createServer((request, response) => {
    const path = request.url ?? "/";
    if (path === "/__preview/changes") return listen(listeners, response);
    if (path === "/__preview/reload.js") return send(response, "text/javascript", reloadScript);
    if (problems.length > 0 || !product) return send(response, "text/html", errorPage(slug, problems));
    if (path === "/") return send(response, "text/html", indexPage(slug, source));
    forward(request, response, product.port);
  });

  async function look(): Promise<void> {
    problems = problemsOf(slug);
    if (problems.length === 0) {
      copyContent(source, slug, join(work, "content"));
      if (product) await readAnew(product.child);
      else product = await startProduct(work);
    }
    for (const listener of listeners) listener.write("data: changed\n\n");
  }

  await look();
  const watcher = watch(source, soon(look));
  await new Promise<void>((resolve) => server.listen(port, "127.0.0.1", resolve));
  return {
    port: (server.address() as { port: number }).port,
    async stop() {
      watcher.close();
      product?.child.kill();
      for (const listener of listeners) listener.end();
      await closed(server);
      rmSync(work, { recursive: true, force: true });
    },
  };
}

function problemsOf(slug: string): Problem[] {
  try {
    return checkLibrary(slug).problems;
  } catch (error) {
    if (error instanceof ContentError) return [...error.problems];
    throw error;
  }
}

/** A library of this one lesson: a neighbour's fault must not hide it. */
function copyContent(source: string, slug: string, target: string): void {
  rmSync(target, { recursive: true, force: true });
  mkdirSync(join(target, "lessons"), { recursive: true });
  cpSync(source, join(target, "lessons", slug), { recursive: true });
  cpSync(join(source, "../../claims.yaml"), join(target, "claims.yaml"));
}

async function startProduct(work: string): Promise<{ child: ChildProcess; port: number }> {
  const port = await freePort();
  const env = { ...process.env, CONTENT_DIR: join(work, "content"), DATA_DIR: join(work, "data") };
  const child = spawn(process.execPath, ["scripts/start.ts"], {
    env: { ...env, DATABASE_URL: "", HOST: "127.0.0.1", PORT: String(port), LOG_LEVEL: "info" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const ended = (code: number | null) => new Error(`the product ended with ${code}`);
  await new Promise<void>((resolve, reject) => {
    child.stdout?.on("data", (words: Buffer) => words.includes(`:${port}`) && resolve());
    child.once("exit", (code) => reject(ended(code)));
  });
  return { child, port };
}

/** The product says so in its log when it has. */
async function readAnew(child: ChildProcess): Promise<void> {
  const read = new Promise<void>((resolve) => {
    const hear = (words: Buffer) => {
      if (!words.includes("read anew")) return;
      child.stdout?.off("data", hear);
      resolve();
    };
    child.stdout?.on("data", hear);
  });
  child.kill("SIGHUP");
  await read;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await closed(server);
  return port;
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

/** Passes on what the product answers; into pages goes the script that shows them again. */
function forward(request: IncomingMessage, response: ServerResponse, port: number): void {
  const headers = { ...request.headers, "accept-encoding": "identity" };
  const { method, url: path } = request;
  const asked = requestTo({ host: "127.0.0.1", port, method, path, headers }, (answer) => {
    const isPage = answer.headers["content-type"]?.startsWith("text/html");
    if (!isPage) {
      response.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(response);
      return;
    }
    const parts: Buffer[] = [];
    answer.on("data", (part) => parts.push(part));
    answer.on("end", () => {
      const { "content-length": _, etag, "cache-control": __, ...kept } = answer.headers;
      response.writeHead(answer.statusCode ?? 502, { ...kept, "cache-control": "no-store" });
      const page = Buffer.concat(parts).toString();
      response.end(page.replace("</body>", '<script src="/__preview/reload.js" defer></script></body>'));
    });
  });
  asked.on("error", () => send(response, "text/html", errorPage("", [])));
  request.pipe(asked);
}

function listen(listeners: Set<ServerResponse>, response: ServerResponse): void {
  response.writeHead(200, { "content-type": "text/event-stream", "cache-control": "no-store" });
  response.write(": listening\n\n");
  listeners.add(response);
  response.on("close", () => listeners.delete(response));
}

function send(response: ServerResponse, type: string, text: string): void {
  response
    .writeHead(200, { "content-type": `${type}; charset=utf-8`, "cache-control": "no-store" })
    .end(text);
}

/** An editor writes a file in several steps: one look after the last of them. */
function soon(work: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      work().catch((error) => console.error(error));
    }, 200);
  };
}

if (import.meta.main) {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { port: { type: "string", default: "4000" } },
  });
  try {
    const preview = await startPreview(positionals[0] ?? "", Number(values.port));
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => preview.stop().finally(() => process.exit(0)));
    }
    console.info(`http://localhost:${preview.port}`);
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
