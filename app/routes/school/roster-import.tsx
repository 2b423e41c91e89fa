import { Search } from "lucide-react";
import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { importRoster, previewList, previewRoster } from "#app/domain/roster/roster-import.server.ts";
import { parseRosterList } from "#app/domain/roster/roster-list.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { isLocalDate } from "#app/lib/dates.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Fields, FileField, FormError, TextField } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/roster-import";
import { RosterForm } from "./roster-form.tsx";
import { previewModel } from "./roster-import.model.ts";
import { texts } from "./roster-import.texts.ts";
import { RosterPreview } from "./roster-preview.tsx";
import { RosterProblems } from "./roster-problems.tsx";

export async function loader({ context }: Route.LoaderArgs) {
  const today = await schoolDay(staffViewer(context));
  return { today, firstDay: `${schoolYearOf(today)}-09-01`, commandKey: newId() };
}

/** Two steps of one form: a file is looked at and nothing is kept; what was looked at comes back to be applied. */
export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const form = await request.formData();
  const day = String(form.get("day") ?? "");
  if (!isLocalDate(day)) return refused("day-out-of-range");
  const text = form.get("list");
  if (typeof text !== "string") {
    const file = form.get("file");
    const bytes = file instanceof File ? Buffer.from(await file.arrayBuffer()) : Buffer.alloc(0);
    return shown(await previewRoster(viewer, { file: bytes, day }));
  }

  const list = parseRosterList(text);
  const commandKey = String(form.get("commandKey") ?? "");
  if (!list || commandKey === "") return refused("expired");
  const fingerprint = String(form.get("fingerprint"));
  const imported = await importRoster(viewer, {
    commandKey,
    day,
    list,
    fingerprint,
    decisions: decisionsOf(form),
  });
  if (imported.ok) {
    const { counts, classesOpened, headCounts } = imported;
    const done = [
      counts.new,
      counts["moved-class"],
      counts["changed-seat"],
      counts.left,
      classesOpened,
      headCounts,
    ];
    throw redirect(`/school/roster?done=${done.join("-")}`);
  }
  const { reason } = imported;
  if (reason !== "changed-meanwhile" && reason !== "chosen-twice") return refused(reason);
  return shown(await previewList(viewer, { list, day, dropped: [] }), reason);
}

type Previewed = Awaited<ReturnType<typeof previewRoster>>;
type Refusal = "day-out-of-range" | "later-changes" | "key-reused" | "expired";

/** `reason`: why it is shown again instead of having been applied. */
function shown(previewed: Previewed, reason: "changed-meanwhile" | "chosen-twice" | null = null) {
  if (previewed.ok) {
    const preview = previewModel(previewed.preview);
    return data({ state: "preview", preview, reason } as const, { status: reason ? 409 : 200 });
  }
  if (previewed.reason !== "problems") return refused(previewed.reason);
  return data({ state: "problems", problems: previewed.problems } as const, { status: 422 });
}

function refused(reason: Refusal) {
  return data({ state: "refused", reason } as const, { status: 422 });
}

/** who-12: the answer to whether the twelfth of the list is somebody known */
function decisionsOf(form: FormData): Map<number, string> {
  const decisions = new Map<number, string>();
  for (const [name, value] of form) {
    const at = /^who-(\d{1,4})$/.exec(name)?.[1];
    if (at && typeof value === "string") decisions.set(Number(at), value);
  }
  return decisions;
}

export default function RosterImport({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const trail = <Breadcrumbs trail={[{ to: "/school/roster", label: t.roster }]} />;
  if (actionData?.state === "preview")
    return (
      <Page title={t.previewTitle} above={trail}>
        <title>{t.previewTitle}</title>
        <FormError>{actionData.reason ? t[actionData.reason] : null}</FormError>
        <RosterPreview preview={actionData.preview} commandKey={loaderData.commandKey} />
      </Page>
    );
  return (
    <Page title={t.title} lead={t.lead} above={trail} width="reading">
      <title>{t.title}</title>
      <Form method="post" encType="multipart/form-data">
        <Stack gap={6}>
          <FormError>{actionData?.state === "refused" ? t[actionData.reason] : null}</FormError>
          {actionData?.state === "problems" ? <RosterProblems problems={actionData.problems} /> : null}
          <Fields>
            <FileField name="file" label={t.file} hint={t.fileHint} accept=".xlsx" required />
            <TextField
              type="date"
              name="day"
              label={t.day}
              hint={t.dayHint}
              defaultValue={loaderData.today}
              min={loaderData.firstDay}
              max={loaderData.today}
              required
            />
            <div>
              <Button variant="primary" icon={Search}>
                {t.check}
              </Button>
            </div>
          </Fields>
        </Stack>
      </Form>
      <RosterForm />
    </Page>
  );
}
