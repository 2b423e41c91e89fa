import { ChartLine } from "lucide-react";
import { Link } from "react-router";
import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfClass } from "#app/domain/coverage/class-coverage.server.ts";
import { coveredIn } from "#app/domain/coverage/sums.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { addDays } from "#app/lib/dates.ts";
import { notFound } from "#app/lib/http.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { ButtonLink } from "#app/ui/button.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/class-coverage";
import { texts } from "./class-coverage.texts.ts";
import { Everybody, Excused, Missing } from "./class-learners.tsx";
import { texts as words } from "./coverage.texts.ts";
import { Populations, useYearName } from "./coverage-words.tsx";

export async function loader({ context, params: { classId }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const asked = { onDate: url.searchParams.get("on") };
  const { schoolClass, day, ...coverage } = await coverageOfClass(viewer, classId, asked);
  if (schoolClass.schoolId !== school.id) throw notFound();
  const everybody = url.searchParams.has("everybody");
  return {
    classId: schoolClass.id,
    name: schoolClass.name,
    stage: schoolClass.stage,
    rosterKind: schoolClass.rosterKind,
    year: day.year,
    onDate: day.onDate,
    today: day.today,
    sums: coverage.sums,
    teachers: coverage.teachers,
    everybody,
    // names leave the server for those who still wait; of the others when the whole list is asked for
    learners: coverage.learners
      .filter(({ state }) => everybody || state === "not-yet" || state === "excused")
      .map(({ learnerId, seat, name, state, completion, excuse }) => ({
        id: learnerId,
        seat,
        name,
        state,
        obtained: completion?.obtained ?? null,
        on: completion?.taughtOn ?? null,
        reason: excuse?.reason ?? null,
        until: excuse?.to ? addDays(excuse.to, -1) : null,
      })),
    movements: coverage.movements.map(({ learnerId, name, direction, how, on }) => {
      return { id: `${learnerId} ${on} ${direction}`, name, what: `${direction}-${how}`, on };
    }),
  };
}

export default function ClassCoverage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const w = useTexts(words);
  const locale = useLocale();
  const yearName = useYearName();
  const { classId, name, stage, rosterKind, year, onDate, today, sums } = loaderData;
  const { learners, teachers, everybody, movements } = loaderData;
  const none = { ...sums, enrolled: 0, suspended: 0 };
  const isStaff = stage === "staff";
  const day = onDate === today ? "" : `on=${onDate}`;
  return (
    <Page
      title={name[locale]}
      lead={t.place(yearName(year), onDate)}
      actions={
        <>
          {rosterKind === "named" ? (
            <ButtonLink to={`/school/coverage/classes/${classId}/make-ups`}>{t.makeUps}</ButtonLink>
          ) : null}
          <ButtonLink to={`/school/coverage/classes/${classId}/entered-later`}>{t.enteredLater}</ButtonLink>
          {rosterKind === "named" ? (
            <ButtonLink to={`/school/classes/${classId}/effect`} icon={ChartLine}>
              {t.effect}
            </ButtonLink>
          ) : null}
        </>
      }
      above={<Breadcrumbs trail={[{ to: `/school/coverage${day ? `?${day}` : ""}`, label: w.back }]} />}
    >
      <title>{name[locale]}</title>
      <Populations pupils={isStaff ? none : sums} staff={isStaff ? sums : none} />
      {rosterKind === "head-count" ? (
        <p>{t.headCount(sums.enrolled)}</p>
      ) : (
        <>
          <Missing learners={learners} teachers={teachers} begun={coveredIn(sums) > 0} />
          <Excused learners={learners} />
          {everybody ? <Everybody learners={learners} /> : null}
          <p>
            {everybody ? (
              <Link to={`?${day}`} preventScrollReset>
                {t.showMissing}
              </Link>
            ) : (
              <Link to={`?${day}${day ? "&" : ""}everybody=1`} preventScrollReset>
                {t.showEverybody}
              </Link>
            )}
          </p>
        </>
      )}
      <Movements movements={movements} />
    </Page>
  );
}

function Movements({ movements }: { movements: Route.ComponentProps["loaderData"]["movements"] }) {
  const t = useTexts(texts);
  if (movements.length === 0) return null;
  return (
    <Section title={t.movements} lead={t.movementsLead}>
      <Table caption={t.movements} hideCaption dense>
        <thead>
          <tr>
            <Th>{t.name}</Th>
            <Th>{t.what}</Th>
            <Th>{t.on}</Th>
          </tr>
        </thead>
        <tbody>
          {movements.map(({ id, name, what, on }) => (
            <tr key={id}>
              <Th scope="row">{name ?? t.anonymous}</Th>
              <Td>{t[what as "out-left"]}</Td>
              <Td>{on}</Td>
            </tr>
          ))}
        </tbody>
      </Table>
    </Section>
  );
}
