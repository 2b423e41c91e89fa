import { Printer } from "lucide-react";
import { data, Link, redirect } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getClassRoster } from "#app/domain/roster/class-roster.server.ts";
import { nextSeat } from "#app/domain/roster/enrolment-acts.ts";
import { admitLearner } from "#app/domain/roster/hand-work.server.ts";
import { admissionSchema } from "#app/domain/roster/hand-work.ts";
import { formOf, parseForm } from "#app/lib/form.ts";
import { newId } from "#app/lib/ids.server.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button, ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/roster-class";
import { AddPupil } from "./add-pupil.tsx";
import { texts as words } from "./pupil-words.texts.ts";
import css from "./roster.module.css";
import { texts } from "./roster-class.texts.ts";
import { RosterDay } from "./roster-day.tsx";
import { rosterDayOf } from "./roster-day-query.ts";
import { RosterTable } from "./roster-table.tsx";

export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const { day, knownOn, knownAt } = rosterDayOf(url.searchParams, today);
  const one = await getClassRoster(viewer, classId, day, knownAt);
  const added = url.searchParams.get("added");
  return {
    ...one,
    today,
    day,
    knownOn,
    next: nextSeat(one.roster.map(({ seat }) => seat)),
    added: one.roster.find(({ learnerId }) => learnerId === added) ?? null,
    commandKey: newId(),
  };
}

export async function action({ context, params: { classId }, request }: Route.ActionArgs) {
  const parsed = parseForm(admissionSchema, await formOf(request));
  if (!parsed.ok) return data({ ...parsed.refusal, reason: "refused" as const }, { status: 422 });
  const admitted = await admitLearner(staffViewer(context), { ...parsed.value, classId });
  if (admitted.ok) return redirect(`/school/roster/classes/${classId}?added=${admitted.learnerId}#add`);
  const { name, seat, ...rest } = parsed.value;
  const values: Record<string, string> = { ...rest, name, seat: String(seat ?? "") };
  return data({ fields: {}, values, reason: admitted.reason }, { status: 409 });
}

export default function RosterClass({ loaderData, actionData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const { info, isOpen, count, roster, today, day, added } = loaderData;
  const name = info.name[useLocale()];
  const title = t.title(name);
  const here = `/school/roster/classes/${info.id}`;
  const isNamed = info.rosterKind === "named";
  const onLeave = roster.filter(({ status }) => status === "suspended").length;
  const trail = (
    <div className={css.noPrint}>
      <Breadcrumbs trail={[{ to: "/school/roster", label: w.roster }]} />
    </div>
  );
  const lead = isNamed ? t.lead(count, onLeave, info.code) : t.headCount(count);
  return (
    <Page
      title={title}
      lead={lead}
      above={trail}
      actions={<Actions here={here} isNamed={isNamed} isPupils={info.stage !== "staff"} />}
    >
      <title>{title}</title>
      {added ? (
        <Notice tone="good" title={t.added(added.name ?? w.anonymous(added.seat), added.seat)} live>
          <Link to={`/school/roster/pupils/${added.learnerId}`}>{t.addedLink}</Link>
        </Notice>
      ) : null}
      <RosterDay {...loaderData} />
      {isOpen ? null : <Notice tone="info">{t.notOpen}</Notice>}
      {isNamed && roster.length > 0 ? (
        <RosterTable roster={roster} caption={t.caption(name, day)} isLinked />
      ) : null}
      {isNamed && roster.length === 0 && isOpen ? <p>{t.empty}</p> : null}
      {isNamed && isOpen && day === today ? (
        <AddPupil data={loaderData} refusal={actionData} key={added?.learnerId} />
      ) : null}
    </Page>
  );
}

function Actions({ here, isNamed, isPupils }: { here: string; isNamed: boolean; isPupils: boolean }) {
  const t = useTexts(texts);
  return (
    <div className={`${css.buttons} ${css.noPrint}`}>
      {isNamed ? (
        <>
          <ButtonLink to="#add" variant="primary">
            {t.add}
          </ButtonLink>
          <Button type="button" icon={Printer} onClick={() => window.print()}>
            {t.print}
          </Button>
        </>
      ) : (
        <ButtonLink to={`${here}/head-count`} variant="primary">
          {t.changeHeadCount}
        </ButtonLink>
      )}
      {isPupils ? (
        <>
          {isNamed ? (
            <>
              <ButtonLink to={`${here}/cards`}>{t.cards}</ButtonLink>
              <ButtonLink to={`${here}/consent`}>{t.consent}</ButtonLink>
            </>
          ) : null}
          <ButtonLink to={`${here}/teachers`}>{t.teachers}</ButtonLink>
          <ButtonLink to={`${here}/changes`}>{t.changes}</ButtonLink>
        </>
      ) : null}
    </div>
  );
}

export type ClassData = Route.ComponentProps["loaderData"];
export type AddRefusal = Route.ComponentProps["actionData"];
