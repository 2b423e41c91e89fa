import { data, Form, redirect } from "react-router";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { isSetUp, setUpDistrict } from "#app/domain/people/set-up.server.ts";
import { setUpSchema } from "#app/domain/people/staff.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { notFound } from "#app/lib/http.ts";
import { Button } from "#app/ui/button.tsx";
import { TextField } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import type { Route } from "./+types/set-up";
import { texts } from "./set-up.texts.ts";
import css from "./staff-door.module.css";
import { texts as doorTexts } from "./staff-door.texts.ts";
import { StaffDoor, useReason } from "./staff-door.tsx";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

export async function loader() {
  if (await isSetUp()) throw notFound();
  return null;
}

export async function action({ request, context }: Route.ActionArgs) {
  if (await isSetUp()) throw notFound();
  const form = parseForm(setUpSchema, await formOf(request));
  if (!form.ok) return data(form.refusal, { status: 422 });
  const result = await setUpDistrict(form.value, context.get(clientAddressContext));
  if (result.ok)
    return redirect(result.home, { headers: { "Set-Cookie": tokenCookie(request, result.token) } });
  const field = result.reason === "wrongCode" || result.reason === "limited" ? "code" : "newPassword";
  const fields: Record<string, string> = { [field]: result.reason };
  const { code: _code, newPassword: _newPassword, ...values } = form.value;
  return data({ fields, values: values as Record<string, string> }, { status: 422 });
}

export default function SetUp({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const door = useTexts(doorTexts);
  const reason = useReason();
  const { fields = {}, values = {} } = actionData ?? {};
  const field = (name: string) => ({
    name,
    required: true,
    maxLength: 80,
    defaultValue: values[name],
    error: reason(fields[name]),
  });
  return (
    <StaffDoor title={t.title} lead={t.lead} wide>
      <Form method="post" className={css.form} noValidate>
        <fieldset className={css.group}>
          <legend className={css.groupTitle}>{t.proof}</legend>
          <TextField
            {...field("code")}
            label={door.oneTimeCode}
            hint={t.codeHint}
            className={css.code}
            autoComplete="off"
            spellCheck={false}
          />
        </fieldset>
        <fieldset className={css.group}>
          <legend className={css.groupTitle}>{t.district}</legend>
          <TextField {...field("region")} label={t.region} hint={t.regionExample} />
          <TextField {...field("district")} label={t.districtName} hint={t.districtExample} />
          <TextField {...field("authority")} label={t.authority} hint={t.authorityHint} />
        </fieldset>
        <fieldset className={css.group}>
          <legend className={css.groupTitle}>{t.officer}</legend>
          <TextField {...field("name")} label={t.name} autoComplete="name" />
          <TextField
            {...field("username")}
            label={door.username}
            hint={door.usernameHint}
            autoComplete="username"
            autoCapitalize="none"
            spellCheck={false}
          />
          <TextField
            {...field("newPassword")}
            maxLength={200}
            type="password"
            label={door.newPassword}
            hint={door.passwordHint}
            autoComplete="new-password"
          />
        </fieldset>
        <Button variant="primary" size="large" wide>
          {t.submit}
        </Button>
      </Form>
    </StaffDoor>
  );
}
