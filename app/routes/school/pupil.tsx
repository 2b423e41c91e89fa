import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { recordChange } from "#app/domain/roster/hand-work.server.ts";
import { changeSchema } from "#app/domain/roster/hand-work.ts";
import { getPupil } from "#app/domain/roster/pupil.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/pupil";
import { texts } from "./pupil.texts.ts";
import { PupilChanges } from "./pupil-changes.tsx";
import { PupilHistory, UndoButton } from "./pupil-history.tsx";
import { RenamePupil } from "./pupil-rename.tsx";
import { texts as words } from "./pupil-words.texts.ts";

export async function loader({ context, url, params: { learnerId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  return {
    pupil: await getPupil(viewer, learnerId, today),
    today,
    commandKey: newId(),
    done: url.searchParams.get("done"),
    refused: url.searchParams.get("refused"),
  };
}

export async function action({ context, params: { learnerId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const what = String(form.get("what") ?? "");
  const parsed = parseForm(changeSchema, form);
  if (!parsed.ok) return data({ ...parsed.refusal, what, reason: "refused" as const }, { status: 422 });
  const recorded = await recordChange(staffViewer(context), learnerId, parsed.value);
  if (recorded.ok) return redirect(`/school/roster/pupils/${learnerId}?done=${what}`);
  const values = Object.fromEntries(
    Object.entries(parsed.value).map(([field, value]) => [field, String(value ?? "")]),
  );
  return data({ fields: {}, values, what, reason: recorded.reason }, { status: 409 });
}

export type PupilData = Route.ComponentProps["loaderData"];
export type ChangeRefused = Route.ComponentProps["actionData"];

export default function Pupil({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const { pupil, done, refused } = loaderData;
  const refusedWords = sentenceNamed(w, refused);
  const { name, here, stretches } = pupil;
  const last = stretches.findLast(({ takenBack }) => !takenBack);
  const title = name ?? w.anonymous(here?.seat ?? last?.seat ?? null);
  const lead = here
    ? t.here(here.schoolClass.name[locale], here.seat, w[here.status], here.since)
    : t.gone(last?.className[locale] ?? "", last?.to ?? null);
  const classOf = here && {
    to: `/school/roster/classes/${here.schoolClass.id}`,
    label: here.schoolClass.name[locale],
  };
  const trail = [{ to: "/school/roster", label: w.roster }, ...(classOf ? [classOf] : [])];
  const isTransferred = !here && last?.closedBy === "transferred-out";
  const toCode = isTransferred ? (
    <ButtonLink to={`/school/roster/pupils/${pupil.learnerId}/transfer-code`} variant="primary">
      {t.transferCode}
    </ButtonLink>
  ) : null;
  return (
    <Page title={title} lead={lead} above={<Breadcrumbs trail={trail} />} actions={toCode}>
      <title>{title}</title>
      {refusedWords ? (
        <div role="alert">
          <Notice tone="attention">{refusedWords}</Notice>
        </div>
      ) : null}
      {done && !actionData ? (
        <Notice tone="good" title={done === "undo" ? t.undone : t.recorded} live>
          {done === "undo" || done === "name" ? null : <UndoButton data={loaderData} />}
        </Notice>
      ) : null}
      <PupilChanges data={loaderData} refused={actionData} />
      {name === null ? null : <RenamePupil data={loaderData} />}
      <PupilHistory data={loaderData} />
    </Page>
  );
}
