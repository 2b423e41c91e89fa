import type { AdminSlip as Slip } from "#app/domain/schools/units.server.ts";
import { Fact, Facts } from "#app/ui/facts.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Notice } from "#app/ui/notice.tsx";
import css from "./schools.module.css";
import { texts } from "./schools.texts.ts";

/** Shown once, to be handed over in person. */
export function AdminSlip({ schoolName, slip }: { schoolName: string; slip: Slip }) {
  const t = useTexts(texts);
  return (
    <Notice tone="good" title={t.slipTitle(schoolName)} live>
      <p>{t.slipLead}</p>
      <Facts>
        <Fact label={t.slipName}>{slip.name}</Fact>
        <Fact label={t.slipUsername}>{slip.username}</Fact>
        <Fact label={t.slipCode}>
          <strong className={css.code}>{slip.code}</strong>
        </Fact>
        <Fact label={t.slipUntil}>{slip.expiresOn}</Fact>
        <Fact label={t.slipHow}>{t.slipSteps}</Fact>
      </Facts>
    </Notice>
  );
}
