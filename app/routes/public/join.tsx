import { data, Form, Link, redirect } from "react-router";
import { neverStored } from "#app/auth/guards.server.ts";
import { joinCodeSchema } from "#app/domain/people/learner.ts";
import { openJoinRoom } from "#app/domain/people/learner-sign-in.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { PupilShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/join";
import css from "./entry.module.css";
import { texts as entryTexts } from "./entry.texts.ts";
import { Digits, Door } from "./entry.tsx";
import { texts } from "./join.texts.ts";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

/** `over`: sent here from a lesson that has ended meanwhile. */
export function loader({ url }: Route.LoaderArgs) {
  return { over: url.searchParams.has("over") };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(joinCodeSchema, await formOf(request));
  if (!form.ok) return data({ error: form.refusal.fields.joinCode ?? "wrongRoom" }, { status: 422 });
  const { joinCode } = form.value;
  const room = await openJoinRoom(joinCode, context.get(clientAddressContext));
  if (room === "limited") return data({ error: "limited" }, { status: 429 });
  if (!room) return data({ error: "wrongRoom" }, { status: 422 });
  return redirect(`/join/${joinCode}`);
}

export default function Join({ loaderData: { over }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const isOver = over && !actionData;
  return (
    <PupilShell place={t.place}>
      <title>{t.title}</title>
      <Door title={isOver ? t.overTitle : t.title} lead={isOver ? t.over : t.lead}>
        <Form method="post" className={css.room} noValidate>
          <Digits
            name="joinCode"
            label={entry.joinCode}
            hint={entry.joinCodeHint}
            error={actionData?.error}
            maxLength={12}
            autoFocus
          />
          <Button variant="primary" size="large" wide>
            {t.next}
          </Button>
        </Form>
        <div className={css.others}>
          <Link to="/card">{entry.byCard}</Link>
          <Link to="/sign-in">{entry.iAmStaff}</Link>
        </div>
      </Door>
    </PupilShell>
  );
}
