import { data, Form, Link, redirect } from "react-router";
import { tokenCookie } from "#app/auth/cookies.ts";
import { neverStored } from "#app/auth/guards.server.ts";
import { cardSignInSchema } from "#app/domain/people/learner.ts";
import { signInByCard } from "#app/domain/people/learner-sign-in.server.ts";
import { clientAddressContext } from "#app/lib/client-address.server.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { Button } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { PupilShell } from "#app/ui/shells.tsx";
import type { Route } from "./+types/card-sign-in";
import { texts } from "./card-sign-in.texts.ts";
import css from "./entry.module.css";
import { texts as entryTexts } from "./entry.texts.ts";
import { Digits, Door } from "./entry.tsx";

export const middleware: Route.MiddlewareFunction[] = [neverStored];

/** The card may print this address with its school and class, so that less has to be typed. */
export function loader({ url }: Route.LoaderArgs) {
  const { searchParams } = url;
  return { schoolCode: searchParams.get("school") ?? "", classCode: searchParams.get("class") ?? "" };
}

export async function action({ request, context }: Route.ActionArgs) {
  const form = parseForm(cardSignInSchema, await formOf(request));
  if (!form.ok) return data({ ...form.refusal, reason: null }, { status: 422 });
  const signIn = await signInByCard(form.value, context.get(clientAddressContext));
  if (signIn.ok) return redirect("/learn", { headers: { "Set-Cookie": tokenCookie(request, signIn.token) } });
  const { schoolCode, classCode, seat } = form.value;
  const values: Record<string, string> = { schoolCode, classCode, seat: String(seat) };
  const fields: Record<string, string> = {};
  return data({ reason: signIn.reason, fields, values }, { status: 422 });
}

export default function CardSignIn({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const entry = useTexts(entryTexts);
  const { fields = {}, values = {} } = actionData ?? {};
  const reason = actionData?.reason;
  return (
    <PupilShell place={t.place}>
      <title>{t.title}</title>
      <Door title={t.title} lead={t.lead}>
        {reason ? (
          <div role="alert">
            <Notice tone="attention">{entry[reason]}</Notice>
          </div>
        ) : null}
        <Form method="post" className={`${css.room} ${css.small}`} noValidate>
          <div className={css.pair}>
            <Digits
              name="schoolCode"
              label={entry.schoolCode}
              defaultValue={values.schoolCode ?? loaderData.schoolCode}
              error={fields.schoolCode}
              maxLength={12}
            />
            <Digits
              name="classCode"
              label={entry.classCode}
              defaultValue={values.classCode ?? loaderData.classCode}
              error={fields.classCode}
              maxLength={12}
            />
            <Digits
              name="seat"
              label={entry.seatNumber}
              defaultValue={values.seat}
              error={fields.seat}
              maxLength={4}
            />
            <Digits name="pin" label={entry.pin} error={fields.pin} maxLength={12} />
          </div>
          <Button variant="primary" size="large" wide>
            {entry.enter}
          </Button>
        </Form>
        <div className={css.others}>
          <Link to="/join">{entry.byJoinCode}</Link>
          <Link to="/sign-in">{entry.iAmStaff}</Link>
        </div>
      </Door>
    </PupilShell>
  );
}
