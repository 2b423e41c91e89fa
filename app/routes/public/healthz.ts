import { readHealth } from "#app/domain/audit/health.server.ts";

export async function loader() {
  const health = await readHealth();
  return Response.json(health, {
    status: health.database.ok ? 200 : 503,
    headers: { "Cache-Control": "no-store" },
  });
}
