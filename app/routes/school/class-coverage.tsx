import { staffViewer } from "#app/auth/context.server.ts";
import { coverageOfClass } from "#app/domain/coverage/coverage.server.ts";
import { getOwnSchool } from "#app/domain/schools/school.server.ts";
import { notFound } from "#app/lib/http.ts";
import { Breadcrumbs } from "#app/ui/breadcrumbs.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { StateSwatch } from "#app/ui/state-bar.tsx";
import { Table, Td, Th } from "#app/ui/table.tsx";
import type { Route } from "./+types/class-coverage";
import { texts } from "./coverage.texts.ts";
import { ObtainedTable, Rate, StatesBar, useSentence, useYearName } from "./coverage-words.tsx";

export async function loader({ context, params: { classId }, url }: Route.LoaderArgs) {
  const viewer = staffViewer(context);
  const school = await getOwnSchool(viewer);
  const coverage = await coverageOfClass(viewer, classId, { onDate: url.searchParams.get("on") });
  if (coverage.schoolClass.schoolId !== school.id) throw notFound();
  return {
    name: coverage.schoolClass.name,
    stage: coverage.schoolClass.stage,
    rosterKind: coverage.schoolClass.rosterKind,
    year: coverage.day.year,
    onDate: coverage.day.onDate,
    sums: coverage.sums,
    learners: coverage.learners.map(({ learnerId, seat, name, state, completion, excuse }) => ({
      id: learnerId,
      seat,
      name,
      state,
      obtained: completion?.obtained ?? null,
      on: completion?.taughtOn ?? null,
      reason: excuse?.reason ?? null,
    })),
  };
}

export default function ClassCoverage({ loaderData }: Route.ComponentProps) {
  const t = useTexts(texts);
  const locale = useLocale();
  const yearName = useYearName();
  const sentence = useSentence();
  const { name, stage, rosterKind, year, onDate, sums, learners } = loaderData;
  const who = stage === "staff" ? t.staff : t.pupils;
  const missing = learners.filter(({ state }) => state === "not-yet");
  return (
    <Page
      title={name[locale]}
      lead={`${yearName(year)} · ${t.asOf(onDate)}`}
      above={<Breadcrumbs trail={[{ to: "/school/coverage", label: t.back }]} />}
      actions={<Rate sums={sums} />}
    >
      <title>{name[locale]}</title>
      <StatesBar label={sentence(who, sums)} sums={sums} />
      {rosterKind === "head-count" ? (
        <p>{t.headCount(sums.enrolled)}</p>
      ) : (
        <>
          <Section
            title={missing.length > 0 ? t.missingTitle(missing.length) : t.nobodyMissing}
            lead={missing.length > 0 ? t.missingLead : undefined}
          >
            {missing.length > 0 ? (
              <p>{missing.map((learner) => learner.name ?? t.anonymous).join("、")}</p>
            ) : null}
          </Section>
          <Section title={t.everybody}>
            <Learners learners={learners} />
          </Section>
        </>
      )}
      <Section title={t.obtained} lead={t.obtainedLead}>
        <ObtainedTable sums={sums} />
      </Section>
    </Page>
  );
}

function Learners({ learners }: { learners: Route.ComponentProps["loaderData"]["learners"] }) {
  const t = useTexts(texts);
  return (
    <Table caption={t.everybody} hideCaption dense>
      <thead>
        <tr>
          <Th numeric>{t.seat}</Th>
          <Th>{t.name}</Th>
          <Th>{t.state}</Th>
          <Th>{t.how}</Th>
          <Th>{t.on}</Th>
        </tr>
      </thead>
      <tbody>
        {learners.map(({ id, seat, name, state, obtained, on, reason }) => (
          <tr key={id}>
            <Td numeric>{seat ?? "—"}</Td>
            <Td>{name ?? t.anonymous}</Td>
            <Td>
              <StateSwatch state={state} /> {t[state]}
            </Td>
            <Td>{word(t, obtained ?? reason)}</Td>
            <Td>{on ?? "—"}</Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function word(t: ReturnType<typeof useTexts<(typeof texts)["zh-CN"]>>, key: string | null): string {
  return key && key in t ? String(t[key as "illness"]) : "—";
}
