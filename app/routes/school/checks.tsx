import { data, redirect } from "react-router";
import { localeOf, staffViewer } from "#app/auth/context.server.ts";
import { noteForm } from "#app/domain/effects/check-form.ts";
import { listSchoolChecks, noteCheck } from "#app/domain/effects/paper-over.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { texts } from "#app/routes/teach/checks.texts.ts";
import { dayName } from "#app/routes/teach/day.ts";
import { SessionChecks } from "#app/routes/teach/session-checks.tsx";
import { shownChecks } from "#app/routes/teach/shown-checks.ts";
import { Empty } from "#app/ui/empty.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/checks";

export async function loader({ context }: Route.LoaderArgs) {
  const locale = localeOf(context);
  const checked = await listSchoolChecks(staffViewer(context));
  return {
    commandKey: newId(),
    sessions: checked.map(({ session, ...checks }) => ({
      id: session.id,
      className: session.className[locale],
      lesson: session.lessonTitle[locale],
      day: dayName(session.taughtOn, locale),
      checks: shownChecks(checks),
    })),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(noteForm, await formOf(request));
  if (!parsed.ok) {
    const { values, fields } = parsed.refusal;
    const problem = fields.note === "tooLong" ? ("tooLong" as const) : ("required" as const);
    return data({ classSessionId: values.classSessionId, problem }, { status: 422 });
  }
  const { classSessionId } = parsed.value;
  const noted = await noteCheck(staffViewer(context), parsed.value);
  if (!noted.ok) return data({ classSessionId, problem: noted.reason }, { status: 409 });
  return redirect("/school/checks");
}

export default function Checks({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { sessions, commandKey } = loaderData;
  return (
    <Page title={t.title} lead={t.lead}>
      <title>{t.title}</title>
      {sessions.length === 0 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : null}
      {sessions.map(({ id, className, lesson, day, checks }) => (
        <Section key={id} title={t.session(className, lesson, day)}>
          <SessionChecks
            checks={checks}
            classSessionId={id}
            action="/school/checks"
            commandKey={commandKey}
            problem={actionData?.classSessionId === id ? actionData.problem : null}
          />
        </Section>
      ))}
    </Page>
  );
}
