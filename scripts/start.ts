/**
 * Serves the built product: PORT (3000), HOST (every address), DATA_DIR (./data), DATABASE_URL (SQLite without it);
 * by https where TLS_CERT and TLS_KEY name files, with HTTP_PORT for those who type http.
 */
import { performance } from "node:perf_hooks";

process.env.NODE_ENV ??= "production";
const { start } = (await import(
  "../build/server/index.js" as string
)) as typeof import("#app/server/listener.server.ts");

const wanted = Number(process.env.PORT ?? 3000);
const server = await start(wanted, process.env.HOST).catch((error: NodeJS.ErrnoException) => {
  if (error.code !== "EADDRINUSE") throw error;
  console.error(
    `端口 ${wanted} 已被占用，请用 PORT=… 换一个。Port ${wanted} is taken; choose another with PORT=…`,
  );
  process.exit(1);
});
const { port } = server.address() as { port: number };
const scheme = process.env.TLS_CERT ? "https" : "http";
console.info(`反诈课堂 ${scheme}://localhost:${port} （${Math.round(performance.now())} ms）`);
