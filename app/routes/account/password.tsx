import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { changePassword } from "#app/domain/people/account.server.ts";
import { passwordChangeSchema } from "#app/domain/people/staff.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { texts as doorTexts } from "#app/routes/public/staff-door.texts.ts";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/password";
import css from "./account.module.css";
import { texts } from "./password.texts.ts";

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(passwordChangeSchema, await formOf(request));
  if (!form.ok) return data({ fields: form.refusal.fields }, { status: 422 });
  const change = await changePassword(staffViewer(context), form.value);
  if (change.ok) return redirect("/account?password=changed");
  const field = change.reason === "wrong" || change.reason === "limited" ? "currentPassword" : "newPassword";
  const fields: Record<string, string> = { [field]: change.reason };
  return data({ fields }, { status: change.reason === "limited" ? 429 : 422 });
}

export default function Password({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const door: Record<string, string> = useTexts(doorTexts);
  const { currentPassword, newPassword } = actionData?.fields ?? {};
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      <title>{t.title}</title>
      <Form method="post" className={css.form} noValidate>
        <TextField
          name="currentPassword"
          type="password"
          label={t.current}
          autoComplete="current-password"
          required
          error={currentPassword === "wrong" ? t.wrong : currentPassword && door[currentPassword]}
        />
        <TextField
          name="newPassword"
          type="password"
          label={door.newPassword}
          hint={door.passwordHint}
          autoComplete="new-password"
          required
          error={newPassword && door[newPassword]}
        />
        <div className={css.buttons}>
          <Button variant="primary">{t.submit}</Button>
          <ButtonLink to="/account">{t.cancel}</ButtonLink>
        </div>
      </Form>
    </Page>
  );
}
