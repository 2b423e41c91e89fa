import { Search } from "lucide-react";
import { data, Form, redirect, useNavigation } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { startImport } from "#app/domain/roster/roster-import.server.ts";
import { listAppliedImports } from "#app/domain/roster/roster-import-view.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { formOf } from "#app/lib/form.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { DropZone } from "#app/ui/drop-zone.tsx";
import { Fields, FormError, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/roster-import";
import { RecentImports } from "./recent-imports.tsx";
import { RosterForm } from "./roster-form.tsx";
import { texts } from "./roster-import.texts.ts";
import { RosterSteps } from "./roster-steps.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  return { today, firstDay: `${schoolYearOf(today)}-09-01`, recent: await listAppliedImports(viewer) };
}

/** The file goes to memory and into a thread; the page that follows shows what becomes of it. */
export async function action({ context, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const day = String(form.get("day") ?? "");
  const file = form.get("file");
  if (!isLocalDate(day)) return data({ reason: "day-out-of-range" } as const, { status: 422 });
  const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer());
  const started = await startImport(staffViewer(context), { file: bytes, day });
  if (!started.ok) return data({ reason: started.reason }, { status: 422 });
  throw redirect(`/school/roster/imports/${started.importId}`);
}

export default function RosterImport({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { today, firstDay, recent } = loaderData;
  const isSending = useNavigation().state !== "idle";
  const trail = <Breadcrumbs trail={[{ to: "/school/roster", label: t.roster }]} />;
  return (
    <Page title={t.title} lead={t.lead} above={trail} width="reading">
      <title>{t.title}</title>
      <RosterSteps at={1} />
      <Form method="post" encType="multipart/form-data">
        <Stack gap={6}>
          <FormError>{actionData ? t[actionData.reason] : null}</FormError>
          <DropZone
            name="file"
            label={t.file}
            hint={t.fileHint}
            drop={t.drop}
            accept=".xlsx,.xls,.csv,.txt,.xlsm,.et,.zip"
            largest={{ bytes: 20 * 1024 * 1024, sentence: t.tooLarge }}
          />
          <Fields>
            <TextField
              type="date"
              name="day"
              label={t.day}
              hint={t.dayHint}
              defaultValue={today}
              min={firstDay}
              max={today}
              required
            />
            <div>
              <Button variant="primary" icon={Search} disabled={isSending}>
                {t.check}
              </Button>
            </div>
          </Fields>
        </Stack>
      </Form>
      <Section title={t.kept} lead={t.keptLead} />
      <RosterForm />
      {recent.length > 0 ? <Recent imports={recent} /> : null}
    </Page>
  );
}

function Recent({ imports }: { imports: Route.ComponentProps["loaderData"]["recent"] }) {
  const t = useTexts(texts);
  const rows = imports.map(({ importId, day, appliedAt: at, counts, isUndone }) => {
    const words = t.recentLine(day, counts.new ?? 0, counts.left ?? 0, counts["moved-class"] ?? 0);
    return { to: `/school/roster/imports/${importId}`, at, words, isUndone };
  });
  return (
    <RecentImports
      title={t.recentTitle}
      when={t.recentWhen}
      what={t.recentWhat}
      undone={t.undone}
      rows={rows}
    />
  );
}
