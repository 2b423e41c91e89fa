import { data, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { getClassConsents, recordConsents } from "#app/domain/roster/consent.server.ts";
import { answersIn, consentSchema } from "#app/domain/roster/consent.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/class-consent";
import { texts } from "./consent.texts.ts";
import { ConsentForm } from "./consent-entry.tsx";

/** The same page for a class's teachers and for its school's administrators; where it hangs differs. */
export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const consents = await getClassConsents(staffViewer(context), classId);
  return {
    ...consents,
    above: pageOf(url).replace(/\/consent$/, ""),
    commandKey: newId(),
    done: url.searchParams.get("done"),
  };
}

/** A request by script asks for the page's data; "?done" alone would lead there, too. */
function pageOf({ pathname }: URL): string {
  return pathname.replace(/\.data$/, "");
}

export async function action({ context, params: { classId }, request, url }: Route.ActionArgs) {
  const form = await formOf(request);
  const answers = answersIn(form);
  const parsed = parseForm(consentSchema, form);
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused", learnerId: null }, { status: 422 });
  const recorded = await recordConsents(staffViewer(context), classId, { ...parsed.value, answers });
  if (recorded.ok) return redirect(`${pageOf(url)}?done=${recorded.recorded}`);
  const typed = [...form].filter((pair): pair is [string, string] => typeof pair[1] === "string");
  const learnerId = "learnerId" in recorded ? recorded.learnerId : null;
  return data(
    { fields: {}, values: Object.fromEntries(typed), reason: recorded.reason, learnerId },
    { status: 409 },
  );
}

export default function ClassConsent({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const { info, above, ...entry } = loaderData;
  const name = info.name[useLocale()];
  const title = t.title(name);
  return (
    <Page title={title} lead={t.lead} above={<Breadcrumbs trail={[{ to: above, label: name }]} />}>
      <title>{title}</title>
      <ConsentForm key={entry.done} {...entry} refusal={actionData} />
    </Page>
  );
}
