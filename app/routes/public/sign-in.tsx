import { data, Form, Link, redirect } from "react-router";
import { viewerOrNull } from "#app/auth/context.server.ts";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { homePath } from "#app/auth/permissions.ts";
import { signInSchema } from "#app/domain/people/staff.ts";
import { signInStaff } from "#app/domain/people/staff-sign-in.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { safePath } from "#app/lib/http.ts";
import { Button } from "#app/ui/button.tsx";
import { Fields, FormError, TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/sign-in";
import { texts } from "./sign-in.texts.ts";
import css from "./staff-door.module.css";
import { texts as doorTexts } from "./staff-door.texts.ts";
import { StaffDoor, useReason } from "./staff-door.tsx";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

export function loader({ context, url }: Route.LoaderArgs) {
  const viewer = viewerOrNull(context);
  const to = url.searchParams.get("to");
  if (viewer?.kind === "staff") throw redirect(safePath(to, homePath(viewer)));
  return { to };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(signInSchema, await formOf(request));
  if (!form.ok) return data(form.refusal, { status: 422 });
  const { username, password, to } = form.value;
  const signIn = await signInStaff({ username, password }, context.get(clientAddressContext));
  if (!signIn.ok) {
    const status = signIn.reason === "limited" ? 429 : 422;
    const fields: Record<string, string> = {};
    const values: Record<string, string> = { username };
    return data({ reason: signIn.reason as string, fields, values }, { status });
  }
  return redirect(safePath(to, signIn.home), {
    headers: { "Set-Cookie": tokenCookie(request, signIn.token) },
  });
}

export default function SignIn({ loaderData: { to }, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const door = useTexts(doorTexts);
  const reason = useReason();
  const below = (
    <>
      <Link to="/invitation">{t.invited}</Link>
      <Link to="/join">{t.pupil}</Link>
    </>
  );
  return (
    <StaffDoor title={t.title} lead={t.lead} below={below}>
      <Form method="post" className={css.form} noValidate>
        <FormError>{reason(actionData?.reason)}</FormError>
        {to ? <input type="hidden" name="to" value={to} /> : null}
        <Fields>
          <TextField
            name="username"
            label={door.username}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
            required
            maxLength={64}
            defaultValue={actionData?.values.username}
            error={reason(actionData?.fields.username)}
          />
          <TextField
            name="password"
            type="password"
            label={door.password}
            hint={t.forgotten}
            autoComplete="current-password"
            required
            error={reason(actionData?.fields.password)}
          />
        </Fields>
        <Button variant="primary" size="large" wide>
          {t.signIn}
        </Button>
      </Form>
    </StaffDoor>
  );
}
