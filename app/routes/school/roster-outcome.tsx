import type { ReactNode } from "react";
import { Form } from "react-router";
import type { ImportView } from "#app/domain/roster/roster-import-view.server.ts";
import { problemOf } from "#app/domain/roster/roster-problem.ts";
import { dependencyKinds } from "#app/domain/roster/roster-undo-types.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Figure, FigureRow } from "#app/ui/figure.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { Page, Section } from "#app/ui/page.tsx";
import { texts as kindTexts } from "./roster-difference.texts.ts";
import { instantText } from "./roster-instant.ts";
import { texts } from "./roster-look.texts.ts";
import { RosterProblems } from "./roster-problems.tsx";
import { RosterSteps } from "./roster-steps.tsx";

interface RosterOutcomeProps {
  view: ImportView;
  /** what an undoing was refused for: "changes.2,cards.3" */
  rests: string | null;
  above: ReactNode;
}

/** How an import ended. */
export function RosterOutcome({ view, rests, above }: RosterOutcomeProps) {
  const t = useTexts(texts);
  const { state, day, appliedAt } = view;
  if (state.is === "applied")
    return (
      <Page title={t.doneTitle} lead={t.doneLead(day, instantText(appliedAt))} above={above}>
        <title>{t.doneTitle}</title>
        <RosterSteps at={5} />
        <Stack gap={6}>
          <Rests rests={rests} />
          <Counts counts={view.counts ?? {}} />
          <ButtonRow>
            <ButtonLink to="/school/roster" variant="primary">
              {t.toRoster}
            </ButtonLink>
            <ButtonLink to="/school/roster/import">{t.again}</ButtonLink>
          </ButtonRow>
          <Section title={t.undo} lead={t.undoLead}>
            <Form method="post" action={`/school/roster/imports/${view.importId}/undoing`}>
              <Button>{t.undo}</Button>
            </Form>
          </Section>
        </Stack>
      </Page>
    );
  const failed = state.is === "failed";
  const name = failed ? "failed" : state.is === "undone" || state.is === "cancelled" ? state.is : "gone";
  return (
    <Page title={t[`${name}Title`]} lead={t[`${name}Lead`]} above={above} width="reading">
      <title>{t[`${name}Title`]}</title>
      {failed && state.problem !== "stopped" ? (
        <RosterProblems problems={[problemOf(state.problem)]} count={1} />
      ) : null}
      <ButtonRow>
        <ButtonLink to="/school/roster/import" variant="primary">
          {t.choose}
        </ButtonLink>
        <ButtonLink to="/school/roster">{t.toRoster}</ButtonLink>
      </ButtonRow>
    </Page>
  );
}

function Rests({ rests }: { rests: string | null }) {
  const t = useTexts(texts);
  const counts = new Map(rests?.split(",").map((part) => part.split(".") as [string, string]));
  const named = dependencyKinds.filter((kind) => /^\d{1,7}$/.test(counts.get(kind) ?? ""));
  if (named.length === 0) return null;
  return (
    <Notice tone="attention" title={t.restsTitle} live>
      <ul>
        {named.map((kind) => (
          <li key={kind}>{t[`rests-${kind}`](Number(counts.get(kind)))}</li>
        ))}
      </ul>
      <p>{t.restsWayOut}</p>
    </Notice>
  );
}

const shown = [
  "new",
  "returned",
  "moved-class",
  "changed-seat",
  "suspended",
  "changed-status",
  "left",
] as const;
const others = ["opened", "closed", "headCounts", "teachings"] as const;

function Counts({ counts }: { counts: Record<string, number> }) {
  const t = useTexts(texts);
  const kinds = useTexts(kindTexts);
  return (
    <FigureRow>
      {shown
        .filter((kind) => (counts[kind] ?? 0) > 0)
        .map((kind) => (
          <Figure key={kind} label={kinds[kind]} value={counts[kind]} />
        ))}
      <Figure label={kinds.unchanged} value={counts.unchanged ?? 0} />
      {others
        .filter((kind) => (counts[kind] ?? 0) > 0)
        .map((kind) => (
          <Figure key={kind} label={t[kind]} value={counts[kind]} />
        ))}
    </FigureRow>
  );
}
