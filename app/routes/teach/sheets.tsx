import { FileText, Keyboard, Printer } from "lucide-react";
import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { codeOfMarker } from "#app/domain/answer-cards/marker-code.ts";
import { cornerMarkers } from "#app/domain/answer-sheets/layout.ts";
import { getPaperForm, makeSheets } from "#app/domain/answer-sheets/sheets.server.ts";
import { mediumOf, type Way } from "#app/domain/class-sessions/class-session.ts";
import { sheetsForm } from "#app/domain/class-sessions/taken-form.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { stepOfForm } from "#app/domain/quizzes/quiz.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/sheets";
import { AnswerSheet } from "./answer-sheet.tsx";
import { PaperPurposes, purposeIn } from "./paper-purposes.tsx";
import css from "./sheets.module.css";
import { texts } from "./sheets.texts.ts";
import { TeacherOnly } from "./teacher-only.tsx";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [session] = await describeClassSessions([row]);
  const { className, lessonTitle, state } = found(session);
  const purposes =
    mediumOf[row.way as Way] === "paper" ? row.forms.map((form) => stepOfForm(form.purpose)) : [];
  const purpose = purposeIn(url.searchParams, purposes);
  const form = purpose ? await getPaperForm(row, purpose) : null;
  return {
    className,
    lessonTitle,
    isPaper: mediumOf[row.way as Way] === "paper",
    isOver: state === "closed" || state === "abandoned",
    purposes,
    purpose,
    offers: form?.choices.map((choices) => choices.length) ?? [],
    asksVerdicts: form?.items.some(({ kind }) => kind === "verdict") ?? false,
    pupils:
      form?.pupils.map(({ learnerId, seat, name, number }) => ({ learnerId, seat, name, number })) ?? [],
    markers: cornerMarkers.map(({ id }) => codeOfMarker(id)),
    commandKey: newId(),
  };
}

export async function action({ context, params: { classSessionId }, request }: Route.ActionArgs) {
  const parsed = parseForm(sheetsForm, await formOf(request));
  const { purpose, commandKey } = parsed.ok
    ? parsed.value
    : { purpose: "quiz" as const, commandKey: newId() };
  const result = await makeSheets(staffViewer(context), { classSessionId, purpose, commandKey });
  if (!result.ok) return data({ reason: result.reason }, { status: 422 });
  return redirect(`/teach/class-sessions/${classSessionId}/sheets?purpose=${purpose}`);
}

export default function Sheets({ loaderData, actionData, params: { classSessionId } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, isPaper, isOver, purposes, purpose, pupils, commandKey } = loaderData;
  const here = `/teach/class-sessions/${classSessionId}`;
  const made = pupils.filter(({ number }) => number !== null).length;
  const title = t.title(className[locale]);
  return (
    <>
      <div className={css.noPrint}>
        <Page
          title={title}
          lead={purpose ? t.lead(pupils.length) : isPaper ? t.none : t.notPaper}
          above={
            <>
              <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
              <Breadcrumbs trail={[{ to: here, label: t.back }]} />
            </>
          }
          actions={
            purpose ? (
              <>
                {made > 0 ? (
                  <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                    {t.print(Math.ceil(made / 2))}
                  </Button>
                ) : null}
                {made < pupils.length && !isOver ? (
                  <Form method="post">
                    <CommandKey value={commandKey} of={purpose} />
                    <input type="hidden" name="purpose" value={purpose} />
                    <Button variant={made > 0 ? "secondary" : "primary"}>
                      {t.make(pupils.length - made)}
                    </Button>
                  </Form>
                ) : null}
                <ButtonLink to={`${here}/question-paper?purpose=${purpose}`} icon={FileText}>
                  {t.paper}
                </ButtonLink>
                <ButtonLink to={`${here}/paper?purpose=${purpose}`} icon={Keyboard}>
                  {t.enter}
                </ButtonLink>
              </>
            ) : null
          }
        >
          <title>{`${t.teacherOnly} · ${title}`}</title>
          {actionData ? (
            <div role="alert">
              <Notice tone="attention">{t[actionData.reason]}</Notice>
            </div>
          ) : null}
          <PaperPurposes purposes={purposes} chosen={purpose} />
          {purpose ? (
            <Disclosure summary={t.howTo} open={made > 0}>
              <ol className={css.how}>
                <li>{t.how1}</li>
                <li>{t.how2}</li>
                <li>{t.how3}</li>
              </ol>
            </Disclosure>
          ) : null}
        </Page>
      </div>
      {made > 0 ? <Printed data={loaderData} /> : null}
    </>
  );
}

function Printed({ data }: { data: Route.ComponentProps["loaderData"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { pupils, offers, asksVerdicts, markers, className, lessonTitle, purpose } = data;
  return (
    <div className={css.sheets}>
      {pupils.map(({ learnerId, seat, name, number }) =>
        number === null ? null : (
          <div className={css.half} key={learnerId}>
            <AnswerSheet
              number={number}
              offers={offers}
              asksVerdicts={asksVerdicts}
              className={className[locale]}
              lessonTitle={lessonTitle[locale]}
              purpose={t[`purpose-${purpose ?? "quiz"}`]}
              who={[seat === null ? t.noSeat : t.seat(seat), name].filter(Boolean).join("　")}
              markers={markers}
            />
          </div>
        ),
      )}
    </div>
  );
}
