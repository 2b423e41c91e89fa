import { Printer } from "lucide-react";
import { staffViewer } from "#app/auth/context.server.ts";
import { schoolDay } from "#app/domain/class-sessions/taught.server.ts";
import { getTaughtClassRoster } from "#app/domain/roster/class-roster.server.ts";
import css from "#app/routes/school/roster.module.css";
import { texts as listTexts } from "#app/routes/school/roster-class.texts.ts";
import { RosterDay } from "#app/routes/school/roster-day.tsx";
import { rosterDayOf } from "#app/routes/school/roster-day-query.ts";
import { RosterTable } from "#app/routes/school/roster-table.tsx";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { Button } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page } from "#app/ui/page.tsx";
import type { Route } from "./+types/class-list";
import { texts } from "./class.texts.ts";
import { TeacherOnly } from "./teacher-only.tsx";

export async function loader({ context, url, params: { classId } }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const today = await schoolDay(viewer);
  const { day, knownOn, knownAt } = rosterDayOf(url.searchParams, today);
  return { ...(await getTaughtClassRoster(viewer, classId, day, knownAt)), today, day, knownOn };
}

/** The list of a class of one's own on any day: to look at and to print. What is wrong in it the school changes. */
export default function ClassList({ loaderData }: Route.ComponentProps) {
  const t = useTexts(listTexts);
  const own = useTexts(texts);
  const { info, isOpen, count, roster, day } = loaderData;
  const name = info.name[useLocale()];
  const title = t.title(name);
  const isNamed = info.rosterKind === "named";
  const onLeave = roster.filter(({ status }) => status === "suspended").length;
  const above = (
    <>
      <div className={css.noPrint}>
        <TeacherOnly label={own.teacherOnly} words={own.teacherOnlyWords} />
      </div>
      <div className={css.noPrint}>
        <Breadcrumbs
          trail={[
            { to: "/teach", label: own.back },
            { to: `/teach/classes/${info.id}`, label: name },
          ]}
        />
      </div>
    </>
  );
  const actions = (
    <div className={css.noPrint}>
      <Button type="button" icon={Printer} onClick={() => window.print()}>
        {t.print}
      </Button>
    </div>
  );
  const lead = isNamed ? t.lead(count, onLeave, info.code) : t.headCount(count);
  return (
    <Page title={title} lead={lead} above={above} actions={roster.length > 0 ? actions : null}>
      <title>{`${own.teacherOnly} · ${title}`}</title>
      <RosterDay {...loaderData} />
      {isOpen ? null : <Notice tone="info">{t.notOpen}</Notice>}
      {roster.length > 0 ? <RosterTable roster={roster} caption={t.caption(name, day)} /> : null}
      {isNamed && roster.length === 0 && isOpen ? <p>{t.empty}</p> : null}
      <p className={`${css.soft} ${css.noPrint}`}>{t.schoolChanges}</p>
    </Page>
  );
}
