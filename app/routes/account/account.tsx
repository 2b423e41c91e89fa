import { Form } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getAccount } from "#app/domain/people/account.server.ts";
import { Badge } from "#app/ui/badge.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/account";
import css from "./account.module.css";
import { texts } from "./account.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const account = await getAccount(staffViewer(context));
  return { ...account, changed: url.searchParams.get("password") === "changed" };
}

export default function Account({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { changed, passwordSetAt } = loaderData;
  return (
    <Page title={t.title} width="reading">
      <title>{t.title}</title>
      {changed ? (
        <Notice tone="good" live>
          {t.changed}
        </Notice>
      ) : null}
      <Who account={loaderData} />
      <Section title={t.password} actions={<ButtonLink to="/account/password">{t.change}</ButtonLink>}>
        <p>
          <Instant at={passwordSetAt} words={t.passwordSet} />
        </p>
      </Section>
      <Places loginSessions={loaderData.loginSessions} />
    </Page>
  );
}

type Loaded = Route.ComponentProps["loaderData"];

function Who({ account: { name, username, appointments } }: { account: Loaded }) {
  const t = useTexts(texts);
  return (
    <Section title={t.who}>
      <dl className={css.facts}>
        <dt>{t.name}</dt>
        <dd>{name ?? "—"}</dd>
        <dt>{t.username}</dt>
        <dd>{username}</dd>
        <dt>{t.roles}</dt>
        {appointments.length === 0 ? <dd>{t.noRole}</dd> : null}
        {appointments.map(({ role, schoolName }) => (
          <dd key={`${role} ${schoolName}`}>{t[role](schoolName ?? "")}</dd>
        ))}
      </dl>
    </Section>
  );
}

function Places({ loginSessions }: Pick<Loaded, "loginSessions">) {
  const t = useTexts(texts);
  return (
    <Section title={t.places} lead={t.placesLead}>
      <Table caption={t.places} hideCaption>
        <thead>
          <tr>
            <Th>{t.place}</Th>
            <Th>{t.lastSeen}</Th>
            <Th>{t.action}</Th>
          </tr>
        </thead>
        <tbody>
          {loginSessions.map(({ id, createdAt, lastSeenAt, isThis }) => (
            <tr key={id}>
              <Td>
                <Instant at={createdAt} />
              </Td>
              <Td>
                <Instant at={lastSeenAt} />
              </Td>
              <Td>
                {isThis ? (
                  <Badge tone="info">{t.here}</Badge>
                ) : (
                  <Form method="post" action={`/account/login-sessions/${id}/ending`}>
                    <Button>{t.end}</Button>
                  </Form>
                )}
              </Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}

function Instant({ at, words = (when) => when }: { at: Date; words?: (when: string) => string }) {
  const locale = useLocale();
  const format = new Intl.DateTimeFormat(locale, {
    dateStyle: "medium",
    timeStyle: "short",
    timeZone: "Asia/Shanghai",
  });
  return <time dateTime={at.toISOString()}>{words(format.format(at))}</time>;
}
