import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportRosterList } from "#app/domain/roster/roster-export.server.ts";
import { download, xlsxType } from "#app/lib/http.ts";
import type { Route } from "./+types/roster-list-xlsx";
import { texts } from "./roster-export.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { schoolName, today, bytes } = await exportRosterList(staffViewer(context));
  return download(bytes, `${schoolName}${texts[localeOf(context)].listFile}_${today}.xlsx`, xlsxType);
}
