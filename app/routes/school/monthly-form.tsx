import { data, Form } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { namesOf } from "#app/domain/people/names.server.ts";
import { getFormSchool, getMonthlyForm, saveMonthlyForm } from "#app/domain/reports/monthly-form.server.ts";
import { monthlyFormSchema } from "#app/domain/reports/monthly-form.ts";
import { isLocalMonth } from "#app/domain/reports/period.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey, FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/monthly-form";
import styles from "./monthly-form.module.css";
import { Counted } from "./monthly-form-counted.tsx";
import { Editor } from "./monthly-form-editor.tsx";
import { texts } from "./monthly-forms.texts.ts";

export async function loader({ context, params: { month } }: Route.LoaderArgs) {
  if (!isLocalMonth(month)) throw notFound();
  const viewer = staffViewer(context);
  const school = await getFormSchool(viewer);
  const form = await getMonthlyForm(viewer, school, month);
  const names = form.recordedById ? await namesOf([form.recordedById]) : null;
  return {
    form,
    on: "at" in form.state ? localDateOf(form.state.at, school.settings.timeZone) : null,
    savedBy: form.recordedById ? (names?.get(form.recordedById) ?? "—") : null,
    saveKey: newId(),
    submitKey: newId(),
  };
}

export async function action({ context, params: { month }, request }: Route.ActionArgs) {
  if (!isLocalMonth(month)) throw notFound();
  const t = texts[localeOf(context)];
  const parsed = parseForm(monthlyFormSchema, await formOf(request));
  if (!parsed.ok)
    return data({ refusal: parsed.refusal, saved: null, problem: t.errorSummary }, { status: 422 });
  const viewer = staffViewer(context);
  const { commandKey, ...content } = parsed.value;
  const result = await saveMonthlyForm(viewer, await getFormSchool(viewer), month, content, commandKey);
  if (result.ok) return data({ refusal: null, saved: result.revision, problem: null });
  const problem = result.reason === "submitted" ? t.alreadySubmitted : t.keyReused;
  return data({ refusal: null, saved: null, problem }, { status: 409 });
}

export default function MonthlyForm({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { form, on, savedBy, saveKey, submitKey } = loaderData;
  const [year, number] = form.month.split("-") as [string, string];
  const title = `${t.monthName(year, String(Number(number)))}${t.title}`;
  const submitted = form.state.state === "submitted";
  return (
    <Page
      title={title}
      lead={savedBy && on ? t.savedBy(savedBy, on) : t.lead}
      actions={
        <>
          <ButtonLink to="preview" variant="secondary">
            {t.preview}
          </ButtonLink>
          <ButtonLink to="docx" variant="secondary" reloadDocument>
            {t.download}
          </ButtonLink>
        </>
      }
    >
      <title>{title}</title>
      {actionData?.problem ? <FormError>{actionData.problem}</FormError> : null}
      {actionData?.saved ? <Notice tone="good">{t.savedNow(actionData.saved)}</Notice> : null}
      {submitted ? <Notice tone="good">{t.submittedNotice(on ?? "")}</Notice> : null}
      <div className={styles.columns}>
        {submitted ? (
          <Handed form={form} />
        ) : (
          <Editor form={form} saveKey={saveKey} refusal={actionData?.refusal ?? null} />
        )}
        <Counted form={form} />
      </div>
      {submitted ? null : <Submission form={form} submitKey={submitKey} />}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"]["form"];

function Handed({ form }: { form: Loaded }) {
  const t = useTexts(texts);
  return (
    <div className={styles.editor}>
      <Section title={t.narrative}>
        <p className={styles.written}>{form.narrative}</p>
      </Section>
      <Section title={t.clues}>
        <p>
          {t.cluesOfMonth} {form.cluesOfMonth ?? "—"} · {t.cluesInTotal} {form.cluesInTotal ?? "—"}
        </p>
        <p className={styles.written}>{form.clueList}</p>
      </Section>
      {form.remarks ? (
        <Section title={t.remarks}>
          <p className={styles.written}>{form.remarks}</p>
        </Section>
      ) : null}
    </div>
  );
}

function Submission({ form, submitKey }: { form: Loaded; submitKey: string }) {
  const t = useTexts(texts);
  return (
    <Section title={t.submit} lead={form.revision > 0 ? t.submitLead : t.submitFirst}>
      <Form method="post" action="submission">
        <CommandKey value={submitKey} />
        <Button type="submit" variant="secondary" disabled={form.revision === 0}>
          {t.submit}
        </Button>
      </Form>
    </Section>
  );
}
