import { Download } from "lucide-react";
import { Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { schoolYearOf } from "#app/domain/schools/stage.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Fields, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/roster-export";
import { texts } from "./roster-export.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const today = await schoolDay(staffViewer(context));
  return { today, firstDay: `${schoolYearOf(today)}-09-01` };
}

export default function RosterExport({ loaderData: { today, firstDay } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const trail = <Breadcrumbs trail={[{ to: "/school/roster", label: t.roster }]} />;
  return (
    <Page title={t.title} lead={t.lead} above={trail} width="reading">
      <title>{t.title}</title>
      <Section title={t.listTitle} lead={t.listLead}>
        <ButtonRow>
          <ButtonLink to="/school/roster/list.xlsx" variant="primary" reloadDocument icon={Download}>
            {t.listSave}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t.packageTitle} lead={t.packageLead}>
        <ButtonRow>
          <ButtonLink to="/school/roster/oneroster.zip" reloadDocument icon={Download}>
            {t.packageSave}
          </ButtonLink>
        </ButtonRow>
      </Section>
      <Section title={t.changesTitle} lead={t.changesLead}>
        <Form method="get" action="/school/roster/oneroster.zip" reloadDocument>
          <Fields>
            <TextField
              type="date"
              name="since"
              label={t.since}
              hint={t.sinceHint}
              defaultValue={firstDay}
              max={today}
              required
            />
            <div>
              <Button icon={Download}>{t.changesSave}</Button>
            </div>
          </Fields>
        </Form>
      </Section>
    </Page>
  );
}
