import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { listStaffAccounts } from "#app/domain/people/staff-accounts.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { Empty } from "#app/ui/empty.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/staff";
import { texts } from "./staff.texts.ts";

export async function loader({ context }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  return { staff: await listStaffAccounts(viewer, await schoolDay(viewer)) };
}

export default function Staff({ loaderData: { staff } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const accounts = staff.filter(({ state }) => state === "active").length;
  const actions = (
    <>
      <ButtonLink to="/school/staff/slips" variant="primary">
        {t.slips}
      </ButtonLink>
      <ButtonLink to="/school/roster/import">{t.import}</ButtonLink>
    </>
  );
  return (
    <Page title={t.title} lead={t.lead(staff.length, accounts)} actions={actions}>
      <title>{t.title}</title>
      {staff.length <= 1 ? <Empty title={t.emptyTitle}>{t.empty}</Empty> : null}
      <Table caption={t.caption} hideCaption>
        <thead>
          <tr>
            <Th>{t.name}</Th>
            <Th>{t.role}</Th>
            <Th>{t.classes}</Th>
            <Th>{t.account}</Th>
            <Th>{t.state}</Th>
          </tr>
        </thead>
        <tbody>
          {staff.map((member) => (
            <tr key={member.personId}>
              <Td>
                {member.state === "none" ? (
                  (member.name ?? t.anonymous)
                ) : (
                  <Link to={`/school/staff/${member.personId}`}>{member.name ?? t.anonymous}</Link>
                )}
              </Td>
              <Td>{member.roles.map((role) => t[role]).join(" · ") || t.none}</Td>
              <Td>{member.classes.map((name) => name[locale]).join(" · ") || t.none}</Td>
              <Td>{member.username ?? t.none}</Td>
              <Td>
                {member.state === "none" || member.state === "active" ? (
                  t[`state-${member.state}`]
                ) : (
                  <Badge tone={member.state === "invited" ? "info" : "attention"}>
                    {t[`state-${member.state}`]}
                  </Badge>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Page>
  );
}
