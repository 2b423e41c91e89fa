import { Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { disableStaff } from "#app/domain/people/staff.server.ts";
import { listStaffAccounts } from "#app/domain/people/staff-accounts.server.ts";
import { found } from "#app/lib/http.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Disclosure } from "#app/ui/disclosure.tsx";
import { Fact, Facts } from "#app/ui/facts.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/staff-member";
import css from "./roster.module.css";
import { texts } from "./staff.texts.ts";

export async function loader({ context, params: { personId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const staff = await listStaffAccounts(viewer, await schoolDay(viewer));
  const member = found(staff.find((each) => each.personId === personId));
  return { member, isSelf: personId === viewer.personId };
}

/** Deactivates: every sign-in ends at once, what the person recorded stays. */
export async function action({ context, params: { personId } }: Route.ActionArgs) {
  await disableStaff(staffViewer(context), personId);
  return redirect(`/school/staff/${personId}`);
}

export default function StaffMember({ loaderData: { member, isSelf } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const { personId, name, state, roles, classes, username } = member;
  const title = name ?? t.anonymous;
  const toSlip =
    state === "active" ? null : (
      <ButtonLink to={`/school/staff/slips?for=${personId}`} variant="primary">
        {state === "disabled" ? t.reactivate : t.newSlip}
      </ButtonLink>
    );
  return (
    <Page
      title={title}
      lead={t[`lead-${state}`]}
      above={<Breadcrumbs trail={[{ to: "/school/staff", label: t.title }]} />}
      actions={toSlip}
      width="reading"
    >
      <title>{title}</title>
      <Facts>
        <Fact label={t.account}>{username ?? t.none}</Fact>
        <Fact label={t.role}>{roles.map((role) => t[role]).join(" · ") || t.none}</Fact>
        <Fact label={t.classes}>{classes.map((each) => each[locale]).join(" · ") || t.none}</Fact>
      </Facts>
      {isSelf || state === "disabled" || state === "none" ? null : (
        <Disclosure summary={t.disable}>
          <Form method="post" className={css.buttons}>
            <p>{t.disableWords}</p>
            <Button variant="danger">{t.disableButton}</Button>
          </Form>
        </Disclosure>
      )}
    </Page>
  );
}
