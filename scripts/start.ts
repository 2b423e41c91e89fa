/**
 * Serves the built product: PORT (3000), HOST (every address), DATA_DIR (./data), DATABASE_URL (SQLite without it);
 * by https where TLS_CERT and TLS_KEY name files, with HTTP_PORT for those who type http.
 */
import { performance } from "node:perf_hooks";

process.env.NODE_ENV ??= "production";
const { start } = (await import(
  "../build/server/index.js" as string
)) as typeof import("#app/server/listener.server.ts");

const server = await start(Number(process.env.PORT ?? 3000), process.env.HOST);
const { port } = server.address() as { port: number };
const scheme = process.env.TLS_CERT ? "https" : "http";
console.info(`反诈课堂 ${scheme}://localhost:${port} （${Math.round(performance.now())} ms）`);
