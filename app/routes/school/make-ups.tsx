import { Printer } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { listSchoolMakeUps } from "#app/domain/make-ups/make-ups.server.ts";
import { MakeUpTable } from "#app/routes/teach/make-up-tables.tsx";
import { texts } from "#app/routes/teach/make-ups.texts.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import type { Route } from "./+types/make-ups";
import { texts as words } from "./coverage.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const { classes } = await listSchoolMakeUps(staffViewer(context));
  return {
    classes: classes.map(({ schoolClass: { id, name }, makeUps, teachers }) => {
      return { id, name, makeUps, teachers };
    }),
  };
}

/** Everybody of the school who still needs a lesson, class by class; printable. */
export default function SchoolMakeUps({ loaderData: { classes } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const people = classes.reduce((sum, { makeUps }) => sum + makeUps.length, 0);
  return (
    <Page
      title={t.schoolTitle}
      lead={people > 0 ? t.schoolLead(people, classes.length) : undefined}
      above={<Breadcrumbs trail={[{ to: "/school/coverage", label: w.back }]} />}
      actions={
        people > 0 ? (
          <Button type="button" icon={Printer} onClick={() => window.print()}>
            {t.print}
          </Button>
        ) : null
      }
    >
      <title>{t.schoolTitle}</title>
      {people === 0 ? <Empty title={t.allTaught}>{t.allTaughtWords}</Empty> : null}
      {classes.map(({ id, name, makeUps, teachers }) => (
        <Section
          key={id}
          title={`${name[locale]} · ${makeUps.length}`}
          lead={teachers.length > 0 ? t.askFor(teachers.join(t.comma)) : undefined}
          actions={<Link to={`/school/coverage/classes/${id}/make-ups`}>{t.open}</Link>}
        >
          <MakeUpTable caption={name[locale]} makeUps={makeUps} />
        </Section>
      ))}
    </Page>
  );
}
