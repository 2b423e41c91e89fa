import { Printer } from "lucide-react";
import { data, Form, Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { isLoopback, publicAddress } from "#app/auth/public-address.server.ts";
import { issueCardsOfClasses, listCardCounts, listPrintings } from "#app/domain/people/cards.server.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { LoginCards } from "#app/routes/teach/login-cards.tsx";
import { PrintLog } from "#app/routes/teach/print-log.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/cards";
import { texts } from "./cards.texts.ts";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";

export async function loader({ context, request }: Route.LoaderArgs) {
  const { school, counts } = await listCardCounts(staffViewer(context));
  const address = publicAddress(request);
  const printings = await listPrintings({ schoolId: school.id });
  return { counts, printings, address, loopback: isLoopback(address), commandKey: newId() };
}

export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const form = await formOf(request);
  const classIds = [...new Set(form.getAll("classId").map(String))];
  const commandKey = String(form.get("commandKey") ?? newId());
  const sheets = await issueCardsOfClasses(viewer, { classIds, commandKey });
  if (sheets.length === 0) return data({ print: null }, { status: 409 });
  const { school } = await listCardCounts(viewer);
  const { name: schoolName, code: schoolCode } = school;
  return data({ print: { address: publicAddress(request), schoolName, schoolCode, sheets } });
}

/** Cards of many classes at once; what they say is shown this one time. */
export default function Cards({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const { counts, printings, address, loopback, commandKey } = loaderData;
  if (actionData?.print) return <ToPrint {...actionData.print} />;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={<Breadcrumbs trail={[{ to: "/school/roster", label: w.roster }]} />}
    >
      <title>{t.title}</title>
      {actionData ? (
        <div role="alert">
          <Notice tone="attention">{t.nothing}</Notice>
        </div>
      ) : null}
      <Notice tone={loopback ? "attention" : "info"} title={t.address(address)}>
        {loopback ? t.loopback : null}
      </Notice>
      <Form method="post">
        <CommandKey value={commandKey} />
        <fieldset className={css.choices}>
          <legend>{t.which}</legend>
          {counts.map(({ classId, className, pupils, withCard }) => (
            <Checkbox
              key={classId}
              name="classId"
              value={classId}
              defaultChecked={withCard === 0 && pupils > 0}
              label={className[locale]}
              hint={t.have(pupils, withCard)}
            />
          ))}
        </fieldset>
        <p className={css.soft}>{t.consequence}</p>
        <div className={`${css.buttons} ${css.after}`}>
          <Button variant="primary">{t.make}</Button>
        </div>
      </Form>
      <p>
        {t.one} <Link to="/school/roster">{w.roster}</Link>
      </p>
      <PrintLog printings={printings} />
    </Page>
  );
}

type Print = NonNullable<NonNullable<Route.ComponentProps["actionData"]>["print"]>;

function ToPrint({ address, schoolName, schoolCode, sheets }: Print) {
  const t = useTexts(texts);
  const count = sheets.reduce((sum, { cards }) => sum + cards.length, 0);
  const title = t.made(count, sheets.length);
  return (
    <>
      <title>{title}</title>
      <div className={css.noPrint}>
        <Page
          title={title}
          lead={t.madeLead}
          actions={
            <>
              <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                {t.print}
              </Button>
              <ButtonLink to="/school/cards">{t.done}</ButtonLink>
            </>
          }
        />
      </div>
      {sheets.map((sheet) => (
        <div key={sheet.classId} className={css.sheet}>
          <LoginCards {...sheet} address={address} schoolName={schoolName} schoolCode={schoolCode} />
        </div>
      ))}
    </>
  );
}
