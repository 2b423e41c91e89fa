import { data, Form, redirect } from "react-router";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { getCardHolder, signInByQr } from "#app/domain/people/learner-sign-in.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PupilShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/card";
import { texts } from "./card.texts.ts";
import { texts as entryTexts } from "./entry.texts.ts";
import { Door, Person } from "./entry.tsx";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

export async function loader({ params: { secret }, context }: Route.LoaderArgs) {
  const holder = await getCardHolder(secret, context.get(clientAddressContext));
  if (!holder) return data({ holder: null }, { status: 404 });
  const { name, seat, className, locked, room } = holder;
  const refusal = locked ? ("locked" as const) : room ? null : ("no-class-session" as const);
  return data({ holder: { name, seat, className, refusal } });
}

export async function action({ params: { secret }, request, context }: Route.ActionArgs) {
  const signIn = await signInByQr(secret, context.get(clientAddressContext));
  // the page says why, from what its loader finds
  if (!signIn.ok) return redirect(`/card/${encodeURIComponent(secret)}`);
  return redirect("/learn", { headers: { "Set-Cookie": tokenCookie(request, signIn.token) } });
}

export default function Card({ loaderData: { holder } }: Route.ComponentProps) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const locale = useLocale();
  if (!holder) return <Unknown />;
  const { name, seat, className, refusal } = holder;
  const words = name ?? entry.nameless(seat);
  return (
    <PupilShell place={className[locale]}>
      <title>{t.title}</title>
      <Door title={t.title}>
        <Person
          name={words}
          place={[className[locale], seat === null ? null : entry.seat(seat)].filter(Boolean).join(" · ")}
        />
        {refusal ? <Notice tone="attention">{entry[refusal]}</Notice> : null}
        {refusal ? null : (
          <Form method="post">
            <Button variant="primary" size="large" wide>
              {t.itsMe}
            </Button>
          </Form>
        )}
        <ButtonLink to="/card" variant="secondary" size="large" wide>
          {t.notMe}
        </ButtonLink>
      </Door>
    </PupilShell>
  );
}

function Unknown() {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  return (
    <PupilShell>
      <title>{t.unknownTitle}</title>
      <Door title={t.unknownTitle} lead={t.unknown}>
        <ButtonLink to="/join" variant="primary" size="large" wide>
          {entry.byJoinCode}
        </ButtonLink>
      </Door>
    </PupilShell>
  );
}
