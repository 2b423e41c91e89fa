import { Download, Printer } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { listConsentCounts } from "#app/domain/roster/consent.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/consents";
import { texts } from "./consent.texts.ts";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export async function loader({ context }: Route.LoaderArgs) {
  return { classes: await listConsentCounts(staffViewer(context)) };
}

const columns = ["given", "refused", "withdrawn", "not-asked"] as const;

export default function Consents({ loaderData: { classes } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const sum = (state: (typeof columns)[number]) =>
    classes.reduce((total, { counts }) => total + counts[state], 0);
  const open = classes.filter(({ notAsked }) => notAsked.length > 0);
  const actions = (
    <div className={`${css.buttons} ${css.noPrint}`}>
      <Button type="button" icon={Printer} onClick={() => window.print()}>
        {t.printOpen}
      </Button>
      <ButtonLink to="/school/roster/consents.csv" reloadDocument icon={Download}>
        {t.export}
      </ButtonLink>
    </div>
  );
  return (
    <Page
      title={t.allTitle}
      lead={t.allLead(sum("given"), sum("refused") + sum("withdrawn"), sum("not-asked"))}
      above={
        <div className={css.noPrint}>
          <Breadcrumbs trail={[{ to: "/school/roster", label: w.roster }]} />
        </div>
      }
      actions={actions}
    >
      <title>{t.allTitle}</title>
      <div className={css.noPrint}>
        <Table caption={t.allTitle} hideCaption>
          <thead>
            <tr>
              <Th>{w.class}</Th>
              {columns.map((state) => (
                <Th key={state} numeric>
                  {t[state]}
                </Th>
              ))}
            </tr>
          </thead>
          <tbody>
            {classes.map(({ info, counts }) => (
              <tr key={info.id}>
                <Td>
                  <Link to={`/school/roster/classes/${info.id}/consent`}>{info.name[locale]}</Link>
                </Td>
                {columns.map((state) => (
                  <Td key={state} numeric>
                    {counts[state]}
                  </Td>
                ))}
              </tr>
            ))}
          </tbody>
        </Table>
      </div>
      {open.length > 0 ? (
        <Section title={t.open(sum("not-asked"))} lead={t.openLead}>
          {open.map(({ info, notAsked }) => (
            <div key={info.id} className={css.group}>
              <h3>{info.name[locale]}</h3>
              <p>{notAsked.map(({ name, seat }) => t.person(seat, name ?? w.anonymous(null))).join(t.gap)}</p>
            </div>
          ))}
        </Section>
      ) : null}
    </Page>
  );
}
