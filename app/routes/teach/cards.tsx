import { IdCard, Printer } from "lucide-react";
import { data, Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { isLoopback, publicAddress } from "#app/auth/public-address.server.ts";
import {
  getCardClass,
  issueCards,
  listCardHoldings,
  listPrintings,
} from "#app/domain/people/cards.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { formOf } from "#app/lib/form.ts";
import { found } from "#app/lib/http.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/cards";
import css from "./cards.module.css";
import { texts } from "./cards.texts.ts";
import { LoginCards } from "./login-cards.tsx";
import { PrintLog } from "./print-log.tsx";

export async function loader({ params: { classId }, url, request, context }: Route.LoaderArgs) {
  const schoolClass = found(await getCardClass(staffViewer(context), classId));
  const address = publicAddress(request);
  return {
    schoolClass: { id: schoolClass.id, name: schoolClass.name },
    holdings: await listCardHoldings(schoolClass),
    printings: await listPrintings(schoolClass),
    // the class's page: its teacher's, or its school's
    above: url.pathname.replace(/\/cards(\.data)?$/, ""),
    // "all" or one pupil: what is to be confirmed
    wanted: url.searchParams.get("for"),
    address,
    loopback: isLoopback(address),
    commandKey: newId(),
  };
}

export async function action({ params: { classId }, request, context }: Route.ActionArgs) {
  const form = await formOf(request);
  const learnerId = form.get("learnerId")?.toString() || undefined;
  const commandKey = form.get("commandKey")?.toString() || newId();
  const issue = await issueCards(staffViewer(context), { classId, learnerId, commandKey });
  if (!issue.ok) return data({ cards: null, reason: issue.reason }, { status: 409 });
  const { schoolName, name: className, code: classCode } = issue.schoolClass;
  const { schoolCode, cards } = issue;
  const sheet = { address: publicAddress(request), schoolName, schoolCode, className, classCode, cards };
  return data({ cards: sheet, reason: null });
}

export default function Cards({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { schoolClass, holdings, wanted, above } = loaderData;
  if (actionData?.cards) return <ToPrint sheet={actionData.cards} above={above} />;
  const title = t.title(schoolClass.name[locale]);
  const withCard = holdings.filter(({ issuedAt }) => issuedAt !== null).length;
  const chosen = wanted === "all" ? holdings : holdings.filter(({ learnerId }) => learnerId === wanted);
  const actions = (
    <>
      <ButtonLink to={above}>{t.back}</ButtonLink>
      {holdings.length > 0 && chosen.length === 0 ? (
        <ButtonLink to="?for=all" variant="primary" icon={IdCard}>
          {t.whole(holdings.length)}
        </ButtonLink>
      ) : null}
    </>
  );
  return (
    <Page
      title={title}
      lead={holdings.length > 0 ? t.lead(holdings.length, withCard) : null}
      actions={actions}
    >
      <title>{title}</title>
      {actionData?.reason ? (
        <div role="alert">
          <Notice tone="attention">{t[actionData.reason]}</Notice>
        </div>
      ) : null}
      {chosen.length > 0 ? (
        <Confirm data={loaderData} chosen={chosen} />
      ) : holdings.length === 0 ? (
        <Empty title={t.emptyTitle}>{t.empty}</Empty>
      ) : (
        <>
          <Holdings data={loaderData} />
          <PrintLog printings={loaderData.printings} />
        </>
      )}
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Confirm({ data, chosen }: { data: Loaded; chosen: Loaded["holdings"] }) {
  const t = useTexts(texts);
  const { wanted, address, loopback, commandKey } = data;
  const one = wanted === "all" ? null : chosen[0];
  return (
    <Form method="post" action="?" className={css.confirm}>
      <h2>{one ? t.confirmOne(one.name ?? t.nameless) : t.confirmWhole(chosen.length)}</h2>
      <p>{t.consequence}</p>
      {loopback ? (
        <Notice tone="attention" title={t.address(address)}>
          {t.loopback}
        </Notice>
      ) : (
        <p>{t.address(address)}</p>
      )}
      <CommandKey value={commandKey} />
      <input type="hidden" name="learnerId" value={one?.learnerId ?? ""} />
      <div className={css.buttons}>
        <Button variant="primary">{t.confirm}</Button>
        <ButtonLink to="?">{t.cancel}</ButtonLink>
      </div>
    </Form>
  );
}

function Holdings({ data: { holdings, above } }: { data: Loaded }) {
  const t = useTexts(texts);
  return (
    <Table caption={t.caption} hideCaption dense>
      <thead>
        <tr>
          <Th numeric>{t.seat}</Th>
          <Th>{t.name}</Th>
          <Th>{t.card}</Th>
          <Th>{t.action}</Th>
        </tr>
      </thead>
      <tbody>
        {holdings.map(({ learnerId, seat, name, issuedAt, locked }) => (
          <tr key={learnerId}>
            <Td numeric>{seat ?? "—"}</Td>
            <Td>{name ?? t.nameless}</Td>
            <Td>
              {locked ? (
                <Badge tone="attention">{t.locked}</Badge>
              ) : issuedAt ? (
                t.madeOn(localDateOf(issuedAt, "Asia/Shanghai"))
              ) : (
                <Badge>{t.none}</Badge>
              )}
            </Td>
            <Td>
              <div className={css.buttons}>
                {locked ? (
                  <Form method="post" action={`${above}/unlock`}>
                    <input type="hidden" name="returnTo" value={`${above}/cards`} />
                    <input type="hidden" name="learnerId" value={learnerId} />
                    <Button>{t.unlock}</Button>
                  </Form>
                ) : null}
                <ButtonLink to={`?for=${learnerId}`} variant="quiet">
                  {t.renew}
                </ButtonLink>
              </div>
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

type Sheet = NonNullable<NonNullable<Route.ComponentProps["actionData"]>["cards"]>;

function ToPrint({ sheet, above }: { sheet: Sheet; above: string }) {
  const t = useTexts(texts);
  const title = t.printTitle(sheet.cards.length);
  return (
    <>
      <title>{title}</title>
      <div className={css.noPrint}>
        <Page
          title={title}
          lead={t.printLead}
          actions={
            <>
              <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                {t.print}
              </Button>
              <ButtonLink to={`${above}/cards`}>{t.done}</ButtonLink>
            </>
          }
        />
      </div>
      <div className={css.scroll}>
        <LoginCards {...sheet} />
      </div>
    </>
  );
}
