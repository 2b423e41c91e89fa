import type { ReactNode } from "react";
import { Form, Link } from "react-router";
import type { JobState } from "#app/domain/roster/roster-jobs.server.ts";
import { Button } from "#app/ui/button.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Page } from "#app/ui/page.tsx";
import { Progress } from "#app/ui/progress.tsx";
import { texts } from "./roster-look.texts.ts";
import { RosterSteps } from "./roster-steps.tsx";

interface RosterProgressProps {
  importId: string;
  state: JobState & { is: "working" };
  above: ReactNode;
}

/** The list is being read, compared or written; it goes on without this page. */
export function RosterProgress({ importId, state: { phase, done, of }, above }: RosterProgressProps) {
  const t = useTexts(texts);
  return (
    <Page title={t[phase]} lead={t.workingLead} above={above} width="reading">
      <title>{t[phase]}</title>
      <RosterSteps at={phase === "writing" ? 4 : 2} />
      <Stack gap={6}>
        <div role="status">
          <Progress
            label={of > 0 ? t.progress(done, of) : t[phase]}
            value={of > 0 ? done : 0}
            max={Math.max(of, 1)}
          />
        </div>
        <noscript>
          <meta httpEquiv="refresh" content="2" />
        </noscript>
        <Link to={`/school/roster/imports/${importId}`}>{t.reload}</Link>
        <Form method="post" action={`/school/roster/imports/${importId}/cancellation`}>
          <Button variant="quiet">{t.cancel}</Button>
        </Form>
      </Stack>
    </Page>
  );
}
