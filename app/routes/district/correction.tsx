import { data, Form } from "react-router";
import { z } from "zod";
import { staffViewer } from "#app/auth/context.server.ts";
import { getCorrection, regradeItem } from "#app/domain/quizzes/regrading.server.ts";
import type { RegradingPreview } from "#app/domain/quizzes/regrading.ts";
import { shownItem } from "#app/domain/quizzes/shown.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { found, notFound } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { ChatWindow } from "#app/ui/chat.tsx";
import { CommandKey, FormError, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/correction";
import { texts } from "./corrections.texts.ts";

/** What judging an item again would change, before it is done. */
export async function loader({ context, params: { itemId } }: Route.LoaderArgs) {
  const { kind, asked, preview } = found(await getCorrection(staffViewer(context), itemId));
  return { itemId, kind, asked, preview, commandKey: newId() };
}

const schema = z.object({
  commandKey: z.string().min(1),
  reason: z.string({ error: "required" }).trim().min(1, "required").max(200, "tooLong"),
});

export async function action({ context, params: { itemId }, request }: Route.ActionArgs) {
  const parsed = parseForm(schema, await formOf(request));
  if (!parsed.ok) {
    const error = parsed.refusal.fields.reason === "tooLong" ? "tooLong" : "required";
    return data({ done: null, error } as const, { status: 422 });
  }
  const result = await regradeItem(staffViewer(context), { itemId, ...parsed.value });
  if (result.ok) return data({ done: result.regraded, error: null } as const);
  if (result.reason === "not-corrected") throw notFound();
  return data({ done: null, error: result.reason } as const, { status: 409 });
}

export default function Correction({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { kind, asked, preview, commandKey } = loaderData;
  const { message } = shownItem(asked, locale);
  return (
    <Page
      title={asked.stem[locale]}
      lead={kind === "key" ? t.leadKey : t.leadGone}
      above={<Breadcrumbs trail={[{ to: "/district/corrections", label: t.back }]} />}
      width="reading"
    >
      <title>{t.title}</title>
      {actionData?.done != null ? <Notice tone="good">{t.done(actionData.done)}</Notice> : null}
      {message ? <ChatWindow {...message} /> : null}
      <Preview preview={preview} />
      {preview.changing > 0 ? (
        <Form method="post">
          <Stack gap={4}>
            <CommandKey value={commandKey} />
            {actionData?.error ? <FormError>{t[actionData.error]}</FormError> : null}
            <TextField name="reason" label={t.reason} hint={t.reasonHint} required maxLength={200} />
            <div>
              <Button variant="primary">{t.apply(preview.changing)}</Button>
            </div>
          </Stack>
        </Form>
      ) : null}
    </Page>
  );
}

function Preview({ preview: { papers, changing, moves } }: { preview: RegradingPreview }) {
  const t = useTexts(texts);
  return (
    <div>
      <p>{t.would(changing, papers)}</p>
      <ul>
        {moves.map(({ from, to, count }) => (
          <li key={`${from} ${to}`}>{t.move(t[from], to ? t[to] : t.out, count)}</li>
        ))}
      </ul>
    </div>
  );
}
