import { Printer } from "lucide-react";
import { data, Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getPupil } from "#app/domain/roster/pupil.server.ts";
import { issueTransferCode } from "#app/domain/roster/transfer.server.ts";
import { localDateOf } from "#app/lib/dates.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { CommandKey } from "#app/ui/form.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/transfer-code";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";
import { Slip } from "./slip.tsx";
import { texts } from "./transfer.texts.ts";

export async function loader({ context, params: { learnerId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const { name, stretches } = await getPupil(viewer, learnerId, await schoolDay(viewer));
  const last = stretches.findLast(({ takenBack }) => !takenBack);
  const isGone = last?.closedBy === "transferred-out";
  return { learnerId, name, className: last?.className ?? null, isGone, commandKey: newId() };
}

export async function action({ context, params: { learnerId }, request }: Route.ActionArgs) {
  const form = await formOf(request);
  const commandKey = String(form.get("commandKey") ?? newId());
  const issued = await issueTransferCode(staffViewer(context), learnerId, { commandKey });
  if (!issued.ok) return data({ slip: null, reason: issued.reason }, { status: 409 });
  const { code, expiresAt } = issued;
  return data({ slip: { code, until: localDateOf(expiresAt, "Asia/Shanghai") }, reason: null });
}

/** Shown once, on paper for the family; the new school types it. */
export default function TransferCode({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const { learnerId, name, className, isGone, commandKey } = loaderData;
  const who = name ?? w.anonymous(null);
  const back = `/school/roster/pupils/${learnerId}`;
  const slip = actionData?.slip;
  const trail = [
    { to: "/school/roster", label: w.roster },
    { to: back, label: who },
  ];
  return (
    <Page title={t.codeTitle(who)} lead={t.codeLead} above={<Breadcrumbs trail={trail} />} width="reading">
      <title>{t.codeTitle(who)}</title>
      {actionData?.reason ? (
        <div role="alert">
          <Notice tone="attention">{{ ...w, ...t }[actionData.reason]}</Notice>
        </div>
      ) : null}
      {slip ? (
        <>
          <Slip
            title={t.slipTitle}
            rows={[
              { label: w.name, value: who },
              { label: w.class, value: className?.[locale] ?? w.none },
              { label: t.code, value: slip.code, strong: true },
              { label: t.until, value: slip.until },
            ]}
            note={t.slipNote}
          />
          <div className={`${css.buttons} ${css.noPrint}`}>
            <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
              {t.print}
            </Button>
            <ButtonLink to={back}>{t.done}</ButtonLink>
          </div>
        </>
      ) : isGone ? (
        <Form method="post" className={css.buttons}>
          <CommandKey value={commandKey} />
          <Button variant="primary">{t.make}</Button>
          <ButtonLink to={back}>{t.cancel}</ButtonLink>
        </Form>
      ) : (
        <Notice tone="info">{t["not-transferred"]}</Notice>
      )}
    </Page>
  );
}
