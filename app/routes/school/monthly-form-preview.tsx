import { staffViewer } from "#app/auth/context.server.ts";
import { getFormSchool, getMonthlyForm } from "#app/domain/reports/monthly-form.server.ts";
import { formTitle, numberedClues, shownCount } from "#app/domain/reports/monthly-form.ts";
import { isLocalMonth } from "#app/domain/reports/period.ts";
import { notFound } from "#app/lib/http.ts";
import { ButtonLink } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { PrintSheet } from "#app/ui/shells.tsx";
import type { Route } from "./+types/monthly-form-preview";
import styles from "./monthly-form-preview.module.css";
import { texts } from "./monthly-forms.texts.ts";

export async function loader({ context, params: { month } }: Route.LoaderArgs) {
  if (!isLocalMonth(month)) throw notFound();
  const viewer = staffViewer(context);
  const form = await getMonthlyForm(viewer, await getFormSchool(viewer), month);
  return {
    month,
    title: formTitle(form),
    schoolName: form.schoolName,
    narrative: form.narrative,
    cluesOfMonth: shownCount(form.cluesOfMonth),
    cluesInTotal: shownCount(form.cluesInTotal),
    clues: numberedClues(form.clueList),
    remarks: form.remarks,
  };
}

/** The annex on paper. The sheet is Chinese in every language: it is the district's document. */
export default function MonthlyFormPreview({ loaderData: form }: Route.ComponentProps) {
  const t = useTexts(texts);
  const zh = texts["zh-CN"];
  return (
    <Page
      title={t.previewTitle}
      lead={t.print}
      actions={
        <>
          <ButtonLink to={`/school/monthly-forms/${form.month}`} variant="secondary">
            {t.back}
          </ButtonLink>
          <ButtonLink to={`/school/monthly-forms/${form.month}/docx`} variant="secondary" reloadDocument>
            {t.download}
          </ButtonLink>
        </>
      }
    >
      <title>{t.previewTitle}</title>
      <PrintSheet>
        <div lang="zh-CN" className={styles.form}>
          <h2 className={styles.title}>
            {form.title[0]}
            <br />
            {form.title[1]}
          </h2>
          <p className={styles.unit}>
            {zh.unit}
            {form.schoolName}
            {zh.seal}
          </p>
          <table className={styles.table}>
            <colgroup>
              <col className={styles.heading} />
              <col className={styles.label} />
              <col className={styles.count} />
              <col className={styles.longLabel} />
              <col className={styles.count} />
              <col className={styles.remarks} />
            </colgroup>
            <tbody>
              <tr>
                <td />
                <th colSpan={4}>{zh.work}</th>
                <th>{zh.remarks}</th>
              </tr>
              <tr className={styles.narrative}>
                <th className={styles.stacked}>{zh.narrative}</th>
                <td colSpan={4}>{form.narrative}</td>
                <td>{form.remarks}</td>
              </tr>
              <tr>
                <th rowSpan={2} className={styles.stacked}>
                  {zh.clues}
                </th>
                <th>{zh.cluesOfMonth}</th>
                <td className={styles.centred}>{form.cluesOfMonth}</td>
                <th>{zh.cluesInTotal}</th>
                <td className={styles.centred}>{form.cluesInTotal}</td>
                <td rowSpan={2} />
              </tr>
              <tr className={styles.clues}>
                <td colSpan={4}>{form.clues.length > 0 ? form.clues.join("\n") : "1.\n2."}</td>
              </tr>
            </tbody>
          </table>
        </div>
      </PrintSheet>
    </Page>
  );
}
