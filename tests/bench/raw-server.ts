/** The limit: the same bytes and headers from plain node:http. Usage: raw-server.ts BODY_FILE HEADERS_JSON. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";

const body = readFileSync(process.argv[2] as string);
const headers = { ...JSON.parse(process.argv[3] ?? "{}"), "Content-Length": body.length };
const server = createServer((_request, response) => {
  response.writeHead(200, headers);
  response.end(body);
});
server.listen(0, "127.0.0.1", () => {
  console.info(`http://localhost:${(server.address() as { port: number }).port}`);
});
