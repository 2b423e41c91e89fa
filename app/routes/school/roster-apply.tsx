import { Check } from "lucide-react";
import { Form } from "react-router";
import type { ImportView } from "#app/domain/roster/roster-import-view.server.ts";
import type { Difference } from "#app/domain/roster/roster-summary.ts";
import { Button, ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { Checkbox } from "#app/ui/form.tsx";
import { Stack } from "#app/ui/layout.tsx";
import { useLocale, useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import { texts } from "./roster-difference.texts.ts";

interface RosterApplyProps {
  view: ImportView;
  difference: Difference;
  changes: number;
  /** the button was pressed, and many would leave */
  asks: boolean;
}

export function RosterApply({ view, difference, changes, asks }: RosterApplyProps) {
  const t = useTexts(texts);
  const base = `/school/roster/imports/${view.importId}`;
  const isAsked = asks && difference.removals.length > 0;
  return (
    <div id="apply">
      <Form method="post" action={`${base}/application`}>
        <input type="hidden" name="fingerprint" value={difference.fingerprint} />
        <Stack gap={4}>
          {isAsked ? <Removals removals={difference.removals} /> : null}
          {isAsked ? <Checkbox name="removalsSeen" value="yes" label={t.removalSeen} required /> : null}
          <ButtonRow>
            <Button variant={isAsked ? "danger" : "primary"} icon={Check} disabled={difference.laterChanges}>
              {isAsked ? t.removalApply : changes > 0 ? t.apply(changes) : t.applyNothing}
            </Button>
            <ButtonLink to={base} variant="secondary">
              {t.back}
            </ButtonLink>
            <Button variant="quiet" formAction={`${base}/cancellation`} formNoValidate>
              {t.cancel}
            </Button>
          </ButtonRow>
          <p>{t.applyLead}</p>
        </Stack>
      </Form>
    </div>
  );
}

const shownAtOnce = 12;

function Removals({ removals }: { removals: Difference["removals"] }) {
  const t = useTexts(texts);
  const locale = useLocale();
  const rest = removals.length - shownAtOnce;
  return (
    <Notice tone="danger" title={t.removalTitle} live>
      <ul>
        {removals.slice(0, shownAtOnce).map(({ name, removed, of }) => (
          <li key={name?.["zh-CN"] ?? ""}>
            {name ? t.removalClass(name[locale], removed, of) : t.removalSchool(removed, of)}
          </li>
        ))}
        {rest > 0 ? <li>{t.removalMore(rest)}</li> : null}
      </ul>
      <p>{t.removalLead}</p>
    </Notice>
  );
}
