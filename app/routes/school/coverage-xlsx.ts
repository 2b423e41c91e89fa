import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportSchoolCoverage } from "#app/domain/coverage/coverage-xlsx.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { download, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/coverage-xlsx";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const asked = { onDate: url.searchParams.get("on"), locale: localeOf(context) };
  const { fileName, bytes } = await exportSchoolCoverage(viewer, school, asked);
  return download(bytes, fileName, xlsxType);
}
