import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { texts as wayTexts } from "#app/domain/completions/ways.texts.ts";
import { countingForm } from "#app/domain/coverage/counting-form.ts";
import {
  changeCountingRule,
  getCountingRules,
  previewCountingRule,
} from "#app/domain/coverage/counting-rule.server.ts";
import { optionalWays } from "#app/domain/coverage/counting-rule.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { useRuleWords } from "#app/routes/school/counting-words.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Checkbox, Fields, FormError, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/counting";
import { texts } from "./counting.texts.ts";
import { CountingHistory } from "./counting-history.tsx";
import { CountingPreview } from "./counting-preview.tsx";
import { texts as units } from "./units.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { today, current, decided } = await getCountingRules(viewer);
  const asked = new FormData();
  for (const [name, value] of url.searchParams) asked.append(name, value);
  const parsed = asked.has("from") ? parseForm(countingForm, asked) : null;
  const proposed = parsed?.ok ? parsed.value : null;
  return {
    today,
    current,
    decided: decided.map(({ recordedAt, ...rule }) => {
      return { ...rule, at: localDateOf(recordedAt, "Asia/Shanghai") };
    }),
    proposed,
    error: parsed && !parsed.ok ? (parsed.refusal.fields.from ?? "refused") : null,
    preview: proposed ? await previewCountingRule(viewer, proposed.notCounted) : null,
    done: url.searchParams.has("done"),
    commandKey: newId(),
  };
}

export async function action({ context, request }: Route.ActionArgs) {
  const parsed = parseForm(countingForm, await formOf(request));
  if (!parsed.ok) return data({ reason: "refused" as const }, { status: 422 });
  const { commandKey = "", notCounted, from } = parsed.value;
  const changed = await changeCountingRule(staffViewer(context), { commandKey, notCounted, from });
  if (changed.ok) return redirect("/district/counting?done=1");
  return data({ reason: changed.reason }, { status: 409 });
}

export default function Counting({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const u = useTexts(units);
  const ruleWords = useRuleWords();
  const { current, decided, proposed, preview, done, commandKey } = loaderData;
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs trail={[{ to: "/district", label: u.back }]} />}>
      <title>{t.title}</title>
      {done ? <Notice tone="good" title={t.done} live /> : null}
      {actionData ? <FormError>{t[actionData.reason]}</FormError> : null}
      <Section title={t.now} lead={ruleWords(current)} />
      <Section title={t.change} lead={t.changeLead}>
        <Choice data={loaderData} />
      </Section>
      {proposed && preview ? (
        <CountingPreview proposed={proposed} preview={preview} commandKey={commandKey} />
      ) : null}
      <CountingHistory decided={decided} />
    </Page>
  );
}

/** Only looks: nothing is decided here. */
function Choice({ data }: { data: Route.ComponentProps["loaderData"] }) {
  const t = useTexts(texts);
  const names = useTexts(wayTexts);
  const { current, proposed, today, error } = data;
  const notCounted: readonly string[] = (proposed ?? current).notCounted;
  return (
    <Form method="get" key={JSON.stringify(proposed)}>
      <Stack gap={4}>
        <FormError>{error ? t.refused : null}</FormError>
        <p>{t.always}</p>
        <Fields>
          {optionalWays.map((way) => (
            <Checkbox
              key={way}
              name="counts"
              value={way}
              label={names[way]}
              hint={t[`hint-${way as "lecture"}`]}
              defaultChecked={!notCounted.includes(way)}
            />
          ))}
          <TextField
            type="date"
            name="from"
            label={t.from}
            hint={t.fromHint}
            min={today}
            defaultValue={proposed?.from ?? today}
            error={error ? t[error as "required"] : undefined}
          />
        </Fields>
        <div>
          <Button>{t.preview}</Button>
        </div>
      </Stack>
    </Form>
  );
}
