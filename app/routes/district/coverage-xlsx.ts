import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportDistrictCoverage } from "#app/domain/coverage/coverage-xlsx.server.ts";
import { download, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/coverage-xlsx";
import { texts as unitTexts } from "./schools.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const kinds = unitTexts[locale];
  const { fileName, bytes } = await exportDistrictCoverage(staffViewer(context), {
    onDate: url.searchParams.get("on"),
    locale,
    kindOf: (kind) => kinds[kind as "primary"],
  });
  return download(bytes, fileName, xlsxType);
}
