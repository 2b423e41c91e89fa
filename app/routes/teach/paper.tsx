import { Printer } from "lucide-react";
import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { sheetCodeOf } from "#app/domain/answer-sheets/sheet-code.ts";
import { getPaperForm, type PaperForm } from "#app/domain/answer-sheets/sheets.server.ts";
import { rowsIn, takenFromRows, typedRowOf } from "#app/domain/answer-sheets/typed-row.ts";
import { mediumOf, type Way } from "#app/domain/class-sessions/class-session.ts";
import { recordTaken } from "#app/domain/class-sessions/led.server.ts";
import { describeClassSessions, findClassSession } from "#app/domain/class-sessions/visible.server.ts";
import { stepOfForm } from "#app/domain/quizzes/quiz.ts";
import { formOf } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/paper";
import { texts } from "./paper.texts.ts";
import { PaperPhotos } from "./paper-photos.tsx";
import { PaperPurposes, purposeIn } from "./paper-purposes.tsx";
import { PaperRows } from "./paper-rows.tsx";
import { TeacherOnly } from "./teacher-only.tsx";
import { useTaken } from "./use-taken.ts";

export async function loader({ context, params, url }: Route.LoaderArgs) {
  const row = found(await findClassSession(staffViewer(context), params.classSessionId));
  const [session] = await describeClassSessions([row]);
  const purposes =
    mediumOf[row.way as Way] === "paper" ? row.forms.map((form) => stepOfForm(form.purpose)) : [];
  const purpose = purposeIn(url.searchParams, purposes);
  const form = purpose && !row.closing ? await getPaperForm(row, purpose) : null;
  return {
    className: found(session).className,
    isPaper: mediumOf[row.way as Way] === "paper",
    purposes,
    purpose,
    choices: form?.choices ?? [],
    pupils: form ? pupilsOf(form) : [],
    key: newId(),
  };
}

function pupilsOf({ pupils, choices }: PaperForm) {
  return pupils.map(({ learnerId, seat, name, number, responses }) => {
    const code = number === null ? null : sheetCodeOf(number);
    return { learnerId, seat, name, code, typed: typedRowOf(responses, choices) };
  });
}

export type PaperPupil = Route.ComponentProps["loaderData"]["pupils"][number];

/** Without a script: all lines at once; one that is wrong is named, and nothing is recorded. */
export async function action({ context, params: { classSessionId }, request, url }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const row = found(await findClassSession(viewer, classSessionId));
  const purpose = purposeIn(
    url.searchParams,
    row.forms.map((form) => stepOfForm(form.purpose)),
  );
  const form = purpose && (await getPaperForm(row, purpose));
  if (!purpose || !form) return data({ problems: {}, rows: {}, refused: true }, { status: 422 });
  const { rows, key } = rowsIn(await formOf(request));
  const { answers, problems } = takenFromRows(rows, form, key);
  if (Object.keys(problems).length > 0) return data({ problems, rows, refused: false }, { status: 422 });
  const result = await recordTaken(viewer, { classSessionId, purpose, medium: "paper", answers });
  if (!result.ok) return data({ problems, rows, refused: true }, { status: 422 });
  return redirect(`/teach/class-sessions/${classSessionId}/paper?purpose=${purpose}`);
}

export default function Paper({ loaderData, actionData, params: { classSessionId } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { className, isPaper, purposes, purpose, choices, pupils, key } = loaderData;
  const taken = useTaken(classSessionId, "paper");
  const title = t.title(className[locale]);
  const here = `/teach/class-sessions/${classSessionId}`;
  const isOpen = purpose !== null && pupils.length > 0;
  return (
    <Page
      title={title}
      lead={isOpen ? t.lead : isPaper ? t.over : t.notPaper}
      above={
        <>
          <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
          <Breadcrumbs trail={[{ to: here, label: t.back }]} />
        </>
      }
      actions={
        isOpen ? (
          <ButtonLink to={`${here}/sheets?purpose=${purpose}`} icon={Printer}>
            {t.print}
          </ButtonLink>
        ) : null
      }
    >
      <title>{`${t.teacherOnly} · ${title}`}</title>
      {isOpen ? (
        <>
          <PaperPurposes purposes={purposes} chosen={purpose} />
          <PaperRows
            key={`rows ${purpose}`}
            {...{ purpose, choices, pupils, taken }}
            formKey={key}
            refusal={actionData ?? null}
          />
          <PaperPhotos key={`photos ${purpose}`} {...{ purpose, choices, pupils, taken }} />
        </>
      ) : null}
    </Page>
  );
}
