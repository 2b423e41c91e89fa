import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import {
  headCountSchema,
  listHeadCountHistory,
  recordHeadCount,
} from "#app/domain/roster/head-count.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { CommandKey, FormError, TextField } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/head-count";
import { texts } from "./head-count.texts.ts";
import { type Word, texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export async function loader({ context, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const counted = await listHeadCountHistory(viewer, classId, today);
  if (counted.info.rosterKind === "named") throw redirect(`/school/roster/classes/${classId}`);
  return { ...counted, today, commandKey: newId() };
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const parsed = parseForm(headCountSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" as const }, { status: 422 });
  const recorded = await recordHeadCount(staffViewer(context), classId, parsed.value);
  if (recorded.ok) return redirect(`/school/roster/classes/${classId}`);
  const values: Record<string, string> = { on: parsed.value.on, count: String(parsed.value.count) };
  return data({ fields: {}, values, reason: recorded.reason }, { status: 409 });
}

export default function HeadCount({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { info, history, today, commandKey } = loaderData;
  const name = info.name[useLocale()];
  const error = (field: string) => {
    const code = actionData?.fields[field as never] as string | undefined;
    return code === "countForm" ? t.countForm : code ? w[code as Word & "required"] : undefined;
  };
  const trail = [
    { to: "/school/roster", label: w.roster },
    { to: `/school/roster/classes/${info.id}`, label: name },
  ];
  return (
    <Page title={t.title(name)} lead={t.lead} above={<Breadcrumbs trail={trail} />} width="reading">
      <title>{t.title(name)}</title>
      <Form method="post">
        <FormError>{actionData?.reason ? w[actionData.reason] : null}</FormError>
        <CommandKey value={commandKey} />
        <div className={css.entry}>
          <TextField
            name="count"
            label={t.count}
            inputMode="numeric"
            autoComplete="off"
            defaultValue={actionData?.values.count}
            error={error("count")}
          />
          <TextField
            type="date"
            name="on"
            label={w.on}
            max={today}
            defaultValue={actionData?.values.on ?? today}
            error={error("on")}
          />
        </div>
        <Button variant="primary">{t.save}</Button>
      </Form>
      {history.length > 0 ? (
        <Section title={t.history}>
          <Table caption={t.history} hideCaption dense>
            <thead>
              <tr>
                <Th>{t.from}</Th>
                <Th numeric>{t.count}</Th>
              </tr>
            </thead>
            <tbody>
              {history.map(({ id, from, count }) => (
                <tr key={id}>
                  <Td>{from}</Td>
                  <Td numeric>{count}</Td>
                </tr>
              ))}
            </tbody>
          </Table>
        </Section>
      ) : null}
    </Page>
  );
}
