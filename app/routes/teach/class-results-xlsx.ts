import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportClassResults } from "#app/domain/results/results-xlsx.server.ts";
import { download, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/class-results-xlsx";

export async function loader({ context, params: { classId } }: Route.LoaderArgs) {
  const { fileName, bytes } = await exportClassResults(staffViewer(context), classId, localeOf(context));
  return download(bytes, fileName, xlsxType);
}
