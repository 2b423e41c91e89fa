import { Download } from "lucide-react";
import { ButtonLink, ButtonRow } from "#app/ui/button.tsx";
import { useTexts } from "#app/ui/locale.tsx";
import { Section } from "#app/ui/page.tsx";
import { texts } from "./class.texts.ts";

/** Pupils' results by name, to take along: for the class's own teachers. */
export function ClassResults({ here }: { here: string }) {
  const t = useTexts(texts);
  return (
    <Section title={t.results} lead={t.resultsLead}>
      <ButtonRow>
        <ButtonLink to={`${here}/results.xlsx`} reloadDocument icon={Download}>
          {t.resultsXlsx}
        </ButtonLink>
        <ButtonLink to={`${here}/results.jsonl`} reloadDocument icon={Download}>
          {t.resultsXapi}
        </ButtonLink>
      </ButtonRow>
    </Section>
  );
}
