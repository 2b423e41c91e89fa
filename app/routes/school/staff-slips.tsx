import { Printer } from "lucide-react";
import { data, Form, Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { publicAddress } from "#app/auth/public-address.server.ts";
import type { StaffViewer } from "#app/auth/viewer.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { lacksSlip, listStaffAccounts, makeStaffSlips } from "#app/domain/people/staff-accounts.server.ts";
import { longestStaffList, readStaffList } from "#app/domain/people/staff-list.ts";
import { type LocalDate, localDateOf } from "#app/lib/dates.ts";
import { formOf } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { Checkbox, CommandKey, FormError, TextArea } from "#app/ui/form.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/staff-slips";
import css from "./roster.module.css";
import slipCss from "./slip.module.css";
import { Slip } from "./slip.tsx";
import { texts as staffTexts } from "./staff.texts.ts";
import { texts } from "./staff-slips.texts.ts";

export async function loader({ context, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const waiting = await listWaiting(viewer, await schoolDay(viewer));
  return {
    waiting,
    lacking: waiting.filter(lacksSlip).length,
    // one person, from their own page
    only: url.searchParams.get("for"),
    commandKey: newId(),
  };
}

/** Who cannot sign in at present. */
async function listWaiting(viewer: StaffViewer, day: LocalDate) {
  return (await listStaffAccounts(viewer, day)).filter(({ state }) => state !== "active");
}

export async function action({ context, request }: Route.ActionArgs) {
  const viewer = staffViewer(context);
  const form = await formOf(request);
  const text = String(form.get("list") ?? "");
  const { people: list, problems } = readStaffList(text);
  const refused = (reason: string, detail = "") =>
    data({ print: null, text, reason, detail, problems }, { status: 422 });
  if (problems.length > 0) return refused("unreadable");
  if (list.length > longestStaffList) return refused("too-many");
  const commandKey = String(form.get("commandKey") ?? newId());
  const day = await schoolDay(viewer);
  const personIds = form.has("everybody")
    ? (await listWaiting(viewer, day)).filter(lacksSlip).map(({ personId }) => personId)
    : form.getAll("personId").map(String);
  const made = await makeStaffSlips(viewer, { commandKey, personIds, list }, day);
  if (!made.ok) return refused(made.reason, "detail" in made ? made.detail : "");
  const slips = made.slips.map(({ expiresAt, ...slip }) => {
    return { ...slip, until: localDateOf(expiresAt, "Asia/Shanghai") };
  });
  const { schoolName } = made;
  return data({ print: { slips, schoolName, address: publicAddress(request) }, problems: [] });
}

/** Slips for people who cannot sign in yet, many at once, to cut and to hand over. */
export default function StaffSlips({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const s = useTexts(staffTexts);
  const { waiting, lacking, only, commandKey } = loaderData;
  if (actionData?.print) return <ToPrint {...actionData.print} />;
  const refusal = actionData && "reason" in actionData ? actionData : null;
  return (
    <Page
      title={t.title}
      lead={t.lead}
      above={<Breadcrumbs trail={[{ to: "/school/staff", label: s.title }]} />}
    >
      <title>{t.title}</title>
      <Form method="post">
        <FormError>
          {refusal ? (
            <>
              <p>{t.refusal(refusal.reason, refusal.detail)}</p>
              {refusal.problems.map(({ line, code }) => (
                <p key={line}>{t.problem(line, code)}</p>
              ))}
            </>
          ) : null}
        </FormError>
        <CommandKey value={commandKey} />
        {waiting.length > 0 ? (
          <fieldset className={css.choices}>
            <legend>{t.who}</legend>
            {waiting.map(({ personId, name, state }) => (
              <Checkbox
                key={personId}
                name="personId"
                value={personId}
                defaultChecked={personId === only}
                label={name ?? s.anonymous}
                hint={s[`state-${state}`]}
              />
            ))}
          </fieldset>
        ) : null}
        {lacking > 1 ? (
          <p className={css.after}>
            <Button name="everybody" value="yes">
              {t.everybody(lacking)}
            </Button>
          </p>
        ) : null}
        <TextArea name="list" label={t.list} hint={t.listHint} rows={6} defaultValue={refusal?.text} />
        <p className={css.after}>
          <Link to="/school/staff/list">{t.fromFile}</Link>
        </p>
        <div className={`${css.buttons} ${css.after}`}>
          <Button variant="primary">{t.make}</Button>
          <ButtonLink to="/school/staff">{t.cancel}</ButtonLink>
        </div>
      </Form>
    </Page>
  );
}

interface Print {
  slips: readonly { personId: string; name: string; username: string; code: string; until: string }[];
  schoolName: string;
  address: string;
}

function ToPrint({ slips, schoolName, address }: Print) {
  const t = useTexts(texts);
  return (
    <>
      <title>{t.made(slips.length)}</title>
      <div className={css.noPrint}>
        <Page
          title={t.made(slips.length)}
          lead={t.madeLead}
          actions={
            <>
              <Button type="button" variant="primary" icon={Printer} onClick={() => window.print()}>
                {t.print}
              </Button>
              <ButtonLink to="/school/staff">{t.done}</ButtonLink>
            </>
          }
        />
      </div>
      <div className={`${slipCss.sheet} ${css.sheet}`}>
        {slips.map(({ personId, name, username, code, until }) => (
          <Slip
            key={personId}
            title={t.slipTitle(schoolName)}
            rows={[
              { label: t.name, value: name },
              { label: t.username, value: username },
              { label: t.code, value: code, strong: true },
              { label: t.until, value: until },
            ]}
            note={t.note(address.replace(/^https?:\/\//, ""))}
          />
        ))}
      </div>
    </>
  );
}
