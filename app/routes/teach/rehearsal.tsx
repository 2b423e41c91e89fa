import { Play } from "lucide-react";
import { data, Form, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { rehearsalCookies } from "#app/auth/cookies.ts";
import { isRehearsing, startRehearsal } from "#app/domain/rehearsals/rehearsals.server.ts";
import { Button } from "#app/ui/button.tsx";
import { FormError } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/rehearsal";
import { texts } from "./rehearsal.texts.ts";

export function loader() {
  if (isRehearsing()) throw redirect("/teach");
  return null;
}

export async function action({ context, request }: Route.ActionArgs) {
  if (isRehearsing()) throw redirect("/teach");
  const started = await startRehearsal(staffViewer(context));
  if (!started.ok) return data({ reason: started.reason }, { status: 503 });
  const headers = new Headers();
  for (const cookie of rehearsalCookies(request, started.secret, started.token))
    headers.append("Set-Cookie", cookie);
  return redirect("/teach", { headers });
}

export default function Rehearsal({ actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  return (
    <Page title={t.title} lead={t.lead} width="reading">
      <title>{t.title}</title>
      <ul>
        <li>{t.invented}</li>
        <li>{t.noTrace}</li>
        <li>{t.marked}</li>
        <li>{t.ends}</li>
      </ul>
      {/* a whole page load: what the browser has kept of the real classes must not be shown among invented ones */}
      <Form method="post" reloadDocument>
        <FormError>{actionData ? t.full : undefined}</FormError>
        <Button variant="primary" icon={Play}>
          {t.start}
        </Button>
      </Form>
    </Page>
  );
}
