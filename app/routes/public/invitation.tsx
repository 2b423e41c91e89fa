import { data, Form, Link, redirect } from "react-router";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { acceptInvitation } from "#app/domain/people/invitation.server.ts";
import { invitationSchema } from "#app/domain/people/staff.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { Fields, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/invitation";
import { texts } from "./invitation.texts.ts";
import css from "./staff-door.module.css";
import { texts as doorTexts } from "./staff-door.texts.ts";
import { StaffDoor, useReason } from "./staff-door.tsx";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(invitationSchema, await formOf(request));
  if (!form.ok) return data({ fields: form.refusal.fields }, { status: 422 });
  const accepted = await acceptInvitation(form.value, context.get(clientAddressContext));
  if (accepted.ok)
    return redirect(accepted.home, { headers: { "Set-Cookie": tokenCookie(request, accepted.token) } });
  const field = accepted.reason === "wrongCode" || accepted.reason === "limited" ? "code" : "newPassword";
  const fields: Record<string, string> = { [field]: accepted.reason };
  return data({ fields }, { status: accepted.reason === "limited" ? 429 : 422 });
}

export default function Invitation({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const door = useTexts(doorTexts);
  const reason = useReason();
  return (
    <StaffDoor title={t.title} lead={t.lead} below={<Link to="/sign-in">{t.back}</Link>}>
      <Form method="post" className={css.form} noValidate>
        <Fields>
          <TextField
            name="code"
            label={door.oneTimeCode}
            hint={t.codeHint}
            className={css.code}
            autoComplete="one-time-code"
            autoCapitalize="characters"
            spellCheck={false}
            required
            maxLength={40}
            error={reason(actionData?.fields.code)}
          />
          <TextField
            name="newPassword"
            type="password"
            label={door.newPassword}
            hint={door.passwordHint}
            autoComplete="new-password"
            required
            error={reason(actionData?.fields.newPassword)}
          />
        </Fields>
        <Button variant="primary" size="large" wide>
          {t.submit}
        </Button>
      </Form>
    </StaffDoor>
  );
}
