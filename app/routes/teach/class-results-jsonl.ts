import { staffViewer } from "#app/auth/context.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import { exportClassStatements } from "#app/domain/results/statements.server.ts";
import { download, streamOf } from "#app/lib/http.ts";
import type { Route } from "./+types/class-results-jsonl";

/** xAPI statements, one a line. */
export async function loader({ context, params: { classId }, request }: Route.LoaderArgs) {
  const home = publicAddress(request);
  const { className, lines } = await exportClassStatements(staffViewer(context), classId, home);
  return download(streamOf(lines), `${className.replaceAll(" ", "")}_xapi.jsonl`, "application/x-ndjson");
}
