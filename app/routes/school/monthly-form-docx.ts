import { staffViewer } from "#app/auth/context.server.ts";
import { exportMonthlyForm } from "#app/domain/reports/export.server.ts";
import { getFormSchool } from "#app/domain/reports/monthly-form.server.ts";
import { isLocalMonth } from "#app/domain/reports/period.ts";
import { download, notFound } from "#app/lib/http.ts";
import type { Route } from "./+types/monthly-form-docx";

const wordDocument = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

export async function loader({ context, params: { month } }: Route.LoaderArgs) {
  if (!isLocalMonth(month)) throw notFound();
  const viewer = staffViewer(context);
  const { fileName, bytes } = await exportMonthlyForm(viewer, await getFormSchool(viewer), month);
  return download(bytes, fileName, wordDocument);
}
