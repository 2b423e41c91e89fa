import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportDistrictCoverage } from "#app/domain/coverage/coverage-xlsx.server.ts";
import { download } from "#app/lib/http.ts";
import type { Route } from "./+types/coverage-xlsx";
import { texts as unitTexts } from "./schools.texts.ts";

const workbook = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

export async function loader({ context, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const kinds = unitTexts[locale];
  const { fileName, bytes } = await exportDistrictCoverage(staffViewer(context), {
    onDate: url.searchParams.get("on"),
    locale,
    kindOf: (kind) => kinds[kind as "primary"],
  });
  return download(bytes, fileName, workbook);
}
