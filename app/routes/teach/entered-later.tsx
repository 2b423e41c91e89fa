import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { enterLater } from "#app/domain/completions/enter-later.server.ts";
import { laterEntryForm } from "#app/domain/completions/entered-later-form.ts";
import { getLaterPage } from "#app/domain/completions/later-list.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/entered-later";
import { texts } from "./entered-later.texts.ts";
import { LaterForm } from "./entered-later-form.tsx";
import { LaterList } from "./entered-later-list.tsx";
import { TeacherOnly } from "./teacher-only.tsx";

/** The same page for a class's teachers and for its school's administrators; where it hangs differs. */
export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const { schoolClass, rows, ...page } = await getLaterPage(staffViewer(context), classId);
  return {
    ...page,
    rows: rows.map(({ recordedAt, ...row }) => ({ ...row, at: localDateOf(recordedAt, "Asia/Shanghai") })),
    name: schoolClass.name,
    named: schoolClass.rosterKind === "named",
    above: url.pathname.replace(/\/entered-later(\.data)?$/, ""),
    proposed: {
      lesson: url.searchParams.get("lesson"),
      on: url.searchParams.get("on"),
      learnerIds: url.searchParams.getAll("learnerId"),
    },
    done: url.searchParams.get("done"),
    refused: url.searchParams.get("refused"),
    commandKey: newId(),
  };
}

export async function action({ context, url, params: { classId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const ticked = form.getAll("learnerId").map(String);
  const parsed = parseForm(laterEntryForm, form);
  if (!parsed.ok)
    return data(
      { ...parsed.refusal, ticked, reason: "refused" as const, whom: [] as string[] },
      { status: 422 },
    );
  const { learnerId: learnerIds, lesson: lessonSlug, ...rest } = parsed.value;
  const entered = await enterLater(staffViewer(context), { ...rest, classId, learnerIds, lessonSlug });
  if (entered.ok) return redirect(`${url.pathname.replace(/\.data$/, "")}?done=${entered.recorded}`);
  const whom = "learnerIds" in entered ? entered.learnerIds : [];
  const { shownWay, kind, on, reason, count } = rest;
  const values = { lesson: lessonSlug, shownWay, kind, on, reason, count: String(count ?? "") };
  return data({ fields: {}, values, ticked, reason: entered.reason, whom }, { status: 409 });
}

export type LaterData = Route.ComponentProps["loaderData"];
export type LaterRefused = Route.ComponentProps["actionData"];

export default function EnteredLater({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { name, above, done, refused } = loaderData;
  const title = t.title(name[locale]);
  const words = sentenceNamed({ corrected: t.corrected, "taken-back": t.takenBackDone }, done);
  return (
    <Page
      title={title}
      lead={t.lead}
      above={
        <>
          <TeacherOnly label={t.teacherOnly} words={t.teacherOnlyWords} />
          <Breadcrumbs trail={[{ to: above, label: name[locale] }]} />
        </>
      }
    >
      <title>{title}</title>
      {done && !actionData ? <Notice tone="good" title={words ?? t.done(Number(done))} live /> : null}
      {/* whatever else stands in the address is said as a page out of date */}
      {refused && !actionData ? <FormError>{sentenceNamed(t, refused) ?? t["key-reused"]}</FormError> : null}
      <LaterForm key={done} data={loaderData} refused={actionData} />
      <LaterList data={loaderData} />
    </Page>
  );
}
