import { redirect } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { exportOneRoster } from "#app/domain/roster/roster-export.server.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { download } from "#app/lib/http.ts";
import type { Route } from "./+types/roster-oneroster";
import { texts } from "./roster-export.texts.ts";

/** The whole roster, or with `since` what has changed since that day. */
export async function loader({ context, url }: Route.LoaderArgs) {
  const since = url.searchParams.get("since");
  if (since !== null && !isLocalDate(since)) throw redirect("/school/roster/export");
  const { schoolName, today, bytes } = await exportOneRoster(staffViewer(context), since);
  const t = texts[localeOf(context)];
  const name = `${schoolName}${since ? t.changesFile(since) : t.packageFile}_${today}.zip`;
  return download(bytes, name, "application/zip");
}
