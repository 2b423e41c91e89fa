import { data, Form, Link, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { admitByCode, listOpenTransfers } from "#app/domain/roster/transfer.server.ts";
import { codeAdmissionSchema } from "#app/domain/roster/transfer.ts";
import { listClasses } from "#app/domain/schools/class.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { sentenceNamed } from "#app/lib/texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, Select, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/transfers";
import { OpenArrivals, OpenDepartures } from "./open-transfers.tsx";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";
import { texts } from "./transfer.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const { id: schoolId } = await getOwnSchool(viewer);
  const [open, classes] = await Promise.all([
    listOpenTransfers(viewer),
    listClasses(viewer, { schoolId, onDate: today }),
  ]);
  const named = classes.filter(({ rosterKind, stage }) => rosterKind === "named" && stage !== "staff");
  return {
    ...open,
    today,
    classes: named.map(({ id, name }) => ({ id, name })),
    commandKey: newId(),
    closed: url.searchParams.has("closed"),
    refused: url.searchParams.get("refused"),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(codeAdmissionSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" as const }, { status: 422 });
  const admitted = await admitByCode(staffViewer(context), parsed.value);
  if (admitted.ok) return redirect(`/school/roster/pupils/${admitted.learnerId}?done=transferred-in`);
  const { classId, seat, on } = parsed.value;
  const values: Record<string, string> = { classId, seat: String(seat ?? ""), on };
  return data({ fields: {}, values, reason: admitted.reason }, { status: 409 });
}

export type TransfersData = Route.ComponentProps["loaderData"];

export default function Transfers({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { closed, refused, arrivals, departures } = loaderData;
  const refusedWords = sentenceNamed(t, refused);
  return (
    <Page
      title={t.title}
      lead={t.lead(departures.length, arrivals.length)}
      above={<Breadcrumbs trail={[{ to: "/school/roster", label: w.roster }]} />}
    >
      <title>{t.title}</title>
      {closed ? (
        <Notice tone="good" title={t.closed} live>
          {t.closedWords}
        </Notice>
      ) : null}
      {refusedWords ? (
        <div role="alert">
          <Notice tone="attention">{refusedWords}</Notice>
        </div>
      ) : null}
      <AdmitByCode data={loaderData} refusal={actionData} />
      <OpenArrivals data={loaderData} />
      <OpenDepartures data={loaderData} />
      <p className={css.soft}>
        {t.withoutCode} <Link to="/school/roster">{w.roster}</Link>
      </p>
    </Page>
  );
}

interface AdmitProps {
  data: TransfersData;
  refusal: Route.ComponentProps["actionData"];
}

function AdmitByCode({ data: { classes, today, commandKey }, refusal }: AdmitProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const values = refusal?.values ?? {};
  const error = (field: string) => {
    const code = (refusal?.fields as Record<string, string> | undefined)?.[field];
    return code ? { ...w, ...t }[code as Word & "required"] : undefined;
  };
  return (
    <Section title={t.admit} lead={t.admitLead}>
      <Form method="post">
        <FormError>{refusal?.reason ? { ...w, ...t }[refusal.reason] : null}</FormError>
        <CommandKey value={commandKey} />
        <div className={css.entry}>
          <TextField name="code" label={t.code} autoComplete="off" error={error("code")} />
          <Select
            name="classId"
            label={w.class}
            defaultValue={values.classId}
            error={error("classId")}
            options={classes.map(({ id, name }) => ({ value: id, label: name[locale] }))}
          />
          <TextField
            name="seat"
            label={w.seat}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={values.seat}
            error={error("seat")}
          />
          <TextField
            type="date"
            name="on"
            label={w.on}
            max={today}
            defaultValue={values.on ?? today}
            error={error("on")}
          />
        </div>
        <Button variant="primary">{t.admitButton}</Button>
      </Form>
    </Section>
  );
}
