import type { StaffViewer } from "#app/auth/viewer.ts";
import { db } from "#app/db/client.server.ts";
import { recordAudit } from "#app/domain/audit/audit.server.ts";
import type { LocalMonth } from "#app/lib/dates.ts";
import { type FormSchool, getMonthlyForm } from "./monthly-form.server.ts";
import { formTitle } from "./monthly-form.ts";

/** The form as a Word file; leaving the system, it leaves a trace. */
export async function exportMonthlyForm(
  viewer: StaffViewer,
  school: FormSchool,
  month: LocalMonth,
): Promise<{ fileName: string; bytes: Uint8Array<ArrayBuffer> }> {
  const form = await getMonthlyForm(viewer, school, month);
  // the document library is large and needed once a month
  const { monthlyFormDocx } = await import("./monthly-form-docx.server.ts");
  const bytes = new Uint8Array(await monthlyFormDocx(form));
  await recordAudit(db, {
    viewer,
    schoolId: school.id,
    action: "export.made",
    subjectKind: "MonthlyForm",
    subjectId: month,
    detail: { revision: form.revision },
  });
  return { fileName: `${school.name}_${formTitle(form).join("")}.docx`.replaceAll(" ", ""), bytes };
}
