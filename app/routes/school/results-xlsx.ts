import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportSchoolResults } from "#app/domain/results/results-xlsx.server.ts";
import { download, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/results-xlsx";

export async function loader({ context }: Route.LoaderArgs) {
  const { fileName, bytes } = await exportSchoolResults(staffViewer(context), localeOf(context));
  return download(bytes, fileName, xlsxType);
}
