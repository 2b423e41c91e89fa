import { FileSearch } from "lucide-react";
import { data, Form, useNavigation } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { readStaffFile } from "#app/domain/people/staff-file.server.ts";
import { staffListText } from "#app/domain/people/staff-list.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { DropZone } from "#app/ui/drop-zone.tsx";
import { CommandKey, FormError, TextArea } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/staff-list";
import { RosterProblems } from "./roster-problems.tsx";
import { texts as staffTexts } from "./staff.texts.ts";
import { texts } from "./staff-list.texts.ts";
import { texts as slipTexts } from "./staff-slips.texts.ts";

/** Reads a file and shows whom it names; the names live in the page and nowhere else. */
export async function action({ context, request }: Route.ActionArgs) {
  const file = (await formOf(request)).get("file");
  const bytes = new Uint8Array(file instanceof File ? await file.arrayBuffer() : new ArrayBuffer());
  const read = await readStaffFile(staffViewer(context), bytes);
  if (read === "busy") return data({ found: null, problems: [] }, { status: 409 });
  const { problems, people } = read;
  if (people === null || problems.length > 0)
    return data(
      { found: null, problems: problems.slice(0, mostShown), count: problems.length },
      { status: 422 },
    );
  const { dropped, skippedRows, unusableUsernames } = read;
  const found = {
    text: staffListText(people),
    count: people.length,
    dropped,
    skippedRows,
    unusableUsernames,
  };
  return data({ found: { ...found, commandKey: newId() }, problems: [] });
}

const mostShown = 50;

export default function StaffList({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const s = useTexts(staffTexts);
  const slips = useTexts(slipTexts);
  const trail = [
    { to: "/school/staff", label: s.title },
    { to: "/school/staff/slips", label: slips.title },
  ];
  const found = actionData?.found;
  return (
    <Page title={t.title} lead={t.lead} above={<Breadcrumbs trail={trail} />} width="reading">
      <title>{t.title}</title>
      {found ? <Found {...found} key={found.commandKey} /> : <Choose refused={actionData} />}
    </Page>
  );
}

function Choose({ refused }: { refused: Route.ComponentProps["actionData"] }) {
  const t = useTexts(texts);
  const isSending = useNavigation().state !== "idle";
  const problems = refused?.problems ?? [];
  const count = refused && "count" in refused ? (refused.count ?? 0) : 0;
  return (
    <Form method="post" encType="multipart/form-data" action="?">
      <Stack gap={6}>
        {problems.length > 0 ? <RosterProblems problems={problems} count={count} whatNext={t.next} /> : null}
        {refused && problems.length === 0 ? <FormError>{t.busy}</FormError> : null}
        <DropZone
          name="file"
          label={t.file}
          hint={t.fileHint}
          drop={t.drop}
          accept=".xlsx,.xls,.csv,.txt,.xlsm,.et"
          largest={{ bytes: 20 * 1024 * 1024, sentence: t.tooLarge }}
        />
        <ButtonRow>
          <Button variant="primary" icon={FileSearch} disabled={isSending}>
            {t.read}
          </Button>
          <ButtonLink to="/school/staff/slips">{t.cancel}</ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  );
}

interface FoundProps {
  text: string;
  count: number;
  dropped: string[];
  skippedRows: number;
  unusableUsernames: number;
  commandKey: string;
}

/** What was read, to be looked through; from here it goes the way of a pasted list. */
function Found({ text, count, dropped, skippedRows, unusableUsernames, commandKey }: FoundProps) {
  const t = useTexts(texts);
  return (
    <Form method="post" action="/school/staff/slips">
      <Stack gap={6}>
        <Notice tone="info" title={t.found(count)} live>
          {dropped.length > 0 ? <p>{t.dropped(dropped.join(" · "))}</p> : null}
          {skippedRows > 0 ? <p>{t.skipped(skippedRows)}</p> : null}
          {unusableUsernames > 0 ? <p>{t.unusable(unusableUsernames)}</p> : null}
        </Notice>
        <CommandKey value={commandKey} />
        <TextArea
          name="list"
          label={t.list}
          hint={t.listHint}
          rows={Math.min(Math.max(count + 1, 6), 20)}
          defaultValue={text}
        />
        <ButtonRow>
          <Button variant="primary">{t.make}</Button>
          <ButtonLink to="/school/staff/list" reloadDocument>
            {t.other}
          </ButtonLink>
        </ButtonRow>
      </Stack>
    </Form>
  );
}
