import { staffViewer } from "#app/auth/context.server.ts";
import { exportConsents } from "#app/domain/roster/consent.server.ts";
import { consentCsv } from "#app/domain/roster/consent-csv.ts";
import { download } from "#app/lib/http.ts";
import type { Route } from "./+types/consents-csv";
import { texts } from "./consent.texts.ts";

/** One line a pupil, for the yearly audit file. */
export async function loader({ context }: Route.LoaderArgs) {
  const { schoolName, classes, today } = await exportConsents(staffViewer(context));
  const words = texts["zh-CN"];
  const csv = consentCsv(classes, words);
  return download(csv, `${schoolName}${words.fileName}_${today}.csv`, "text/csv; charset=utf-8");
}
