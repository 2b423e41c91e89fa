import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { changeClass } from "#app/domain/roster/class-change.server.ts";
import { classChangeSchema } from "#app/domain/roster/class-change.ts";
import { listClassChanges, listMergeTargets } from "#app/domain/roster/class-changes.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/class-changes";
import { ClassChangeForms } from "./class-change-forms.tsx";
import { ClassChangeList } from "./class-change-list.tsx";
import { texts } from "./class-changes.texts.ts";
import { texts as words } from "./pupil-words.texts.ts";

export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  return {
    ...(await listMergeTargets(viewer, classId, today)),
    changes: await listClassChanges(viewer),
    today,
    commandKey: newId(),
    done: url.searchParams.get("done"),
    refused: url.searchParams.get("refused"),
  };
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const what = String(form.get("what") ?? "");
  const parsed = parseForm(classChangeSchema, form);
  if (!parsed.ok) return data({ ...parsed.refusal, what, reason: "refused" as const }, { status: 422 });
  const changed = await changeClass(staffViewer(context), classId, parsed.value);
  if (changed.ok) return redirect(`/school/roster/classes/${classId}/changes?done=${what}`);
  const values = Object.fromEntries(
    Object.entries(parsed.value).map(([field, value]) => [field, String(value)]),
  );
  return data({ fields: {}, values, what, reason: changed.reason }, { status: 409 });
}

export type ChangesData = Route.ComponentProps["loaderData"];
export type ChangesRefused = Route.ComponentProps["actionData"];

export default function ClassChanges({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { info, isOpen, done, refused } = loaderData;
  const name = info.name[useLocale()];
  const title = t.title(name);
  const trail = [
    { to: "/school/roster", label: w.roster },
    { to: `/school/roster/classes/${info.id}`, label: name },
  ];
  return (
    <Page title={title} lead={isOpen ? t.lead : t.over} above={<Breadcrumbs trail={trail} />}>
      <title>{title}</title>
      {refused === "used-since" || refused === "nothing-to-undo" ? (
        <div role="alert">
          <Notice tone="attention">{t[refused]}</Notice>
        </div>
      ) : null}
      {done && !actionData ? (
        <Notice tone="good" title={done === "undo" ? t.undone : t.done} live>
          {done === "undo" ? null : t.doneWords}
        </Notice>
      ) : null}
      {isOpen ? <ClassChangeForms data={loaderData} refused={actionData} /> : null}
      <ClassChangeList data={loaderData} />
    </Page>
  );
}
